package org.metricdef.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.metricdef.processor.client.StatedAnnotations;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.ChosenClients;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricSetReader;
import org.metricdef.processor.declaration.MetricSetValidator;
import org.metricdef.processor.declaration.MetricSetValidator.Outcome;
import org.metricdef.processor.declaration.MetricsClient;
import org.metricdef.processor.declaration.Problem;
import org.metricdef.processor.generate.MarkerWriter;
import org.metricdef.processor.generate.MetricSetWriter;
import org.metricdef.processor.report.BuildOptions;
import org.metricdef.processor.report.DeclarationSuppressions;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.Exposition;
import org.metricdef.processor.report.FindingListener;
import org.metricdef.processor.report.Severities;
import org.metricdef.processor.ruleset.Rule;

/**
 * The entry point for declarations: validates metric sets and generates their implementations. It
 * uses only the standard processor API, so that it runs in every compiler that runs processors.
 */
@AutoService(Processor.class)
public final class MetricDefProcessor extends AbstractProcessor {

  private final StatedAnnotations stated = new StatedAnnotations();
  private final DeclarationSuppressions suppressions = new DeclarationSuppressions();
  private Severities severities = BuildOptions.none().severities();
  private ChosenClients clients;
  private MetricSetValidator validator;
  private boolean reportedUnchecked;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    BuildOptions options = BuildOptions.of(environment.getOptions());
    severities = options.severities();
    for (String problem : options.problems()) {
      environment.getMessager().printMessage(Diagnostic.Kind.ERROR, "[options] " + problem);
    }
    clients = new ChosenClients(environment.getElementUtils());
    validator = new MetricSetValidator(environment.getElementUtils(), clients);
    Optional<Compilation> compilation = Compilation.current();
    if (compilation.isPresent()) {
      compilation.get().join(environment, options);
      Optional<String> problem = compilation.get().baselineProblem();
      if (problem.isPresent()) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, "[options] " + problem.get());
      }
    }
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("org.metricdef.*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return BuildOptions.names();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      InternalFailure.catching(
          () -> process(annotation, round),
          failure -> round.getElementsAnnotatedWith(annotation).stream()
              .findFirst()
              .ifPresent(element -> fail(element, failure)));
    }
    if (!annotations.isEmpty()) {
      reportUnchecked();
    }
    for (Problem problem : suppressions.unused()) {
      report(problem);
    }
    return true;
  }

  private void fail(Element element, Throwable failure) {
    processingEnv
        .getMessager()
        .printMessage(
            Diagnostic.Kind.ERROR,
            InternalFailure.message("the check of %s failed".formatted(element), failure),
            element);
  }

  private void process(TypeElement annotation, RoundEnvironment round) {
    String name = annotation.getQualifiedName().toString();
    Set<? extends Element> elements = round.getElementsAnnotatedWith(annotation);
    if (name.equals(AnnotationNames.METRIC_SET)) {
      Set<TypeElement> sets = ElementFilter.typesIn(elements);
      for (Map.Entry<TypeElement, Outcome> set : validator.validate(sets).entrySet()) {
        InternalFailure.catching(
            () -> processSet(set.getKey(), set.getValue()), failure -> fail(set.getKey(), failure));
      }
    } else {
      for (Element element : elements) {
        suppressions.checked(element);
        for (Problem problem : MetricSetValidator.validateMember(element, name, stated)) {
          report(problem);
        }
      }
    }
  }

  /**
   * Says so where no plugin was started on this thread. In javac the plugin may run separately;
   * other compilers cannot run it.
   */
  private void reportUnchecked() {
    if (reportedUnchecked || Compilation.current().isPresent()) {
      return;
    }
    reportedUnchecked = true;
    String compiler = processingEnv.getElementUtils().getClass().getName();
    if (compiler.startsWith("com.sun.tools.javac.")) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.NOTE,
              "MetricDef: no catalogue of metric calls is written. This build runs the processor apart from "
                  + "javac's plugin. The plugin checks the calls if the jar is on the processor path.");
    } else {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.MANDATORY_WARNING,
              "MetricDef: metric calls are NOT checked by this compiler. It checks only declarations. "
                  + "Compile this code with javac too before it is merged.");
    }
  }

  private void processSet(TypeElement set, Outcome outcome) {
    suppressions.checked(set);
    boolean refused = !outcome.malformed().isEmpty();
    for (Problem problem : outcome.malformed()) {
      report(problem);
    }
    for (Problem problem : outcome.others()) {
      refused |= report(problem);
    }
    if (refused) {
      return;
    }
    List<MetricDefinition> metrics = MetricSetReader.metricsOf(set);
    try {
      List<ExposedMetric> exposed = new ArrayList<>();
      for (MetricsClient client : clients.of(set)) {
        MetricSetWriter.write(client, set).writeTo(processingEnv.getFiler());
        for (MetricDefinition metric : metrics) {
          exposed.add(Exposition.of(metric, client, lineOf(set, metric)));
        }
      }
      keep(set, exposed);
      MarkerWriter.write(processingEnv.getFiler(), processingEnv.getElementUtils(), set, metrics);
    } catch (IOException e) {
      report(new Problem(
          Rule.INTERNAL,
          "cannot write the implementation of %s: %s".formatted(set, e),
          set,
          Optional.empty()));
    }
  }

  private static long lineOf(TypeElement set, MetricDefinition metric) {
    for (ExecutableElement each : ElementFilter.methodsIn(set.getEnclosedElements())) {
      if (each.getSimpleName().contentEquals(metric.method())) {
        return Compilation.current().map(of -> of.lineOf(each)).orElse(0L);
      }
    }
    return 0;
  }

  private static void keep(TypeElement set, List<ExposedMetric> exposed) {
    Element outermost = set;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    Optional<Compilation> compilation = Compilation.current();
    if (compilation.isPresent() && outermost instanceof TypeElement type && !exposed.isEmpty()) {
      compilation.get().declared(type, exposed);
    }
  }

  /** Shows a problem at the severity that the build gives it; true if it stops the build. */
  private boolean report(Problem problem) {
    boolean isSuppressed = suppressions.suppresses(problem);
    Disposition decided =
        isSuppressed ? Disposition.SUPPRESSED : Disposition.of(severities.of(problem.rule()));
    Optional<Compilation> compilation = Compilation.current();
    Disposition disposition =
        compilation.isPresent() ? compilation.get().compared(problem, decided) : decided;
    Optional<FindingListener> listener = compilation.flatMap(Compilation::listener);
    if (listener.isPresent()) {
      listener.get().found(problem, disposition);
    } else if (disposition.isShown()) {
      processingEnv
          .getMessager()
          .printMessage(
              disposition == Disposition.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
              problem.rule().message(problem.message()),
              problem.element(),
              problem.annotation().orElse(null));
    }
    return disposition == Disposition.ERROR;
  }
}
