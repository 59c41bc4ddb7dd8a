package org.metricdef.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricSetReader;
import org.metricdef.processor.declaration.MetricSetValidator;
import org.metricdef.processor.declaration.MetricSetValidator.Outcome;
import org.metricdef.processor.declaration.Problem;
import org.metricdef.processor.generate.MarkerWriter;
import org.metricdef.processor.generate.PrometheusWriter;
import org.metricdef.processor.report.DeclarationSuppressions;
import org.metricdef.processor.report.Severities;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.Severity;

/**
 * The door for declarations: validates metric sets and generates their implementations. Uses only
 * the standard processor API, so that it works wherever processors do.
 */
@AutoService(Processor.class)
public final class MetricDefProcessor extends AbstractProcessor {

  private final DeclarationSuppressions suppressions = new DeclarationSuppressions();
  private Severities severities = Severities.defaults();
  private MetricSetValidator validator;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    severities = Severities.of(environment.getOptions());
    for (String problem : severities.problems()) {
      environment.getMessager().printMessage(Diagnostic.Kind.ERROR, "[options] " + problem);
    }
    validator = new MetricSetValidator(environment.getElementUtils());
    Compilation.current().ifPresent(compilation -> compilation.join(environment, severities));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("org.metricdef.*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Severities.options();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      String name = annotation.getQualifiedName().toString();
      Set<? extends Element> elements = round.getElementsAnnotatedWith(annotation);
      if (name.equals(AnnotationNames.METRIC_SET)) {
        Set<TypeElement> sets = ElementFilter.typesIn(elements);
        validator.validate(sets).forEach(this::processSet);
      } else {
        for (Element element : elements) {
          suppressions.judged(element);
          MetricSetValidator.validateMember(element, name).forEach(this::report);
        }
      }
    }
    suppressions.unused().forEach(this::report);
    return true;
  }

  private void processSet(TypeElement set, Outcome outcome) {
    suppressions.judged(set);
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
      PrometheusWriter.write(set, metrics, MetricSetReader.baseLabelsOf(set))
          .writeTo(processingEnv.getFiler());
      MarkerWriter.write(processingEnv.getFiler(), set, metrics);
    } catch (IOException e) {
      report(new Problem(
          Rule.INTERNAL,
          "cannot write the implementation of %s: %s".formatted(set, e),
          set,
          Optional.empty()));
    }
  }

  /** Shows a problem as the build asks for it; answers whether it stops the build. */
  private boolean report(Problem problem) {
    Severity severity =
        suppressions.suppresses(problem) ? Severity.OFF : severities.of(problem.rule());
    if (severity != Severity.OFF) {
      processingEnv
          .getMessager()
          .printMessage(
              severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
              "[%s] %s".formatted(problem.rule().id(), problem.message()),
              problem.element(),
              problem.annotation().orElse(null));
    }
    return severity == Severity.ERROR;
  }
}
