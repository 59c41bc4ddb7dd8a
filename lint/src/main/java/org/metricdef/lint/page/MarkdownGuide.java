package org.metricdef.lint.page;

import static org.metricdef.lint.page.MarkdownText.code;
import static org.metricdef.lint.page.MarkdownText.escaped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideMetric;

/** A guide as a page of Markdown: a table of all metrics, then each of them. */
public final class MarkdownGuide {

  private final Guide guide;
  private final MarkdownMetric metrics;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();

  private MarkdownGuide(Guide guide, SourceLinks links) {
    this.guide = guide;
    this.metrics = new MarkdownMetric(guide, links);
  }

  /** The page. */
  public static String of(Guide guide, String title, SourceLinks links) {
    return new MarkdownGuide(guide, links).page(title);
  }

  private String page(String title) {
    lines.add("# " + escaped(title));
    paragraph(Words.summary(guide));
    lines.addAll(
        List.of("", "`metricdef catalog` makes this page of what the compiler has checked."));
    if (!guide.unnamed().isEmpty()) {
      paragraph(Words.unnamed(guide));
    }
    slug(title);
    lines.addAll(List.of("", "| metric | kind | labels |", "|---|---|---|"));
    for (GuideMetric each : guide.metrics()) {
      lines.add("| [%s](#%s) | %s | %s |"
          .formatted(
              code(each.name()),
              slug(metrics.title(each)),
              escaped(Words.kind(each)),
              each.labels().stream()
                  .filter(label -> !label.isBase())
                  .map(label -> code(label.name()))
                  .collect(Collectors.joining(", "))));
    }
    for (GuideMetric each : guide.metrics()) {
      lines.add("");
      lines.addAll(metrics.lines(each));
    }
    return String.join("\n", lines) + "\n";
  }

  private void paragraph(String text) {
    lines.add("");
    lines.addAll(MarkdownText.wrapped(escaped(text)));
  }

  /** The anchor that GitHub gives the next heading with this text. */
  private String slug(String heading) {
    String slug = heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "")
        .replace(' ', '-');
    int before = taken.merge(slug, 1, Integer::sum) - 1;
    return before == 0 ? slug : slug + "-" + before;
  }
}
