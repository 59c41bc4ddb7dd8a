package org.metricdef.lint.page;

import static org.metricdef.lint.page.MarkdownText.code;
import static org.metricdef.lint.page.MarkdownText.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.metricdef.lint.guide.DeclarationState;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideLabel;
import org.metricdef.lint.guide.GuideMetric;
import org.metricdef.lint.guide.GuidePlace;
import org.metricdef.lint.guide.Sample;
import org.metricdef.lint.guide.Usage;

/** One metric of a page in Markdown. */
final class MarkdownMetric {

  private final Guide guide;
  private final SourceLinks links;

  MarkdownMetric(Guide guide, SourceLinks links) {
    this.guide = guide;
    this.links = links;
  }

  /** The text of its heading. */
  String title(GuideMetric metric) {
    return metric.name() + (guide.isShared(metric) ? " (" + metric.module() + ")" : "");
  }

  List<String> lines(GuideMetric metric) {
    List<String> lines = new ArrayList<>();
    String module = guide.isShared(metric) ? " (" + escaped(metric.module()) + ")" : "";
    lines.add("## " + code(metric.name()) + module);
    paragraph(metric.help(), lines);
    paragraph(Words.withoutDeclaration(metric.declaration()), lines);
    lines.addAll(List.of("", "| what | value |", "|---|---|"));
    row("Kind", escaped(Words.kind(metric)), lines);
    row("Unit", escaped(metric.unit()), lines);
    row("Module", guide.modules().size() > 1 ? escaped(metric.module()) : "", lines);
    row("Labels", labels(metric, false), lines);
    row("Base labels", labels(metric, true), lines);
    if (metric.declaration() instanceof DeclarationState.Declared declared) {
      row("Declared", declared(declared), lines);
    }
    row("Emitted", emitted(metric), lines);
    metric
        .exposed()
        .forEach(each -> row(
            "Names with " + escaped(String.join(", ", each.clients())),
            codes(each.series().stream().map(series -> series.name()).toList()),
            lines));
    if (guide.isAskedFor()) {
      row("Used by", usages(metric.usages()), lines);
    }
    samples(metric.samples(), lines);
    return lines;
  }

  private static void paragraph(String text, List<String> lines) {
    if (!text.isBlank()) {
      lines.add("");
      lines.addAll(MarkdownText.wrapped(escaped(text)));
    }
  }

  private static void row(String name, String value, List<String> lines) {
    if (!value.isEmpty()) {
      lines.add("| " + name + " | " + value + " |");
    }
  }

  private static String codes(List<String> names) {
    return names.stream().map(MarkdownText::code).collect(Collectors.joining(", "));
  }

  private static String labels(GuideMetric metric, boolean isBase) {
    return metric.labels().stream()
        .filter(each -> each.isBase() == isBase)
        .map(MarkdownMetric::label)
        .collect(Collectors.joining(", "));
  }

  private static String label(GuideLabel label) {
    return code(label.name())
        + (label.values().isEmpty() ? "" : " (one of " + codes(label.values()) + ")");
  }

  private String declared(DeclarationState.Declared declared) {
    String type = declared.at().type();
    int end = type.lastIndexOf('.');
    long line = declared.at().line();
    return linked(declared.at(), code(Words.declaration(declared)))
        + (end > 0 ? " in " + code(type.substring(0, end)) : "")
        + (line > 0 ? ", line " + line : "");
  }

  private String linked(GuidePlace at, String text) {
    return links.to(at).map(to -> "[" + text + "](" + to + ")").orElse(text);
  }

  private String emitted(GuideMetric metric) {
    return metric.emissions().isEmpty()
        ? Words.noCalls(metric)
        : CallGroup.of(metric.emissions()).stream()
            .map(this::calls)
            .collect(Collectors.joining("; "));
  }

  private String calls(CallGroup group) {
    String type = code(group.first().type());
    List<GuidePlace> lines = group.lines();
    String where = lines.isEmpty()
        ? linked(group.first(), type) + ", " + Words.count(group.places().size(), "call")
        : type
            + (lines.size() == 1 ? ", line " : ", lines ")
            + lines.stream()
                .map(each -> linked(each, Long.toString(each.line())))
                .collect(Collectors.joining(", "));
    return where + ": " + group.standing().words();
  }

  private static String usages(List<Usage> usages) {
    return usages.isEmpty()
        ? Words.NOT_USED
        : usages.stream().map(MarkdownMetric::usage).collect(Collectors.joining("; "));
  }

  private static String usage(Usage usage) {
    String through = usage.through().isEmpty() ? "" : " through " + codes(usage.through());
    return "%s %s%s (%s)"
        .formatted(usage.what(), escaped(usage.name()), through, escaped(Words.place(usage)));
  }

  private static void samples(List<Sample> samples, List<String> lines) {
    if (samples.isEmpty()) {
      return;
    }
    lines.addAll(List.of("", "```promql"));
    for (Sample each : samples) {
      lines.add("# " + each.meaning());
      lines.add(each.promql());
    }
    lines.add("```");
  }
}
