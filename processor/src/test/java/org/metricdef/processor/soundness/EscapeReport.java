package org.metricdef.processor.soundness;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The report of an escape: the seed that reproduces the program, and its smallest escaping form.
 */
final class EscapeReport {

  private final Examination examination;

  EscapeReport(Examination examination) {
    this.examination = examination;
  }

  String of(Figures.Escape escape) {
    Program program = escape.program();
    Program shrunk = new Shrinker(smaller -> escapes(smaller, escape.site())).shrink(program);
    return """
        ESCAPE: call #%d was accepted and fails; seed %d makes the program again. Shrunk:

        %s""".formatted(escape.site(), program.seed(), shrunk.source());
  }

  private boolean escapes(Program program, int site) {
    try {
      return examination.escapes(program, site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
