package org.metricdef.processor;

import com.google.auto.service.AutoService;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.metricdef.processor.check.CheckContext;
import org.metricdef.processor.check.ClassCheck;
import org.metricdef.processor.client.DeclaredContracts;
import org.metricdef.processor.client.Guards;
import org.metricdef.processor.flow.SourcePlaces;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.Finding;

/**
 * The door for call sites: checks each top-level class when javac has attributed it and before it
 * writes it, so that a class that is refused leaves no class file behind. Starts by itself wherever
 * the jar is on the processor path.
 */
@AutoService(Plugin.class)
public final class MetricDefPlugin implements Plugin {

  private final Function<CheckContext, ClassCheck.Result> check;

  /** The plugin as javac starts it. */
  public MetricDefPlugin() {
    this(ClassCheck::of);
  }

  /** A plugin whose check is another, for example one that fails. */
  MetricDefPlugin(Function<CheckContext, ClassCheck.Result> check) {
    this.check = check;
  }

  @Override
  public String getName() {
    return "MetricDef";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    Compilation compilation = Compilation.begin();
    task.addTaskListener(new Listener(task, compilation, check));
  }

  private static final class Listener implements TaskListener {

    private final Trees trees;
    private final Function<CheckContext, ClassCheck.Result> check;
    private final Compilation compilation;
    private final DeclaredContracts contracts;
    private final Guards guards;

    Listener(
        JavacTask task, Compilation compilation, Function<CheckContext, ClassCheck.Result> check) {
      this.check = check;
      this.trees = Trees.instance(task);
      this.compilation = compilation;
      this.contracts =
          new DeclaredContracts(task.getElements(), task.getTypes(), new SourcePlaces(trees));
      this.guards = new Guards(contracts);
    }

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE
          && event.getTypeElement() != null
          && event.getTypeElement().getNestingKind() == NestingKind.TOP_LEVEL) {
        check(event.getTypeElement(), event.getCompilationUnit());
      } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
        compilation.end();
      }
    }

    private void check(TypeElement type, CompilationUnitTree unit) {
      TreePath path = pathOf(type, unit);
      if (path == null || !(path.getLeaf() instanceof ClassTree)) {
        // A package or module has no calls; a class whose tree is not found may have.
        for (Tree tree : unit.getTypeDecls()) {
          if (tree instanceof ClassTree named
              && named.getSimpleName().equals(type.getSimpleName())) {
            internal(
                "the check of %s failed; its metric calls are unproven".formatted(type),
                new IllegalStateException("the compiler does not show the tree of the class"),
                new TreePath(new TreePath(unit), tree));
          }
        }
        return;
      }
      CheckContext context =
          CheckContext.of(trees, path, contracts, guards, compilation.severities());
      InternalFailure.guard(
          () -> {
            ClassCheck.Result result = check.apply(context);
            result.findings().forEach(decision -> report(decision, unit));
            compilation.checked(type, result.calls(), result.tolerated());
          },
          failure -> fail(type, path, context, failure));
    }

    private void report(Decision decision, CompilationUnitTree unit) {
      if (decision.disposition().isShown()) {
        Finding finding = decision.finding();
        trees.printMessage(
            decision.disposition() == Disposition.ERROR
                ? Diagnostic.Kind.ERROR
                : Diagnostic.Kind.WARNING,
            finding.message(),
            finding.at(),
            unit);
      }
    }

    /** The compiler's own search makes a path for every tree up to the one that it looks for. */
    private TreePath pathOf(TypeElement type, CompilationUnitTree unit) {
      TreePath top = new TreePath(unit);
      for (Tree declared : unit.getTypeDecls()) {
        TreePath path = new TreePath(top, declared);
        if (declared instanceof ClassTree && type.equals(trees.getElement(path))) {
          return path;
        }
      }
      return trees.getPath(type);
    }

    /** Reports a failed check at the class. None of its calls counts as proven. */
    private void fail(TypeElement type, TreePath path, CheckContext context, Throwable failure) {
      List<CheckedCall> calls = new ArrayList<>();
      InternalFailure.guard(() -> calls.addAll(ClassCheck.unproven(context)), again -> {
        failure.addSuppressed(again);
        calls.add(new CheckedCall(0, List.of(), Verdict.UNPROVEN));
      });
      internal(
          "the check of %s failed; its metric calls are unproven".formatted(type), failure, path);
      compilation.checked(type, List.copyOf(calls), List.of());
    }

    private void internal(String what, Throwable failure, TreePath path) {
      trees.printMessage(
          Diagnostic.Kind.ERROR,
          InternalFailure.message(what, failure),
          path.getLeaf(),
          path.getCompilationUnit());
    }
  }
}
