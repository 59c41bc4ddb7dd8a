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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.check.ClassCheck;
import org.metricdef.processor.check.ClassResult;
import org.metricdef.processor.check.ClientContext;
import org.metricdef.processor.check.FindingTally;
import org.metricdef.processor.check.RawClasses;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.StatedElsewhere;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.VisibleTypes;
import org.metricdef.processor.report.BuildOptions;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.report.FindingListener;
import org.metricdef.processor.report.ObservedLevel;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.stub.StubFiles;
import org.metricdef.processor.stub.StubProblem;

/**
 * The entry point for call sites: checks each top-level class after javac has attributed it and
 * before javac writes it, so that a refused class leaves no class file behind. javac starts it
 * wherever the jar is on the processor path.
 */
@AutoService(Plugin.class)
public final class MetricDefPlugin implements Plugin {

  /** A class of the annotations' jar: without it, nothing is guarded. */
  private static final String LABEL_KEYS = "org.metricdef.LabelKeys";

  /** The check of a top-level class. */
  interface Check {
    ClassResult of(
        SourceIndex topLevel,
        CompilationContext context,
        ClientContext clients,
        BuildOptions options);
  }

  private static final Check CLASS_CHECK = (topLevel, context, clients, options) ->
      new ClassCheck(topLevel, context, Optional.of(clients)).run(options);

  private final Check check;
  private final Optional<FindingListener> listener;

  /** The plugin as javac starts it. */
  public MetricDefPlugin() {
    this(CLASS_CHECK);
  }

  /** A plugin with another check, for example one that fails. */
  MetricDefPlugin(Check check) {
    this.check = check;
    this.listener = Optional.empty();
  }

  /**
   * A plugin for a tool that starts javac itself, and calls {@link #init}. The processor of that
   * compilation tells the listener too.
   *
   * @param listener who gets what is found; javac prints none of it
   */
  public MetricDefPlugin(FindingListener listener) {
    this.check = CLASS_CHECK;
    this.listener = Optional.of(listener);
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
    Compilation compilation = Compilation.begin(BuildOptions.ofWords(args), listener);
    task.addTaskListener(new Listener(task, compilation, check));
  }

  private static final class Listener implements TaskListener {

    private final JavacTask task;
    private final Trees trees;
    private final Check check;
    private final Compilation compilation;
    private final BaselineCheck baseline;
    private final CompilationContext context;
    private final ClientContext clients;
    private final StatedElsewhere elsewhere;
    private final List<CompilationUnitTree> units = new ArrayList<>();
    private final Set<TypeElement> checked = new HashSet<>();
    private @Nullable FindingTally tally;
    private @Nullable CompilationUnitTree lastRefused;
    private boolean hasBegun;

    Listener(JavacTask task, Compilation compilation, Check check) {
      this.task = task;
      this.check = check;
      this.trees = Trees.instance(task);
      this.compilation = compilation;
      this.context = CompilationContext.of(task);
      this.clients = ClientContext.of(task, context);
      this.elsewhere = new StatedElsewhere(context, trees, task.getElements());
      compilation.askForStatements(elsewhere::digest);
      compilation.locateBy(trees);
      this.baseline = new BaselineCheck(compilation, trees);
    }

    @Override
    public void finished(TaskEvent event) {
      switch (event.getKind()) {
        case PARSE -> {
          units.add(event.getCompilationUnit());
          clients.observed().parsed(event.getCompilationUnit());
        }
        case ANALYZE -> {
          begin(event.getCompilationUnit());
          checkAll();
          if (isTopLevel(event) && isWanted(event.getCompilationUnit())) {
            checkOnce(event.getTypeElement(), event.getCompilationUnit());
          }
        }
        case GENERATE -> {
          if (isTopLevel(event)) {
            compilation.written(event.getTypeElement());
          }
        }
        case COMPILATION -> {
          printTally();
          baseline.printAbsent();
          compilation.end();
        }
        default -> {
          // The other events come before javac has attributed a class.
        }
      }
    }

    private void printTally() {
      CompilationUnitTree unit = lastRefused;
      FindingTally counted = tally;
      if (unit != null && counted != null) {
        counted
            .note()
            .ifPresent(note -> trees.printMessage(Diagnostic.Kind.NOTE, note, unit, unit));
      }
    }

    /** Before the first class is analyzed, javac cannot place a message of a plugin. */
    private void begin(CompilationUnitTree unit) {
      if (hasBegun) {
        return;
      }
      hasBegun = true;
      baseline.printProblem(unit);
      for (String problem : compilation.options().problems()) {
        trees.printMessage(Diagnostic.Kind.ERROR, "[options] " + problem, unit, unit);
      }
      if (!compilation.options().stubs().isEmpty()) {
        InternalFailure.catching(
            () -> readStubs(unit),
            failure -> trees.printMessage(
                Diagnostic.Kind.ERROR,
                InternalFailure.message("the stub files cannot be read", failure),
                unit,
                unit));
      }
    }

    private void readStubs(CompilationUnitTree unit) {
      for (StubProblem each :
          StubFiles.read(compilation.options().stubs(), task.getElements(), context.stated())) {
        trees.printMessage(
            each.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.NOTE,
            each.message(),
            each.at().<Tree>map(StubProblem.At::tree).orElse(unit),
            each.at().map(StubProblem.At::unit).orElse(unit));
      }
    }

    private static boolean isTopLevel(TaskEvent event) {
      return event.getTypeElement() != null
          && event.getTypeElement().getNestingKind() == NestingKind.TOP_LEVEL;
    }

