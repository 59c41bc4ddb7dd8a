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
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.metricdef.processor.check.ClassCheck;
import org.metricdef.processor.check.ClassResult;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.report.Severities;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.Finding;

/**
 * The entry point for call sites: checks each top-level class after javac has attributed it and
 * before javac writes it, so that a refused class leaves no class file behind. javac starts it
 * wherever the jar is on the processor path.
 */
@AutoService(Plugin.class)
public final class MetricDefPlugin implements Plugin {

  /** The check of a top-level class. */
  interface Check {
    ClassResult of(SourceIndex topLevel, CompilationContext context, Severities severities);
  }

  private final Check check;

  /** The plugin as javac starts it. */
  public MetricDefPlugin() {
    this((topLevel, context, severities) -> new ClassCheck(topLevel, context).run(severities));
  }

  /** A plugin with another check, for example one that fails. */
  MetricDefPlugin(Check check) {
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
    private final Check check;
    private final Compilation compilation;
    private final CompilationContext context;

    Listener(JavacTask task, Compilation compilation, Check check) {
      this.check = check;
      this.trees = Trees.instance(task);
      this.compilation = compilation;
      this.context = CompilationContext.of(task);
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
        reportUnseen(type, unit);
        return;
      }
      SourceIndex topLevel = new SourceIndex(trees, path);
      InternalFailure.catching(
          () -> {
            ClassResult result = check.of(topLevel, context, compilation.severities());
            for (Decision decision : result.findings()) {
              report(decision, unit);
            }
            compilation.checked(type, result.calls(), result.tolerated());
          },
          failure -> fail(type, topLevel, failure));
    }

    /** A package or module has no calls; a class whose tree is not found may have. */
    private void reportUnseen(TypeElement type, CompilationUnitTree unit) {
      for (Tree tree : unit.getTypeDecls()) {
        if (tree instanceof ClassTree named && named.getSimpleName().equals(type.getSimpleName())) {
          reportFailure(
              type,
              new IllegalStateException("the compiler does not show the tree of the class"),
              tree,
              unit);
        }
      }
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

    /** Looks among the top-level trees first: javac's own search makes a path for every tree. */
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

    /** Reports the failure at the class, and counts every call of the class as unproven. */
    private void fail(TypeElement type, SourceIndex topLevel, Throwable failure) {
      List<CheckedCall> calls = new ArrayList<>();
      InternalFailure.catching(
          () -> calls.addAll(new ClassCheck(topLevel, context).unproven()), another -> {
            failure.addSuppressed(another);
            calls.add(new CheckedCall(0, List.of(), Verdict.UNPROVEN));
          });
      reportFailure(type, failure, topLevel.topLevel(), topLevel.unit());
      compilation.checked(type, calls, List.of());
    }

    private void reportFailure(
        TypeElement type, Throwable failure, Tree at, CompilationUnitTree unit) {
      trees.printMessage(
          Diagnostic.Kind.ERROR,
          InternalFailure.message(
              "the check of %s failed; its metric calls are unproven".formatted(type), failure),
          at,
          unit);
    }
  }
}
