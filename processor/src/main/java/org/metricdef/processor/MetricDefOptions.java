package org.metricdef.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.report.BuildOptions;

/**
 * Tells javac the names of the options. Javac warns of options that no processor of the module's
 * annotations knows, and a module that only has clients as they stand has none of our annotations.
 * So this processor takes all annotations, and leaves them to the others.
 */
@AutoService(Processor.class)
public final class MetricDefOptions extends AbstractProcessor {

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
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
    return false;
  }
}
