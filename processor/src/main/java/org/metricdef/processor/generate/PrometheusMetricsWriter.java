package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.declaration.Buckets;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** prometheus-metrics 1.x: a metric is a collector, a series is a data point of it. */
final class PrometheusMetricsWriter implements ClientWriter {

  private static final String PACKAGE = "io.prometheus.metrics";

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
    return ParameterSpec.builder(
            ClassName.get(PACKAGE + ".model.registry", "PrometheusRegistry"), "registry")
        .build();
  }

  @Override
  public String refusal() {
    return "@throws RuntimeException if the registry refuses one, such as a name of another kind\n";
  }

  @Override
  public CodeBlock register(MetricDefinition metric, LabelCode labels) {
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
    code.add("\n.register(registry);\n").unindent().unindent();
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
  public SeriesWriter lookUp(Set<MetricKind> kinds) {
    return SeriesWriter.plain();
  }

  @Override
  public List<TypeSpec> helpers(Set<MetricKind> kinds) {
    return List.of();
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
