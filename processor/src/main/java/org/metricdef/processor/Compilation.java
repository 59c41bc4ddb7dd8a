package org.metricdef.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.metricdef.processor.declaration.Problem;
import org.metricdef.processor.flow.source.SourcePlaces;
import org.metricdef.processor.report.BuildOptions;
import org.metricdef.processor.report.CatalogueWriter;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.DependencyWriter;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.FindingComparison;
import org.metricdef.processor.report.FindingListener;
import org.metricdef.processor.report.FollowedClass;
import org.metricdef.processor.ruleset.Rule;

/**
 * One run of javac, shared by the plugin and the processor. The plugin can neither write files nor
 * see the options that start with {@code -A}; the processor can. javac starts both on one thread,
 * the plugin first.
 */
final class Compilation {

  /** Weak, since a tool that stops after attribution never reports the end of its compilation. */
  private static final ThreadLocal<WeakReference<Compilation>> CURRENT = new ThreadLocal<>();

  private static final String CANNOT_WRITE = "cannot write the catalogue of metric calls";

  /** The run around this one, where a processor starts a compilation of its own. */
  private final Optional<WeakReference<Compilation>> outer;

  private final Optional<FindingListener> listener;

  private Optional<ProcessingEnvironment> environment = Optional.empty();
  private final CatalogueWriter catalogue = new CatalogueWriter();
  private final DependencyWriter dependencies = new DependencyWriter();
  private BuildOptions options;
  private Optional<FindingComparison> comparison = Optional.empty();
  private boolean isComparisonBegun;
  private Optional<String> baselineProblem = Optional.empty();
  private Optional<Trees> trees = Optional.empty();
  private DependencyWriter.Statements statements = topLevel -> Optional.empty();

  private Compilation(
      Optional<WeakReference<Compilation>> outer,
      BuildOptions options,
      Optional<FindingListener> listener) {
    this.outer = outer;
    this.listener = listener;
    this.options = options;
  }

  /**
   * Begins a run.
   *
   * @param words the options that the plugin was started with
   * @param listener who gets the findings; empty if javac prints them
   */
  static Compilation begin(BuildOptions words, Optional<FindingListener> listener) {
    Compilation compilation = new Compilation(Optional.ofNullable(CURRENT.get()), words, listener);
    CURRENT.set(new WeakReference<>(compilation));
    return compilation;
  }

  /** The run of the current thread; empty where no plugin was started. */
  static Optional<Compilation> current() {
    WeakReference<Compilation> current = CURRENT.get();
    return current == null ? Optional.empty() : Optional.ofNullable(current.get());
  }

  /** Ends the run: writes the catalogue, and restores the run around this one. */
  void end() {
    if (environment.isPresent()) {
      writeCatalogue(environment.get());
    }
    environment = Optional.empty();
    Optional<Compilation> current = current();
    if (current.isPresent() && current.get().equals(this)) {
      if (outer.isPresent()) {
        CURRENT.set(outer.get());
      } else {
        CURRENT.remove();
      }
    }
  }

  private void writeCatalogue(ProcessingEnvironment processing) {
    InternalFailure.catching(
        () -> tryToWriteCatalogue(processing),
        failure -> fail(processing, InternalFailure.message(CANNOT_WRITE, failure)));
  }

  private void tryToWriteCatalogue(ProcessingEnvironment processing) {
    try {
      for (DependencyWriter.Problem each : dependencies.write(processing.getFiler(), statements)) {
        fail(processing, Rule.LABEL_KEYS_UNPROVEN.message(text(each)));
      }
      catalogue.write(processing.getFiler());
    } catch (IOException e) {
      fail(processing, Rule.INTERNAL.message("%s: %s".formatted(CANNOT_WRITE, e.getMessage())));
    }
  }

  private static String text(DependencyWriter.Problem problem) {
    if (problem instanceof DependencyWriter.Outdated outdated) {
      return """
          the metric calls of %s are no longer proven, and its class file is deleted
              changed  %s, which these calls depend on
              needed   compile %s again, together with what changed""".formatted(outdated.name(), String.join(", ", outdated.changed()), outdated.name());
    }
    String sources = String.join(", ", ((DependencyWriter.Uncompiled) problem).sources());
    return """
        the metric calls of %s are not proven, and its class file is deleted
            source   %s: read to follow these calls, and not compiled
            needed   compile %s together with %s, or let javac do so with -implicit:class""".formatted(problem.name(), sources, problem.name(), sources);
  }

  private static void fail(ProcessingEnvironment processing, String message) {
    processing.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
  }

  void join(ProcessingEnvironment processing, BuildOptions chosen) {
    environment = Optional.of(processing);
    options = options.with(chosen);
  }

