package org.metricdef.processor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.report.CatalogueWriter;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Severities;
import org.metricdef.processor.report.Tolerated;

/**
 * One run of javac, known to both doors. The plugin cannot write files or see options, and the
 * processor can; javac starts both on one thread, the plugin first.
 */
final class Compilation {

  private static final ThreadLocal<Compilation> CURRENT = new ThreadLocal<>();

  private Optional<ProcessingEnvironment> environment = Optional.empty();
  private Severities severities = Severities.defaults();

  private Compilation() {}

  static Compilation begin() {
    Compilation compilation = new Compilation();
    CURRENT.set(compilation);
    return compilation;
  }

  /** The run that the current thread is in; empty where no plugin was started. */
  static Optional<Compilation> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  void end() {
    CURRENT.remove();
  }

  void join(ProcessingEnvironment processing, Severities chosen) {
    environment = Optional.of(processing);
    severities = chosen;
  }

  /** What the processor read of the options; the defaults where it does not run. */
  Severities severities() {
    return severities;
  }

  /** Keeps the verdicts of a class in the catalogue, if there is a processor to write it. */
  void checked(
      TypeElement type,
      List<CheckedCall> calls,
      List<Tolerated> tolerated,
      Consumer<String> problem) {
    if (environment.isEmpty() || (calls.isEmpty() && tolerated.isEmpty())) {
      return;
    }
    try {
      CatalogueWriter.write(environment.get().getFiler(), type, calls, tolerated);
    } catch (IOException e) {
      problem.accept("cannot write the catalogue of %s: %s".formatted(type, e));
    }
  }
}
