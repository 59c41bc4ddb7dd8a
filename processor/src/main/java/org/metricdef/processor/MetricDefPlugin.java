package org.metricdef.processor;

import com.google.auto.service.AutoService;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.metricdef.processor.client.DeclaredContracts;
import org.metricdef.processor.client.Guards;
import org.metricdef.processor.flow.SourcePlaces;
import org.metricdef.processor.report.Judgement.Judged;
import org.metricdef.processor.report.Treatment;
import org.metricdef.processor.rule.Finding;

/**
 * The door for call sites: checks each top-level class when javac has attributed it and before it
 * writes it, so that a class that is refused leaves no class file behind. Starts by itself wherever
 * the jar is on the processor path.
 */
@AutoService(Plugin.class)
public final class MetricDefPlugin implements Plugin {

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
    task.addTaskListener(new Listener(task, compilation));
  }

  private static final class Listener implements TaskListener {

    private final JavacTask task;
    private final Trees trees;
    private final Compilation compilation;
    private final DeclaredContracts contracts;
    private final Guards guards;

    Listener(JavacTask task, Compilation compilation) {
      this.task = task;
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
        check(event.getTypeElement());
      } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
        compilation.end();
      }
    }

    private void check(TypeElement type) {
      TreePath path = trees.getPath(type);
      if (path == null || !(path.getLeaf() instanceof ClassTree)) {
        return;
      }
      CompilationUnitTree unit = path.getCompilationUnit();
      try {
        ClassCheck.Result result =
            new ClassCheck(trees, path, contracts, guards, compilation.severities()).run();
        result.findings().forEach(judged -> report(judged, unit));
        compilation.checked(
            type, result.calls(), result.tolerated(), message -> internal(message, path, unit));
      } catch (RuntimeException | StackOverflowError e) {
        internal(
            "the check of %s failed; its metric calls are unproven: %s".formatted(type, e),
            path,
            unit);
      }
    }

    private void report(Judged judged, CompilationUnitTree unit) {
      if (judged.treatment().isShown()) {
        Finding finding = judged.finding();
        trees.printMessage(
            judged.treatment() == Treatment.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
            "[%s] %s".formatted(finding.rule().id(), finding.message()),
            finding.at(),
            unit);
      }
    }

    private void internal(String message, TreePath path, CompilationUnitTree unit) {
      trees.printMessage(
          Diagnostic.Kind.ERROR,
          "[internal] %s%n    send us this message and the source of the class".formatted(message),
          path.getLeaf(),
          unit);
    }
  }
}
