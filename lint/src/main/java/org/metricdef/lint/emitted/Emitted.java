package org.metricdef.lint.emitted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClientCall;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;
import org.metricdef.processor.report.MetricDeclaration;
import org.metricdef.promql.label.LabelSet;

/** The series that the code of a build can emit. */
public final class Emitted {

  private static final String NATIVE = "prometheus-metrics";

  private final Map<String, Series> series = new TreeMap<>();
  private final OwnedNames owned;

  private Emitted(OwnedNames owned) {
    this.owned = owned;
  }

  /** What the catalogues of a build say. */
  public static Emitted of(List<Catalogue> catalogues) {
    Set<String> changed = new HashSet<>();
    boolean isAllKnown = true;
    List<ClassVerdicts> declaring = new ArrayList<>();
    List<ExposedMetric> metrics = new ArrayList<>();
    Set<String> mentioned = new HashSet<>();
    for (Catalogue each : catalogues) {
      metrics.addAll(each.metrics());
      declaring.addAll(each.classes());
      for (CheckedCall call : each.calls()) {
        changed.addAll(call.metrics());
        isAllKnown &= !call.metrics().isEmpty();
      }
      for (ClientCall call : each.clientCalls()) {
        mentioned.add(call.metric());
        isAllKnown &= call.known();
      }
    }
    Emitted emitted = new Emitted(OwnedNames.of(metrics, mentioned));
    for (ClassVerdicts each : declaring) {
      // Of a set that no call uses at all, the callers are in modules whose catalogues are not
      // given. One file may declare several sets.
      Set<String> used = new HashSet<>();
      for (ExposedMetric metric : each.metrics()) {
        if (changed.contains(metric.name())) {
          used.add(set(metric));
        }
      }
      for (ExposedMetric metric : each.metrics()) {
        boolean isSurelyIdle = isAllKnown
            && used.contains(set(metric))
            && !metric.hasLabelRecord()
            && !changed.contains(metric.name());
        emitted.add(metric, !isSurelyIdle);
      }
    }
    return emitted;
  }

  /** The set that declares a metric; an older checker does not tell. */
  private static String set(ExposedMetric metric) {
    return metric.declaration().map(MetricDeclaration::set).orElse("");
  }

  private void add(ExposedMetric metric, boolean isEmitted) {
    Map<String, Set<String>> closed = Closed.of(metric.closedLabels());
    for (ExposedSeries each : metric.series()) {
      LabelSet labels = LabelSet.of(each.labels()).union(LabelSet.of(each.optionalLabels()));
      add(new Series(
          each.name(),
          metric.name(),
          ExposedKinds.of(metric, each.name()),
          ExposedKinds.isNonNegative(metric, each.name()),
          labels,
          closed,
          isEmitted));
      // Such a histogram can have native buckets too, which the catalogue does not tell.
      if (metric.client().equals(NATIVE) && each.name().endsWith("_bucket")) {
        add(new Series(
            metric.name(),
            metric.name(),
            SeriesKind.HISTOGRAM,
            false,
            labels.without("le"),
            closed,
            isEmitted));
      }
    }
  }

  private void add(Series added) {
    series.merge(added.name(), added, Series::with);
  }

  /**
   * The same series, where the names that an older version gave are still taken for names of this
   * code: a metric that is gone is not one of others.
   */
  public Emitted owning(Emitted older) {
    Emitted both = new Emitted(owned.and(older.owned));
    both.series.putAll(series);
    return both;
  }

  /** The series of this name; empty if no metric set declares it. */
  public Optional<Series> series(String name) {
    return Optional.ofNullable(series.get(name));
  }

  /** The names of all series. */
  public Set<String> names() {
    return series.keySet();
  }

  /** Which names only this code gives. */
  public OwnedNames owned() {
    return owned;
  }
}
