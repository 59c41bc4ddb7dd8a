package org.metricdef.lint.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.raw.RawKind;

/** A proposed set as a source of Java. */
public final class SetSource {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private final ProposedSet set;
  private final List<String> lines = new ArrayList<>();
  private final Map<ProposedMetric, Integer> lastLines = new LinkedHashMap<>();

  private SetSource(ProposedSet set) {
    this.set = set;
    write();
  }

  /** The source of a set. */
  public static SetSource of(ProposedSet set) {
    return new SetSource(set);
  }

  /** The text, which ends with a line feed. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /** The metric whose declaration a line is part of; empty if it is none. */
  Optional<ProposedMetric> metricAt(int line) {
    for (Map.Entry<ProposedMetric, Integer> each : lastLines.entrySet()) {
      if (line <= each.getValue() && line > firstLine()) {
        return Optional.of(each.getKey());
      }
    }
    return Optional.empty();
  }

  private int firstLine() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("public interface")) {
        return i + 1;
      }
    }
    return lines.size();
  }

  private void write() {
    if (!set.packageName().isEmpty()) {
      lines.add("package %s;".formatted(set.packageName()));
      lines.add("");
    }
    imports().forEach(each -> lines.add("import org.metricdef.%s;".formatted(each)));
    lines.add("");
    lines.add("/** The metrics of %s. */".formatted(set.of()));
    lines.add(annotation());
    lines.add("public interface %s {".formatted(set.name()));
    for (ProposedMetric each : set.metrics()) {
      lines.add("");
      add(each);
    }
    for (String each : set.questions()) {
      lines.add("");
      question(each);
    }
    lines.add("}");
  }

  private Set<String> imports() {
    Set<String> names = new TreeSet<>(Set.of("Client", "MetricSet"));
    for (ProposedMetric each : set.metrics()) {
      names.add("MetricDef");
      names.add(handle(each.kind()));
    }
    return names;
  }

  private String annotation() {
    List<String> parts = new ArrayList<>();
    if (!set.prefix().isEmpty()) {
      parts.add("prefix = " + literal(set.prefix()));
    }
    List<String> keys = set.baseLabels().stream().map(BaseLabel::key).toList();
    if (!keys.isEmpty()) {
      parts.add("baseLabels = " + literals(keys));
    }
    parts.add("clients = Client." + set.client().name());
    return folded("", "@MetricSet(", parts, ")");
  }

  private void add(ProposedMetric metric) {
    comment("at " + String.join(", ", metric.places()));
    metric.questions().forEach(this::question);
    if (!metric.suppressed().isEmpty()) {
      lines.add(INDENT + "@SuppressWarnings(" + literals(metric.suppressed()) + ")");
    }
    List<String> parts = new ArrayList<>();
    String name = metric.exposed().substring(set.prefix().length());
    if (!MethodNames.isNameOf(name, metric.method())) {
      parts.add("name = " + literal(name));
    }
    parts.add("help = " + literal(metric.help()));
    if (!metric.labels().isEmpty()) {
      parts.add("labels = " + literals(metric.labels()));
    }
    if (!metric.buckets().isEmpty()) {
      parts.add("buckets = {%s}"
          .formatted(
              String.join(", ", metric.buckets().stream().map(SetSource::number).toList())));
    }
    if (!metric.unit().isEmpty()) {
      parts.add("unit = " + literal(metric.unit()));
    }
    if (metric.hasNative()) {
      parts.add("nativeHistogram = true");
    }
    lines.addAll(folded(INDENT, "@MetricDef(", parts, ")").lines().toList());
    lines.add("%s%s %s();".formatted(INDENT, handle(metric.kind()), metric.method()));
    lastLines.put(metric, lines.size());
  }

  /** A bound without the digits that say nothing. */
  private static String number(double bound) {
    return bound == Math.rint(bound) && Math.abs(bound) < 1e9
        ? String.valueOf((long) bound)
        : String.valueOf(bound);
  }

  private void question(String text) {
    comment("QUESTION: " + text);
  }

  /** A comment whose lines are not too long. */
  private void comment(String text) {
    StringBuilder line = new StringBuilder(INDENT + "//");
    for (String word : text.replace('\n', ' ').replace("\\u", "\\ u").split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > INDENT.length() + 2) {
        lines.add(line.toString());
        line = new StringBuilder(INDENT + "//");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
  }

  /** An annotation on one line, or with a line for each of its parts. */
  private static String folded(String indent, String begin, List<String> parts, String end) {
    String line = indent + begin + String.join(", ", parts) + end;
    String deeper = "\n" + indent + INDENT + INDENT;
    return line.length() <= WIDTH
        ? line
        : indent + begin + deeper + String.join("," + deeper, parts) + end;
  }

  /** The handle type of a kind. */
  public static String handle(RawKind kind) {
    return switch (kind) {
      case COUNTER -> "Counter";
      case GAUGE -> "Gauge";
      case HISTOGRAM -> "Histogram";
      case TIMER -> "Timer";
      case SUMMARY -> "Summary";
      case TRACKED_GAUGE -> "TrackedGauge";
      case TRACKED_COUNTER -> "TrackedCounter";
      case INFO -> "Info";
      case OTHER -> throw new IllegalArgumentException("no handle is for this kind");
    };
  }

  /** The handle type of a kind, for messages. */
  static String handleOrNone(RawKind kind) {
    return kind == RawKind.OTHER ? "what no handle is for" : handle(kind);
  }

  private static String literals(List<String> texts) {
    List<String> all = texts.stream().map(SetSource::literal).toList();
    return all.size() == 1 ? all.get(0) : "{" + String.join(", ", all) + "}";
  }

  /** A text as a literal of Java. */
  public static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      switch (each) {
        case '"', '\\' -> literal.append('\\').append(each);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(each < ' ' ? "\\u%04x".formatted((int) each) : each);
      }
    }
    return literal.append('"').toString();
  }
}
