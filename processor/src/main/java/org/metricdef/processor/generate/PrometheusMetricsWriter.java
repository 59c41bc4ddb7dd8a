package org.metricdef.processor.generate;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
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
    ClassName type = type(metric.kind());
    ClassName series = RegistrationCode.series(metric.kind());
    CodeBlock.Builder builder = CodeBlock.builder()
        .add("$T.builder()", type)
        .indent()
        .indent()
        .add("\n.name($S)", metric.fullName())
        .add("\n.help($S)", metric.help());
    if (!labels.isEmpty()) {
      builder.add("\n.labelNames($L)", labels.names());
    }
    if (metric.kind().hasBuckets()) {
      if (!metric.hasNative()) {
        builder.add("\n.classicOnly()");
      }
      builder.add("\n.classicUpperBounds($L)", RegistrationCode.bounds(Buckets.of(metric)));
    }
    if (!metric.unit().isEmpty()) {
      builder.add(
          "\n.unit(new $T($S))",
          ClassName.get(PACKAGE + ".model.snapshots", "Unit"),
          metric.unit());
    }
    return switch (metric.kind()) {
      case COUNTER, GAUGE, HISTOGRAM, SUMMARY, TIMER ->
        registered(type, builder)
            .add(RegistrationCode.declareSeries(
                metric,
                series,
                CodeBlock.of("new $T(collector.labelValues($L))", series, labels.values()),
                CodeBlock.of("collector.remove($L)", labels.values())))
            .build();
      case INFO ->
        registered(type, builder)
            .add(RegistrationCode.declareSeries(
                metric,
                series,
                CodeBlock.of("new $T(collector, $L)", series, array(labels)),
                CodeBlock.of("")))
            .build();
      case TRACKED_GAUGE, TRACKED_COUNTER ->
        CodeBlock.builder()
            .add(RegistrationCode.declareSeries(
                metric,
                series,
                CodeBlock.of(
                    "new $T($L, $L)", series, RegistrationCode.source(metric), array(labels)),
                CodeBlock.of("")))
            .add(builder.build())
            .indent()
            .indent()
            .add("\n.callback(callback -> series.all().forEach(each -> each.report(callback)))")
            .add("\n.register(registry);\n")
            .unindent()
            .unindent()
            .build();
    };
  }

  private static CodeBlock.Builder registered(ClassName type, CodeBlock.Builder builder) {
    return CodeBlock.builder()
        .add("$T collector = ", type)
        .add(builder.add("\n.register(registry);\n").unindent().unindent().build());
  }

  private static CodeBlock array(LabelCode labels) {
    return CodeBlock.of("new $T {$L}", String[].class, labels.values());
  }

  @Override
  public TypeSpec series(MetricDefinition metric) {
    MetricKind kind = metric.kind();
    return switch (kind) {
      case COUNTER ->
        point(kind).does("increment", CodeBlock.of("point.inc(amount);\n")).write();
      case GAUGE ->
        point(kind)
            .does("set", CodeBlock.of("point.set(value);\n"))
            .does("add", CodeBlock.of("point.inc(amount);\n"))
            .write();
      case HISTOGRAM, SUMMARY ->
        point(kind).does("observe", CodeBlock.of("point.observe(value);\n")).write();
      case TIMER -> TimerWriter.series(point(kind), CodeBlock.of("point.observe(seconds);\n"));
      case TRACKED_GAUGE, TRACKED_COUNTER ->
        SourceWriter.series(kind)
            .keeps(ArrayTypeName.of(String.class), "labelValues")
            .has(MethodSpec.methodBuilder("report")
                .addParameter(type(kind).nestedClass("Callback"), "callback")
                .addStatement("source.read().ifPresent(value -> callback.call(value, labelValues))")
                .build())
            .write();
      case INFO ->
        InfoWriter.series(
            new SeriesClass(kind)
                .keeps(type(kind), "collector")
                .keeps(ArrayTypeName.of(String.class), "labelValues"),
            CodeBlock.of("collector.setLabelValues(labelValues);\n"));
    };
  }

  private static SeriesClass point(MetricKind kind) {
    return new SeriesClass(kind)
        .keeps(
            ClassName.get(
                PACKAGE + ".core.datapoints",
                switch (kind) {
                  case COUNTER -> "CounterDataPoint";
                  case GAUGE -> "GaugeDataPoint";
                  default -> "DistributionDataPoint";
                }),
            "point");
  }

  @Override
  public SeriesWriter lookUp(Set<MetricKind> kinds) {
    return kinds.contains(MetricKind.TRACKED_GAUGE) || kinds.contains(MetricKind.TRACKED_COUNTER)
        ? SeriesWriter.plain().listed()
        : SeriesWriter.plain();
  }

  @Override
  public List<TypeSpec> helpers(Set<MetricKind> kinds) {
    return List.of();
  }

  private static ClassName type(MetricKind kind) {
    return ClassName.get(
        PACKAGE + ".core.metrics",
        switch (kind) {
          case TIMER -> "Histogram";
          case TRACKED_GAUGE -> "GaugeWithCallback";
          case TRACKED_COUNTER -> "CounterWithCallback";
          default -> ClassName.bestGuess(kind.handle()).simpleName();
        });
  }
}
