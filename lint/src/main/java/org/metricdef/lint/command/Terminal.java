package org.metricdef.lint.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a question is put to.
 *
 * @param out where what is asked about is shown
 * @param err where the command speaks of itself
 */
record Terminal(PrintWriter out, PrintWriter err) {

  /** Says something of what the command does. */
  void say(String text) {
    err.println("metricdef: " + text);
    err.flush();
  }

  /** Shows a text as it is. */
  void show(Iterable<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }

  /** What a person answers; empty if there is no terminal. */
  Optional<Answer> ask(String question) {
    Console console = System.console();
    if (console == null) {
      return Optional.empty();
    }
    return Optional.of(Answer.of(console.readLine("%s [y/N] ", question)));
  }

  /** An answer to a question. */
  enum Answer {
    YES,
    NO;

    /** Everything but a clear yes is a no; so is the end of the input, which is null. */
    static Answer of(@Nullable String line) {
      if (line == null) {
        return NO;
      }
      String text = line.strip().toLowerCase(Locale.ROOT);
      return text.equals("y") || text.equals("yes") ? YES : NO;
    }
  }
}
