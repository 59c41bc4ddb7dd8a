package org.metricdef.processor.prose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page.
 *
 * @param text its lines, without code blocks
 * @param code its code: the lines of blocks, and the text between backticks
 */
record Page(Path file, List<Line> text, List<Line> code) {

  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK_ALONE =
      Pattern.compile("\\s*([-*] )?!?\\[[^]]*]\\([^)]*\\)[.,]?");

  /** A line of a page, or a piece of code in it. */
  record Line(Path file, int number, String text) {

    @Override
    public String toString() {
      return "%s:%d: %s".formatted(Repository.ROOT.relativize(file), number, text);
    }
  }

  static Page read(Path file) {
    List<Line> lines = new ArrayList<>();
    List<Line> code = new ArrayList<>();
    boolean block = false;
    int number = 0;
    for (String text : (Iterable<String>) Repository.text(file).lines()::iterator) {
      Line line = new Line(file, ++number, text);
      if (text.strip().startsWith("```")) {
        block = !block;
      } else if (block) {
        code.add(line);
      } else {
        Matcher span = SPAN.matcher(text);
        while (span.find()) {
          code.add(new Line(file, number, span.group(1)));
        }
        lines.add(line);
      }
    }
    return new Page(file, lines, code);
  }

  /** The lines that can be wrapped: not a table row, and more than a link or an image. */
  List<Line> prose() {
    return text.stream()
        .filter(line -> !line.text().startsWith("|"))
        .filter(line -> !LINK_ALONE.matcher(line.text()).matches())
        .toList();
  }

  /** The lines of text outside the section under a second-level heading. */
  List<Line> textWithoutSection(String heading) {
    List<Line> others = new ArrayList<>();
    boolean inside = false;
    for (Line line : text) {
      if (line.text().startsWith("## ")) {
        inside = line.text().equals(heading);
      }
      if (!inside) {
        others.add(line);
      }
    }
    return others;
  }
}
