package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.Buckets;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.declaration.MetricsClient;

/** OpenTelemetry: a series is an instrument and the attributes with which it records. */
final class OpenTelemetryWriter implements ClientWriter {

  private static final String METRICS = "io.opentelemetry.api.metrics";
  private static final ClassName METER = ClassName.get(METRICS, "Meter");
  private static final ClassName PROVIDER = ClassName.get(METRICS, "MeterProvider");
  private static final ClassName GAUGE = ClassName.get(METRICS, "ObservableDoubleGauge");
  private static final ClassName MEASUREMENT =
      ClassName.get(METRICS, "ObservableDoubleMeasurement");
  private static final ClassName ATTRIBUTES =
      ClassName.get("io.opentelemetry.api.common", "Attributes");

  @Override
  public String prefix() {
    return "OpenTelemetry";
  }

  @Override
  public String title() {
    return "OpenTelemetry";
  }

  @Override
  public ParameterSpec registry() {
    return ParameterSpec.builder(METER, "meter").build();
  }

  @Override
  public String refusal() {
    return "";
  }

  /** Nothing sees what is recorded with the meter that does nothing, which is one for all. */
  @Override
  public CodeBlock first(ClassName self, CodeBlock arguments) {
    return CodeBlock.builder()
        .beginControlFlow("if (meter == $T.noop().get($S))", PROVIDER, "")
        .addStatement("return new $T($L)", self, arguments)
        .endControlFlow()
        .build();
  }

  /** Instruments refer to their meter. A callback keeps the implementation where it is needed. */
  @Override
  public boolean refersToRegistry() {
    return true;
  }

  @Override
  public List<FieldSpec> fields(List<MetricDefinition> metrics) {
    FieldSpec meter =
        FieldSpec.builder(METER, "meter", Modifier.PRIVATE, Modifier.FINAL).build();
    return RegistrationCode.has(metrics, MetricKind.GAUGE)
        ? List.of(
            meter,
            FieldSpec.builder(
                    ParameterizedTypeName.get(ClassName.get(List.class), GAUGE),
                    "gauges",
                    Modifier.PRIVATE,
                    Modifier.FINAL)
                .initializer("new $T<>()", ArrayList.class)
                .build())
        : List.of(meter);
  }

  @Override
  public CodeBlock begin(List<MetricDefinition> metrics) {
    return CodeBlock.of("this.meter = meter;\n");
  }

