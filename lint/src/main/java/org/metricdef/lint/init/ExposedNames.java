package org.metricdef.lint.init;

import java.util.Locale;
import java.util.Map;
import org.metricdef.processor.raw.RawKind;
import org.metricdef.processor.raw.RawMetric;

/** What Prometheus sees of names that code gives to clients. */
public final class ExposedNames {

  private static final String TOTAL = "_total";

  /** The words that OpenTelemetry's exporter writes for units. */
  private static final Map<String, String> UNITS = Map.ofEntries(
      Map.entry("s", "seconds"),
      Map.entry("ms", "milliseconds"),
      Map.entry("us", "microseconds"),
      Map.entry("ns", "nanoseconds"),
      Map.entry("min", "minutes"),
      Map.entry("h", "hours"),
      Map.entry("d", "days"),
      Map.entry("By", "bytes"),
      Map.entry("KiBy", "kibibytes"),
      Map.entry("MiBy", "mebibytes"),
      Map.entry("%", "percent"));

  private ExposedNames() {}

  /** The name of a metric whose name is known. */
  public static String of(RawMetric metric) {
    String name = metric.name().orElseThrow();
    return switch (metric.client()) {
      case SIMPLECLIENT -> suffixed(metric, name);
      case PROMETHEUS_METRICS -> suffixed(metric, word(name));
      case MICROMETER -> meter(metric, word(name));
      case OPENTELEMETRY -> instrument(metric, word(name));
    };
  }

  /** A label or a name with the characters that Prometheus takes. */
  public static String word(String text) {
    String word = text.replaceAll("[^a-zA-Z0-9_:]", "_");
    return word.matches("[0-9].*") ? "_" + word : word;
  }

  /** A key of a label, as Prometheus sees it. */
  public static String label(String key) {
    return word(key).replace(':', '_');
  }

  private static boolean isCounter(RawMetric metric) {
    return metric.kind() == RawKind.COUNTER || metric.kind() == RawKind.TRACKED_COUNTER;
  }

  private static String suffixed(RawMetric metric, String name) {
    if (metric.kind() == RawKind.INFO) {
      return with(name, "_info");
    }
    String measured = with(without(metric, name), unitSuffix(metric.unit()));
    return isCounter(metric) ? measured + TOTAL : measured;
  }

  private static String meter(RawMetric metric, String name) {
    if (metric.kind() == RawKind.TIMER) {
      return name + "_seconds";
    }
    String measured = with(without(metric, name), unitSuffix(word(metric.unit())));
    return isCounter(metric) ? measured + TOTAL : measured;
  }

  private static String instrument(RawMetric metric, String name) {
    String unit = metric.unit();
    boolean isRatio = unit.equals("1")
        && (metric.kind() == RawKind.GAUGE || metric.kind() == RawKind.TRACKED_GAUGE)
        && !metric.made().equals("upDownCounter");
    String word = isRatio ? "ratio" : UNITS.getOrDefault(unit, "");
    String measured = without(metric, name);
    measured = word.isEmpty() || measured.contains(word) ? measured : measured + "_" + word;
    return isCounter(metric) ? measured + TOTAL : measured;
  }

  /** The name of a counter without its suffix, and other names as they are. */
  private static String without(RawMetric metric, String name) {
    return isCounter(metric) && name.endsWith(TOTAL)
        ? name.substring(0, name.length() - TOTAL.length())
        : name;
  }

  private static String unitSuffix(String unit) {
    return unit.isEmpty() ? "" : "_" + unit.toLowerCase(Locale.ROOT);
  }

  private static String with(String name, String suffix) {
    return name.endsWith(suffix) ? name : name + suffix;
  }

  /** The unit that a set states: the one with which the exposed name ends; empty if none. */
  static String unit(RawMetric metric, String exposed) {
    String unit = switch (metric.client()) {
      case OPENTELEMETRY -> UNITS.getOrDefault(metric.unit(), "");
      default -> metric.unit().toLowerCase(Locale.ROOT);
    };
    String measured = isCounter(metric) ? without(metric, exposed) : exposed;
    boolean isStated = !unit.isEmpty()
        && metric.kind() != RawKind.TIMER
        && metric.kind() != RawKind.INFO
        && measured.endsWith("_" + unit);
    return isStated ? unit : "";
  }
}
