package org.metricdef.processor.generate;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import org.metricdef.processor.declaration.Buckets;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** prometheus-metrics 1.x: a metric is a collector, a series is a data point of it. */
final class PrometheusMetricsWriter extends CollectorWriter {

  private static final String PACKAGE = "io.prometheus.metrics";
  private static final String REGISTRIES = PACKAGE + ".model.registry";
  private static final ClassName REGISTRY = ClassName.get(REGISTRIES, "PrometheusRegistry");

  PrometheusMetricsWriter() {
    super(REGISTRY, ClassName.get(REGISTRIES, "Collector"));
  }

  @Override
  public String prefix() {
    return "PrometheusMetrics";
  }

  @Override
  public String title() {
    return "prometheus-metrics";
  }

  @Override
  public String refusal() {
    return "@throws RuntimeException if the registry refuses one, such as a name of another kind\n";
  }

  @Override
  public CodeBlock make(MetricDefinition metric, LabelCode labels) {
    ClassName series = RegistrationCode.series(metric.kind());
    return switch (metric.kind()) {
      case COUNTER, GAUGE, HISTOGRAM, SUMMARY, TIMER ->
        collector(metric, labels)
            .add(RegistrationCode.declareSeries(
                metric,
                series,
                CodeBlock.of("new $T(collector.labelValues($L))", series, labels.values()),
                CodeBlock.of("collector.remove($L)", labels.values())))
            .build();
      case INFO ->
        collector(metric, labels)
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
            .addStatement(
                "collectors.add($L\n$>$>.callback(callback -> series.all().forEach(each -> each.report(callback)))\n.build())$<$<",
                builder(metric, labels))
            .build();
    };
  }

  private static CodeBlock.Builder collector(MetricDefinition metric, LabelCode labels) {
    return CodeBlock.builder()
        .addStatement(
            "$T collector = $L\n$>$>.build()$<$<", type(metric.kind()), builder(metric, labels))
        .addStatement("collectors.add(collector)");
  }

  private static CodeBlock builder(MetricDefinition metric, LabelCode labels) {
    CodeBlock.Builder builder = CodeBlock.builder()
        .add("$T.builder()", type(metric.kind()))
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
    return builder.unindent().unindent().build();
  }

  private static CodeBlock array(LabelCode labels) {
    return CodeBlock.of("new $T {$L}", String[].class, labels.values());
  }

  @Override
  public TypeSpec series(MetricDefinition metric) {
    MetricKind kind = metric.kind();
    return switch (kind) {
      case COUNTER ->
        point(kind)
            .countsBy("point.inc()")
            .does("increment", CodeBlock.of("point.inc(amount);\n"))
            .shows(metric.hasExemplars(), "increment", exemplar("incWithExemplar", "amount"))
            .write();
      case GAUGE ->
        point(kind)
            .does("set", CodeBlock.of("point.set(value);\n"))
            .does("add", CodeBlock.of("point.inc(amount);\n"))
            .write();
      case HISTOGRAM, SUMMARY ->
        point(kind)
            .does("observe", CodeBlock.of("point.observe(value);\n"))
            .shows(metric.hasExemplars(), "observe", exemplar("observeWithExemplar", "value"))
            .write();
      case TIMER ->
        TimerWriter.series(
            TimerWriter.showing(
                point(kind), metric.hasExemplars(), exemplar("observeWithExemplar", "seconds")),
            CodeBlock.of("point.observe(seconds);\n"));
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

  private static CodeBlock exemplar(String method, String value) {
    return CodeBlock.of(
        "point.$N($N, $T.of(exemplar.toArray()))",
        method,
        value,
        ClassName.get(PACKAGE + ".model.snapshots", "Labels"));
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
  public List<TypeSpec> helpers(List<MetricDefinition> metrics) {
    ClassName snapshots = ClassName.get(PACKAGE + ".model.snapshots", "MetricSnapshots");
    return List.of(CollectorSet.mark(
        REGISTRY,
        CollectorSet.markClass().addSuperinterface(ClassName.get(REGISTRIES, "MultiCollector")),
        snapshots,
        CodeBlock.of("new $T()", snapshots),
        CodeBlock.of("registry.scrape(name -> false)")));
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