  @Override
  public CodeBlock end() {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock again() {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock unregister(List<MetricDefinition> metrics) {
    boolean hasBase = metrics.stream().anyMatch(metric -> !metric.baseLabels().isEmpty());
    CodeBlock.Builder code = CodeBlock.builder()
        .addStatement(
            "REGISTRATIONS.values().removeIf(known -> known$L.get() == this)",
            hasBase ? ".metrics" : "");
    if (RegistrationCode.has(metrics, MetricKind.GAUGE)) {
      code.addStatement("gauges.forEach($T::close)", GAUGE);
      code.addStatement("gauges.clear()");
    }
    return code.build();
  }

  @Override
  public String remainder() {
    return "OpenTelemetry keeps showing counters and histograms: it cannot remove them.\n";
  }

  @Override
  public List<MethodSpec> methods(List<MetricDefinition> metrics) {
    return RegistrationCode.has(metrics, MetricKind.GAUGE)
        ? List.of(MethodSpec.methodBuilder("report")
            .addJavadoc("Not static: as long as the gauges are read, the metrics are the same.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(
                ParameterizedTypeName.get(
                    SeriesWriter.SERIES, RegistrationCode.series(MetricKind.GAUGE)),
                "series")
            .addParameter(MEASUREMENT, "measurement")
            .addStatement("series.all().forEach(gauge -> gauge.report(measurement))")
            .build())
        : List.of();
  }

  @Override
  public CodeBlock make(MetricDefinition metric, LabelCode labels) {
    return metric.kind() == MetricKind.GAUGE ? gauge(metric, labels) : instrument(metric, labels);
  }

  private static CodeBlock instrument(MetricDefinition metric, LabelCode labels) {
    MetricKind kind = metric.kind();
    CodeBlock.Builder code = CodeBlock.builder();
    if (kind == MetricKind.COUNTER) {
      code.add(
          "$T instrument = meter.counterBuilder($S)",
          type(kind),
          MetricsClient.OPENTELEMETRY.nameOf(metric));
    } else {
      code.add("$T instrument = meter.histogramBuilder($S)", type(kind), metric.fullName());
    }
    code.indent().indent();
    if (kind == MetricKind.COUNTER) {
      code.add("\n.ofDoubles()");
    }
    code.add("\n.setDescription($S)", metric.help());
    if (kind == MetricKind.HISTOGRAM) {
      code.add(
          "\n.setExplicitBucketBoundariesAdvice($T.of($L))",
          List.class,
          RegistrationCode.bounds(Buckets.finite(metric)));
    }
    code.add("\n.build();\n").unindent().unindent();
    CodeBlock make =
        CodeBlock.of("new $T(instrument, $L)", RegistrationCode.series(kind), attributes(labels));
    return code.add(
            RegistrationCode.declareSeries(metric, RegistrationCode.series(metric.kind()), make))
        .build();
  }

  /** A gauge of OpenTelemetry cannot add, so the value stays here and is read. */
  private static CodeBlock gauge(MetricDefinition metric, LabelCode labels) {
    CodeBlock make =
        CodeBlock.of("new $T($L)", RegistrationCode.series(metric.kind()), attributes(labels));
    return CodeBlock.builder()
        .add(RegistrationCode.declareSeries(metric, RegistrationCode.series(metric.kind()), make))
        .add("gauges.add(meter.gaugeBuilder($S)", metric.fullName())
        .indent()
        .indent()
        .add("\n.setDescription($S)", metric.help())
        .add("\n.buildWithCallback(measurement -> report(series, measurement)));\n")
        .unindent()
        .unindent()
        .build();
  }

  private static CodeBlock attributes(LabelCode labels) {
    return labels.isEmpty()
        ? CodeBlock.of("$T.empty()", ATTRIBUTES)
        : CodeBlock.builder()
            .add("$T.builder()", ATTRIBUTES)
            .indent()
            .indent()
            .add(labels.calls("put"))
            .add("\n.build()")
            .unindent()
            .unindent()
            .build();
  }

  @Override
  public TypeSpec series(MetricDefinition metric) {
    MetricKind kind = metric.kind();
    SeriesClass series = new SeriesClass(kind);
    return switch (kind) {
      case COUNTER ->
        series
            .keeps(type(kind), "instrument")
            .keeps(ATTRIBUTES, "attributes")
            // The series begins at 0, as with the other clients.
            .begins(CodeBlock.of("instrument.add(0, attributes);\n"))
            .does(
                "increment",
                CodeBlock.builder()
                    .add(RegistrationCode.requireNotNegative())
                    .addStatement("instrument.add(amount, attributes)")
                    .build())
            .write();
      case GAUGE ->
        GaugeValue.use(series.keeps(ATTRIBUTES, "attributes"))
            .has(MethodSpec.methodBuilder("report")
                .addParameter(MEASUREMENT, "measurement")
                .addStatement("measurement.record(value(), attributes)")
                .build())
            .write();
      case HISTOGRAM ->
        series
            .keeps(type(kind), "instrument")
            .keeps(ATTRIBUTES, "attributes")
            .does("observe", CodeBlock.of("instrument.record(value, attributes);\n"))
            .write();
    };
  }

  @Override
  public SeriesWriter lookUp(List<MetricDefinition> metrics) {
    return RegistrationCode.has(metrics, MetricKind.GAUGE)
        ? SeriesWriter.plain().listed()
        : SeriesWriter.plain();
  }

  @Override
  public List<TypeSpec> helpers(List<MetricDefinition> metrics) {
    return RegistrationCode.has(metrics, MetricKind.GAUGE)
        ? List.of(GaugeValue.write())
        : List.of();
  }

  private static ClassName type(MetricKind kind) {
    return ClassName.get(
        METRICS,
        switch (kind) {
          case COUNTER -> "DoubleCounter";
          case GAUGE -> "ObservableDoubleGauge";
          case HISTOGRAM -> "DoubleHistogram";
        });
  }
}
