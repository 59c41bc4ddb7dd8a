package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import org.metricdef.processor.declaration.Buckets;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** prometheus-metrics 1.x: a metric is a collector, a series is a data point of it. */
final class PrometheusMetricsWriter implements ClientWriter {

  private static final String PACKAGE = "io.prometheus.metrics";
  private static final String REGISTRIES = PACKAGE + ".model.registry";
  private static final ClassName REGISTRY = ClassName.get(REGISTRIES, "PrometheusRegistry");
  private static final CollectorSet COLLECTORS =
      new CollectorSet(REGISTRY, ClassName.get(REGISTRIES, "Collector"));

  @Override
  public String prefix() {
    return "PrometheusMetrics";
  }

  @Override
  public String title() {
    return "prometheus-metrics";
  }

  @Override
  public ParameterSpec registry() {
    return ParameterSpec.builder(REGISTRY, "registry").build();
  }

  @Override
  public String refusal() {
    return "@throws RuntimeException if the registry refuses one, such as a name of another kind\n";
  }

  @Override
  public boolean refersToRegistry() {
    return false;
  }

  @Override
  public CodeBlock first(ClassName self, CodeBlock arguments) {
    return CodeBlock.of("");
  }

  @Override
  public List<FieldSpec> fields(List<MetricDefinition> metrics) {
    return COLLECTORS.fields();
  }

  @Override
  public CodeBlock begin(List<MetricDefinition> metrics) {
    return COLLECTORS.begin();
  }

  @Override
  public CodeBlock end() {
    return CodeBlock.of("addTo(registry);\n");
  }

  @Override
  public CodeBlock again() {
    return COLLECTORS.again();
  }

  @Override
  public CodeBlock unregister(List<MetricDefinition> metrics) {
    return COLLECTORS.unregister();
  }

  @Override
  public String remainder() {
    return "";
  }

  @Override
  public List<MethodSpec> methods(List<MetricDefinition> metrics) {
    return List.of(COLLECTORS.addTo());
  }

  @Override
  public CodeBlock make(MetricDefinition metric, LabelCode labels) {
    ClassName type = ClassName.get(
        PACKAGE + ".core.metrics", ClassName.bestGuess(metric.kind().handle()).simpleName());
    CodeBlock.Builder code = CodeBlock.builder()
        .add("$T collector = $T.builder()", type, type)
        .indent()
        .indent()
        .add("\n.name($S)", metric.fullName())
        .add("\n.help($S)", metric.help());
    if (!labels.isEmpty()) {
      code.add("\n.labelNames($L)", labels.names());
    }
    if (metric.kind() == MetricKind.HISTOGRAM) {
      code.add(
          "\n.classicOnly()\n.classicUpperBounds($L)", RegistrationCode.bounds(Buckets.of(metric)));
    }
    code.add("\n.build();\n").unindent().unindent();
    code.addStatement("collectors.add(collector)");
    return code.add(RegistrationCode.declareSeries(
            metric,
            RegistrationCode.series(metric.kind()),
            CodeBlock.of(
                "new $T(collector.labelValues($L))",
                RegistrationCode.series(metric.kind()),
                labels.values())))
        .build();
  }

  @Override
  public TypeSpec series(MetricDefinition metric) {
    MetricKind kind = metric.kind();
    SeriesClass series = new SeriesClass(kind).keeps(point(kind), "point");
    switch (kind) {
      case COUNTER -> series.does("increment", CodeBlock.of("point.inc(amount);\n"));
      case GAUGE ->
        series
            .does("set", CodeBlock.of("point.set(value);\n"))
            .does("add", CodeBlock.of("point.inc(amount);\n"));
      case HISTOGRAM -> series.does("observe", CodeBlock.of("point.observe(value);\n"));
    }
    return series.write();
  }

  @Override
  public SeriesWriter lookUp(List<MetricDefinition> metrics) {
    return SeriesWriter.plain();
  }

  @Override
  public List<TypeSpec> helpers(List<MetricDefinition> metrics) {
    ClassName snapshots = ClassName.get(PACKAGE + ".model.snapshots", "MetricSnapshots");
    return List.of(CollectorSet.mark(
        REGISTRY,
        CollectorSet.markClass().addSuperinterface(ClassName.get(REGISTRIES, "MultiCollector")),
        snapshots,
        CodeBlock.of("new $T()", snapshots),
        CodeBlock.of("registry.scrape(name -> false)")));
  }

  private static ClassName point(MetricKind kind) {
    return ClassName.get(
        PACKAGE + ".core.datapoints",
        switch (kind) {
          case COUNTER -> "CounterDataPoint";
          case GAUGE -> "GaugeDataPoint";
          case HISTOGRAM -> "DistributionDataPoint";
        });
  }
}
