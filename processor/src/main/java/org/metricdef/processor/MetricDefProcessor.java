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
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.MetricSetReader;
import org.metricdef.processor.declaration.MetricSetValidator;
import org.metricdef.processor.declaration.Problem;
import org.metricdef.processor.generate.PrometheusWriter;

/**
 * The door for declarations: validates metric sets and generates their implementations. Uses only
 * the standard processor API, so that it works wherever processors do.
 */
@AutoService(Processor.class)
public final class MetricDefProcessor extends AbstractProcessor {

  private final MetricSetValidator validator = new MetricSetValidator();
  private boolean told;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Compilation.current().ifPresent(compilation -> compilation.join(environment));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("org.metricdef.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        try {
          process(annotation, element);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
          processingEnv
              .getMessager()
              .printMessage(
                  Diagnostic.Kind.ERROR,
                  InternalFailure.message("the check of %s failed".formatted(element), e),
                  element);
        }
      }
    }
    if (!annotations.isEmpty()) {
      tellIfCallSitesAreNotSeen();
    }
    return true;
  }

  private void process(TypeElement annotation, Element element) {
    switch (annotation.getQualifiedName().toString()) {
      case AnnotationNames.METRIC_SET -> processSet((TypeElement) element);
      case AnnotationNames.METRIC_DEF -> requireSet(element);
      default -> {
        // The others speak of call sites, which the plugin checks.
      }
    }
  }

  /** No plugin was started on this thread: in javac it may run apart from us, elsewhere it cannot. */
  private void tellIfCallSitesAreNotSeen() {
    if (told || Compilation.current().isPresent()) {
      return;
    }
    told = true;
    String compiler = processingEnv.getElementUtils().getClass().getName();
    if (compiler.startsWith("com.sun.tools.javac.")) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.NOTE,
              "MetricDef: no catalogue of metric calls is written, since this build runs the processor apart "
                  + "from javac's plugin, which checks the calls where the jar is on the processor path");
    } else {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.MANDATORY_WARNING,
              "MetricDef: metric calls are NOT checked by this compiler, only declarations are; "
                  + "let javac compile this code too before it is merged");
    }
  }

  private void requireSet(Element metric) {
    Element owner = metric.getEnclosingElement();
    if (Annotations.find(owner, AnnotationNames.METRIC_SET).isEmpty()) {
      report(new Problem(
          "metric-set",
          "%s declares a metric, but %s is no @MetricSet interface".formatted(metric, owner),
          metric,
          Annotations.find(metric, AnnotationNames.METRIC_DEF)));
    }
  }

  private void processSet(TypeElement set) {
    List<Problem> problems = validator.validate(set);
    if (!problems.isEmpty()) {
      problems.forEach(this::report);
      return;
    }
    AnnotationMirror mirror = Annotations.find(set, AnnotationNames.METRIC_SET).orElseThrow();
    try {
      PrometheusWriter.write(
              set, MetricSetReader.metricsOf(set), Annotations.strings(mirror, "baseLabels"))
          .writeTo(processingEnv.getFiler());
    } catch (IOException e) {
      report(new Problem(
          "internal",
          "cannot write the implementation of %s: %s".formatted(set, e),
          set,
          Optional.of(mirror)));
    }
  }

  private void report(Problem problem) {
    String message = "[%s] %s".formatted(problem.rule(), problem.message());
    processingEnv
        .getMessager()
        .printMessage(
            Diagnostic.Kind.ERROR,
            message,
            problem.element(),
            problem.annotation().orElse(null));
  }
}
