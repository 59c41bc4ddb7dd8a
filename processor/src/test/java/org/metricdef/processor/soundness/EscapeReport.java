package org.metricdef.processor.soundness;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What to tell of an escape: the seed that makes the program again, and the least of it that escapes. */
final class EscapeReport {

  private static final int MOST_TRIES = 3000;

  private final Examination examination;

  EscapeReport(Examination examination) {
    this.examination = examination;
  }

  String of(Figures.Escape escape) {
    Program program = escape.program();
    Program shrunk = new Shrinker(smaller -> escapes(smaller, escape.site()), MOST_TRIES)
        .shrink(program);
    return """
        ESCAPE: call #%d was accepted and fails; seed %d makes the program again. Shrunk:

        %s"""
        .formatted(escape.site(), program.seed(), shrunk.source());
  }

  /** Whether a place of a program, which may not compile any more, is accepted and fails. */
  boolean escapes(Program program, int site) {
    if (!program.marks().containsValue(site)) {
      return false;
    }
    try {
      return examination.escapes(program).stream().anyMatch(each -> each.site() == site);
    } catch (IllegalStateException | IllegalArgumentException doesNotCompile) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