    /**
     * Checks all classes before javac writes the first of them and discards its trees, so that the
     * calls of one class can be followed into others.
     */
    private void checkAll() {
      if (units.isEmpty()) {
        return;
      }
      List<CompilationUnitTree> all = List.copyOf(units);
      units.clear();
      VisibleTypes visible = new VisibleTypes(task.getElements(), anyOf(all));
      boolean isGuarded = compilation.keepsCatalogue() && visible.contains(LABEL_KEYS);
      boolean areClientsNeeded = clients.observed().areNeeded(visible);
      if (!isGuarded && !areClientsNeeded) {
        return;
      }
      if (isGuarded) {
        context.others().follow();
      }
      if (compilation.options().observed() == ObservedLevel.GUARDED) {
        addEarlierMeters(all);
      }
      clients.compilation().follow();
      for (CompilationUnitTree unit : all) {
        if (!isWanted(unit)) {
          continue;
        }
        TreePath top = new TreePath(unit);
        for (Tree declared : unit.getTypeDecls()) {
          TreePath path = new TreePath(top, declared);
          if (declared instanceof ClassTree
              && OtherClasses.attribute(trees, path)
              && trees.getElement(path) instanceof TypeElement type) {
            checkEarly(type, path);
          }
        }
      }
      context.others().leave();
      clients.compilation().leave();
    }

    private boolean isWanted(CompilationUnitTree unit) {
      Optional<FindingListener> listener = compilation.listener();
      return listener.isEmpty() || listener.get().wants(unit.getSourceFile().toUri());
    }

    /** A class of some files; null if they declare none. */
    private @Nullable TypeElement anyOf(List<CompilationUnitTree> all) {
      for (CompilationUnitTree unit : all) {
        TreePath top = new TreePath(unit);
        for (Tree declared : unit.getTypeDecls()) {
          if (trees.getElement(new TreePath(top, declared)) instanceof TypeElement type) {
            return type;
          }
        }
      }
      return null;
    }

    /** The meters of classes that are not compiled now must have the same keys. */
    private void addEarlierMeters(List<CompilationUnitTree> all) {
      Set<String> compiled = new HashSet<>();
      TypeElement last = null;
      for (CompilationUnitTree unit : all) {
        TreePath top = new TreePath(unit);
        for (Tree declared : unit.getTypeDecls()) {
          if (trees.getElement(new TreePath(top, declared)) instanceof TypeElement type) {
            compiled.add(nameOf(type));
            last = type;
          }
        }
      }
      if (last != null) {
        for (ClassVerdicts each : compilation.earlier(last)) {
          if (!compiled.contains(each.name())) {
            clients.addEarlier(each);
          }
        }
      }
    }

    /** A check that fails here is repeated when javac has analyzed the class. */
    private void checkEarly(TypeElement type, TreePath path) {
      InternalFailure.catching(() -> check(type, path), failure -> checked.remove(type));
    }

    private void checkOnce(TypeElement type, CompilationUnitTree unit) {
      if (checked.contains(type)) {
        return;
      }
      TreePath path = pathOf(type, unit);
      if (path == null || !(path.getLeaf() instanceof ClassTree)) {
        reportUnseen(type, unit);
        return;
      }
      InternalFailure.catching(
          () -> check(type, path), failure -> fail(type, new SourceIndex(trees, path), failure));
    }

    private void check(TypeElement type, TreePath path) {
      SourceIndex topLevel = new SourceIndex(trees, path);
      ClassResult result = baseline.compared(
          check.of(topLevel, context, clients, compilation.options()), type, topLevel);
      checked.add(type);
      tellRaw(topLevel);
      for (Decision decision : result.findings()) {
        report(decision, path.getCompilationUnit());
        lastRefused = path.getCompilationUnit();
      }
      if (!result.findings().isEmpty()) {
        FindingTally counted = tally == null ? new FindingTally() : tally;
        counted.add(result.findings());
        tally = counted;
      }
      compilation.checked(
          type,
          clients.completed(result.verdicts(nameOf(type)), path.getCompilationUnit()),
          topLevel.otherClasses(),
          result.isDismissed() || !compilation.keepsCatalogue()
              ? Map.of()
              : elsewhere.of(type, topLevel),
          result.isDismissed() ? Optional.empty() : context.declarations().digest(type),
          trees);
    }

    private void tellRaw(SourceIndex topLevel) {
      Optional<FindingListener> listener = compilation.listener();
      if (listener.isPresent() && listener.get().wantsRawClasses()) {
        RawClasses.of(topLevel, clients).ifPresent(listener.get()::read);
      }
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
      Optional<FindingListener> listener = compilation.listener();
      if (listener.isPresent()) {
        listener.get().found(decision, unit);
      } else if (decision.disposition().isShown()) {
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
      compilation.checked(
          type,
          new ClassVerdicts(nameOf(type), calls, List.of()),
          Set.of(),
          Map.of(),
          context.declarations().digest(type),
          trees);
    }

    private static String nameOf(TypeElement type) {
      return type.getQualifiedName().toString();
    }

    private void reportFailure(
        TypeElement type, Throwable failure, Tree at, CompilationUnitTree unit) {
      String text = InternalFailure.text(
          "the check of %s failed; its metric calls are unproven".formatted(type), failure);
      report(new Decision(Finding.of(Rule.INTERNAL, at, text), Disposition.ERROR), unit);
    }
  }
}
