package org.metricdef.lint.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.emitted.ModuleCatalogue;
import org.metricdef.lint.emitted.Series;
import org.metricdef.lint.emitted.SourceSearch;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClientCall;
import org.metricdef.processor.report.ClosedLabel;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;
import org.metricdef.processor.report.MetricDeclaration;

/** Reads the metrics of a version from the catalogues of its modules. */
public final class VersionReader {

  /** Labels that come with a kind of metric, and not from code. */
  private static final Set<String> OF_KIND = Set.of("le", "quantile");

  /** A metric is one whether one client or several implement its set. */
  private record Key(String name, String set, String client) {}

  private final Emitted emitted;
  private final UnaryOperator<Path> home;
  private final Map<Key, MetricView> views = new LinkedHashMap<>();
  private final Set<String> unclear = new HashSet<>();

  private VersionReader(Emitted emitted, UnaryOperator<Path> home) {
    this.emitted = emitted;
    this.home = home;
  }

  /**
   * The metrics that modules declare, and those that their code uses with clients as they stand.
   *
   * @param described the version in words
   * @param home the file that stands for one of a folder that is there for a while only
   */
  public static Version of(
      String described, List<ModuleCatalogue> modules, UnaryOperator<Path> home) {
    VersionReader reader = new VersionReader(Emitted.of(ModuleCatalogue.catalogues(modules)), home);
    for (ModuleCatalogue module : modules) {
      for (ClassVerdicts type : module.catalogue().classes()) {
        type.metrics().forEach(each -> reader.declared(module, type, each));
        type.clientCalls().forEach(each -> reader.used(module, type, each));
      }
    }
    List<MetricView> metrics = new ArrayList<>(reader.views.values());
    metrics.sort(Comparator.comparing((MetricView each) -> each.id().name())
        .thenComparing(each -> each.id().set())
        .thenComparing(each -> each.id().client()));
    return new Version(described, metrics, reader.unclear);
  }

  private void declared(ModuleCatalogue module, ClassVerdicts type, ExposedMetric metric) {
    Optional<MetricDeclaration> declaration = metric.declaration();
    MetricName id = new MetricName(
        metric.name(),
        declaration.map(MetricDeclaration::set).orElse(""),
        declaration.map(MetricDeclaration::method).orElse(""),
        metric.prefix(),
        "");
    String text =
        declaration.map(each -> "%s.%s()".formatted(each.set(), each.method())).orElse(type.name());
    add(new MetricView(
        id,
        metric.kind(),
        declaration.map(MetricDeclaration::unit).orElse(""),
        declaration.map(MetricDeclaration::help).orElse(""),
        shape(metric),
        isEmitted(metric),
        place(module, type.name(), declaration.map(MetricDeclaration::line).orElse(0L), text)));
  }

  /** Whether some code may change a metric; of one without series that is not known. */
  private boolean isEmitted(ExposedMetric metric) {
    return metric.series().stream()
        .findFirst()
        .flatMap(each -> emitted.series(each.name()))
        .map(Series::isEmitted)
        .orElse(true);
  }

  private static Shape shape(ExposedMetric metric) {
    Set<String> series = new LinkedHashSet<>();
    Set<String> labels = new LinkedHashSet<>();
    for (ExposedSeries each : metric.series()) {
      series.add(each.name());
      labels.addAll(each.labels());
      labels.addAll(each.optionalLabels());
    }
    labels.removeAll(OF_KIND);
    SortedMap<String, Set<String>> closed = new TreeMap<>();
    for (ClosedLabel each : metric.closedLabels()) {
      closed.put(each.label(), new TreeSet<>(each.values()));
    }
    return new Shape(
        new TreeSet<>(series),
        new TreeSet<>(labels),
        true,
        new TreeSet<>(metric.declaration().map(MetricDeclaration::baseLabels).orElse(List.of())),
        closed);
  }

  private void used(ModuleCatalogue module, ClassVerdicts type, ClientCall call) {
    if (call.metric().isEmpty()) {
      unclear.add(call.client());
      return;
    }
    add(new MetricView(
        new MetricName(call.metric(), "", call.kind(), "", call.client()),
        "",
        "",
        "",
        new Shape(
            new TreeSet<>(),
            new TreeSet<>(call.keys()),
            call.known(),
            new TreeSet<>(),
            new TreeMap<>()),
        true,
        place(module, type.name(), call.line(), type.name())));
  }

  private void add(MetricView view) {
    MetricName id = view.id();
    // Two kinds of one client may share a name, so their kind is a part of what they are.
    String set = id.isObserved() ? id.method() : id.set();
    views.merge(new Key(id.name(), set, id.client()), view, MetricView::and);
  }

  private Place place(ModuleCatalogue module, String type, long line, String text) {
    Optional<Path> source = SourceSearch.of(module.place(), type);
    return new Place(
        home.apply(source.orElse(module.place()).toAbsolutePath().normalize()),
        source.filter(known -> line > 0).map(known -> (int) line),
        text);
  }
}
