package org.metricdef.processor.soundness;

import java.util.List;

/** The text of a program as a tree of statements and members, so that parts can be removed. */
sealed interface Code {

  /** A statement or member of one line. */
  record Line(String text) implements Code {}

  /**
   * Code in braces: the text up to the opening brace, the body, and the text from the closing
   * brace.
   */
  record Nest(String open, List<Code> body, String close) implements Code {
    public Nest {
      body = List.copyOf(body);
    }

    Nest withBody(List<Code> other) {
      return new Nest(open, other, close);
    }
  }

  /** The source, one line for each line of code. */
  static String render(List<Code> code) {
    StringBuilder text = new StringBuilder();
    render(code, "", text);
    return text.toString();
  }

  private static void render(List<Code> code, String indent, StringBuilder text) {
    for (Code each : code) {
      if (each instanceof Line line) {
        text.append(indent).append(line.text).append('\n');
      } else if (each instanceof Nest nest) {
        text.append(indent).append(nest.open).append('\n');
        render(nest.body, indent + "  ", text);
        text.append(indent).append(nest.close).append('\n');
      }
    }
  }
}