  /** The comparison of this run's findings; empty if nobody asks for one. */
  Optional<FindingComparison> comparison() {
    if (!isComparisonBegun) {
      isComparisonBegun = true;
      if (listener.isPresent() || options.baseline().isPresent()) {
        comparison = Optional.of(compare());
      }
    }
    return comparison;
  }

  private FindingComparison compare() {
    try {
      return FindingComparison.of(options.baseline(), listener);
    } catch (IOException e) {
      baselineProblem = Optional.of(String.valueOf(e.getMessage()));
      return FindingComparison.without(listener);
    }
  }

  /** What is wrong with the baseline, for the first who asks; empty for all others. */
  Optional<String> baselineProblem() {
    comparison();
    Optional<String> problem = baselineProblem;
    baselineProblem = Optional.empty();
    return problem;
  }

  /** Who gets the findings as data; empty if javac prints them. */
  Optional<FindingListener> listener() {
    return listener;
  }

  /** The options of the plugin, and those of the processor where it runs in the same build. */
  BuildOptions options() {
    return options;
  }

  /** What happens to a problem of a declaration in the end, if a baseline may have it. */
  Disposition compared(Problem problem, Disposition decided) {
    Optional<FindingComparison> findings = comparison();
    if (findings.isEmpty() || trees.isEmpty()) {
      return decided;
    }
    // The whole declaration: many have the same annotation.
    TreePath path = trees.get().getPath(problem.element());
    return path == null
        ? decided
        : findings
            .get()
            .of(problem.rule(), decided, trees.get(), path.getCompilationUnit(), path.getLeaf());
  }

  /** Tells how the places of declarations are found; the plugin can ask javac. */
  void locateBy(Trees source) {
    trees = Optional.of(source);
  }

  /** Tells who says what classes state. */
  void askForStatements(DependencyWriter.Statements source) {
    statements = source;
  }

  /** Whether a catalogue will be written. Without a processor nothing writes it. */
  boolean keepsCatalogue() {
    return environment.isPresent();
  }

  /**
   * What earlier compilations found of a module's classes; nothing without a processor.
   *
   * @param type a class of the module
   */
  List<ClassVerdicts> earlier(TypeElement type) {
    List<ClassVerdicts> found = new ArrayList<>();
    environment.ifPresent(processing -> InternalFailure.catching(
        () -> {
          try {
            found.addAll(CatalogueWriter.earlier(processing.getFiler(), type));
          } catch (IOException e) {
            fail(processing, Rule.INTERNAL.message("%s".formatted(e.getMessage())));
          }
        },
        failure ->
            fail(processing, InternalFailure.message("cannot read the catalogue", failure))));
    return found;
  }

  /**
   * Keeps the verdicts of a class for the catalogue.
   *
   * @param followed the other classes whose code the verdicts depend on
   * @param stated the digests of what other classes state, if the verdicts may depend on it
   * @param own the digest of what the class itself states
   * @param trees knows which of the followed classes javac has read as sources
   */
  void checked(
      TypeElement type,
      ClassVerdicts verdicts,
      Set<TypeElement> followed,
      Map<String, String> stated,
      Optional<String> own,
      Trees trees) {
    if (listener.isPresent()) {
      listener.get().checked(type, verdicts);
    }
    if (environment.isPresent()) {
      catalogue.add(type, verdicts);
      Elements elements = environment.get().getElementUtils();
      List<FollowedClass> classes = new ArrayList<>();
      for (TypeElement each : followed) {
        classes.add(new FollowedClass(
            elements.getBinaryName(each).toString(),
            outermost(each).getQualifiedName().toString(),
            trees.getPath(each) != null));
      }
      dependencies.add(type, classes, stated, own);
    }
  }

  /** The top-level class around a class, which may stand in a method. */
  private static TypeElement outermost(TypeElement type) {
    TypeElement outermost = type;
    for (Element each = type; each != null; each = each.getEnclosingElement()) {
      outermost = each instanceof TypeElement outer ? outer : outermost;
    }
    return outermost;
  }

  /** The line of a declaration; 0 if it is unknown. */
  long lineOf(Element declared) {
    return trees.map(each -> new SourcePlaces(each).of(declared).line()).orElse(0L);
  }

  /**
   * Keeps what Prometheus sees of the metrics of a set for the catalogue.
   *
   * @param type the top-level class of the set
   */
  void declared(TypeElement type, List<ExposedMetric> metrics) {
    catalogue.add(type, metrics);
  }

  /** Notes that javac has written the class file of a class. */
  void written(TypeElement type) {
    dependencies.written(type);
  }
}
