package org.metricdef.processor;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.metricdef.processor.report.CatalogueWriter;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.NonFatalFinding;
import org.metricdef.processor.report.Severities;
import org.metricdef.processor.ruleset.Rule;

/**
 * One run of javac, known to both doors. The plugin cannot write files or see options, and the
 * processor can; javac starts both on one thread, the plugin first.
 */
final class Compilation {

  /** Weak, since a tool that stops after attribution never says that its compilation has ended. */
  private static final ThreadLocal<WeakReference<Compilation>> CURRENT = new ThreadLocal<>();

  /** The run that this one was started in, by a processor that compiles. */
  private final Optional<WeakReference<Compilation>> outer;

  private Optional<ProcessingEnvironment> environment = Optional.empty();
  private final CatalogueWriter catalogue = new CatalogueWriter();
  private Severities severities = Severities.defaults();

  private Compilation(Optional<WeakReference<Compilation>> outer) {
    this.outer = outer;
  }

  static Compilation begin() {
    Compilation compilation = new Compilation(Optional.ofNullable(CURRENT.get()));
    CURRENT.set(new WeakReference<>(compilation));
    return compilation;
  }

  /** The run that the current thread is in; empty where no plugin was started. */
  static Optional<Compilation> current() {
    return Optional.ofNullable(CURRENT.get()).map(WeakReference::get);
  }

  /** Writes the catalogue, and forgets the run. */
  void end() {
    environment.ifPresent(this::writeCatalogue);
    environment = Optional.empty();
    if (current().filter(this::equals).isPresent()) {
      outer.ifPresentOrElse(CURRENT::set, CURRENT::remove);
    }
  }

  private void writeCatalogue(ProcessingEnvironment processing) {
    String what = "cannot write the catalogue of metric calls";
    InternalFailure.guard(
        () -> {
          try {
            catalogue.write(processing.getFiler());
          } catch (IOException e) {
            fail(processing, Rule.INTERNAL.message("%s: %s".formatted(what, e.getMessage())));
          }
        },
        failure -> fail(processing, InternalFailure.message(what, failure)));
  }

  private static void fail(ProcessingEnvironment processing, String message) {
    processing.getMessager().printMessage(Diagnostic.Kind.ERROR, message);
  }

  void join(ProcessingEnvironment processing, Severities chosen) {
    environment = Optional.of(processing);
    severities = chosen;
  }

  /** What the processor read of the options; the defaults where it does not run. */
  Severities severities() {
    return severities;
  }

  /** Keeps the verdicts of a class for the catalogue, if there is a processor to write it. */
  void checked(TypeElement type, List<CheckedCall> calls, List<NonFatalFinding> tolerated) {
    if (environment.isPresent()) {
      catalogue.add(type, calls, tolerated);
    }
  }
}
