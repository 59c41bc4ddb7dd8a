package org.metricdef.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.processor.report.ExposedSeries;

/**
 * What an exporter shows, without what depends on its way of writing.
 *
 * @param values the value of each series; its labels are sorted
 * @param families the type and the help text of each name
 * @param scopeLabels the labels that OpenTelemetry's exporter adds to each series
 */
record Scrape(Map<String, Double> values, Map<String, String> families, Set<String> scopeLabels) {

  private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)\\})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=(\"(?:[^\"\\\\]|\\\\.)*\")");
  private static final Pattern META = Pattern.compile("# (HELP|TYPE) (\\w+) (.*)");

  /** Reads Prometheus's text format. */
  static Scrape of(String text) {
    Scrape scrape = new Scrape(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    for (String line : text.split("\n")) {
      Matcher meta = META.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (meta.matches()) {
        scrape.families.merge(meta.group(2), meta.group(3), "%s, %s"::formatted);
      } else if (sample.matches()) {
        scrape.add(sample.group(1), sample.group(2), Double.parseDouble(sample.group(3)));
      } else {
        throw new IllegalArgumentException("not a sample: " + line);
      }
    }
    return scrape;
  }

  private void add(String name, String labels, double value) {
    Map<String, String> sorted = new TreeMap<>();
    Matcher label = LABEL.matcher(labels == null ? "" : labels);
    while (label.find()) {
      if (label.group(1).startsWith("otel_scope_")) {
        scopeLabels.add(label.group(1));
      } else {
        sorted.put(label.group(1), label.group(2));
      }
    }
    if (values.put(name + new LinkedHashMap<>(sorted), value) != null) {
      throw new IllegalArgumentException("twice: " + name + sorted);
    }
  }

  /** The names of the series, each with its label names. */
  Set<String> shapes() {
    Set<String> shapes = new TreeSet<>();
    values.keySet().forEach(series -> shapes.add(shape(series)));
    return shapes;
  }

  /** Series of the catalogue, without the labels of OpenTelemetry's scope. */
  static String shape(ExposedSeries series) {
    Map<String, String> labels = new TreeMap<>();
    for (String label : series.labels()) {
      if (!label.startsWith("otel_scope_")) {
        labels.put(label, "\"\"");
      }
    }
    return shape(series.name() + labels);
  }

  /** A series without the values of its labels. */
  static String shape(String series) {
    return LABEL.matcher(series).replaceAll("$1").replace(", ", ",");
  }
}
