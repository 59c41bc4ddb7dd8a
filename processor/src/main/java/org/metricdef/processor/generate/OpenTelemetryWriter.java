package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.Buckets;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** OpenTelemetry: a series is an instrument and the attributes with which it records. */
final class OpenTelemetryWriter implements ClientWriter {

  private static final String METRICS = "io.opentelemetry.api.metrics";
  private static final ClassName METER = ClassName.get(METRICS, "Meter");
  private static final ClassName PROVIDER = ClassName.get(METRICS, "MeterProvider");
  private static final ClassName GAUGE = ClassName.get(METRICS, "ObservableDoubleGauge");
  private static final ClassName COUNTER = ClassName.get(METRICS, "ObservableDoubleCounter");
  private static final ClassName REPORTED = ClassName.get("", "Reported");
  private static final ClassName MEASUREMENT =
      ClassName.get(METRICS, "ObservableDoubleMeasurement");
  private static final ClassName ATTRIBUTES =
      ClassName.get("io.opentelemetry.api.common", "Attributes");

  /** The names of units that OpenTelemetry has others for. */
  private static final Map<String, String> UNITS = Map.of(
      "seconds", "s",
      "bytes", "By",
      "meters", "m",
      "grams", "g",
      "joules", "J",
      "volts", "V",
      "amperes", "A",
      "celsius", "Cel");

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
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(
        FieldSpec.builder(METER, "meter", Modifier.PRIVATE, Modifier.FINAL).build());
    if (hasGauges(metrics)) {
      fields.add(list(GAUGE, "gauges"));
    }
    if (RegistrationCode.has(metrics, MetricKind.TRACKED_COUNTER)) {
      fields.add(list(COUNTER, "counters"));
    }
    return fields;
  }

  private static FieldSpec list(ClassName type, String name) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(List.class), type),
            name,
            Modifier.PRIVATE,
            Modifier.FINAL)
        .initializer("new $T<>()", ArrayList.class)
        .build();
  }

  private static boolean hasGauges(List<MetricDefinition> metrics) {
    return RegistrationCode.has(metrics, MetricKind.GAUGE)
        || RegistrationCode.has(metrics, MetricKind.TRACKED_GAUGE);
  }

  private static boolean isRead(List<MetricDefinition> metrics) {
    return RegistrationCode.has(metrics, MetricKind.GAUGE) || RegistrationCode.hasSources(metrics);
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
    if (hasGauges(metrics)) {
      code.addStatement("gauges.forEach($T::close)", GAUGE);
      code.addStatement("gauges.clear()");
    }
    if (RegistrationCode.has(metrics, MetricKind.TRACKED_COUNTER)) {
      code.addStatement("counters.forEach($T::close)", COUNTER);
      code.addStatement("counters.clear()");
    }
    return code.build();
  }

  @Override
  public String remainder() {
    return "OpenTelemetry keeps showing counters and histograms: it cannot remove them.\n";
  }

  @Override
  public List<MethodSpec> methods(List<MetricDefinition> metrics) {
    return isRead(metrics)
        ? List.of(MethodSpec.methodBuilder("report")
            .addJavadoc("Not static: as long as they are read, the metrics are the same.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(
                ParameterizedTypeName.get(
                    SeriesWriter.SERIES, WildcardTypeName.subtypeOf(REPORTED)),
                "series")
            .addParameter(MEASUREMENT, "measurement")
            .addStatement("series.all().forEach(each -> each.report(measurement))")
            .build())
        : List.of();
  }

  @Override
  public CodeBlock make(MetricDefinition metric, LabelCode labels) {
    return switch (metric.kind()) {
      case COUNTER, HISTOGRAM, SUMMARY, TIMER -> instrument(metric, labels);
      case GAUGE -> read(metric, CodeBlock.of("new $T($L)", seriesOf(metric), attributes(labels)));
      case TRACKED_GAUGE, TRACKED_COUNTER ->
        read(
            metric,
            CodeBlock.of(
                "new $T($L, $L)",
                seriesOf(metric),
                RegistrationCode.source(metric),
                attributes(labels)));
      case INFO -> throw RegistrationCode.refused(metric);
    };
  }

  private static CodeBlock instrument(MetricDefinition metric, LabelCode labels) {
    MetricKind kind = metric.kind();
    CodeBlock.Builder code = CodeBlock.builder()
        .add("$T instrument = $L", type(kind), builder(metric))
        .indent()
        .indent();
    if (kind != MetricKind.COUNTER) {
      // A summary has the one bucket that holds everything.
      code.add(
          "\n.setExplicitBucketBoundariesAdvice($T.of($L))",
          List.class,
          RegistrationCode.bounds(kind == MetricKind.SUMMARY ? List.of() : Buckets.finite(metric)));
    }
    code.add("\n.build();\n").unindent().unindent();
    return code.add(RegistrationCode.declareSeries(
            metric,
            seriesOf(metric),
            CodeBlock.of("new $T(instrument, $L)", seriesOf(metric), attributes(labels)),
            CodeBlock.of("")))
        .build();
  }

  private static CodeBlock builder(MetricDefinition metric) {
    boolean isCounter = metric.kind().isCounter();
    boolean isGauge =
        metric.kind() == MetricKind.GAUGE || metric.kind() == MetricKind.TRACKED_GAUGE;
    CodeBlock.Builder code = CodeBlock.builder()
        .add(
            "meter.$L($S)",
            isCounter ? "counterBuilder" : isGauge ? "gaugeBuilder" : "histogramBuilder",
            RegistrationCode.withoutTotal(metric))
        .indent()
        .indent();
    if (isCounter) {
      code.add("\n.ofDoubles()");
    }
    code.add("\n.setDescription($S)", metric.help());
    if (!metric.unit().isEmpty() && metric.kind() != MetricKind.TIMER) {
      code.add("\n.setUnit($S)", UNITS.getOrDefault(metric.unit(), metric.unit()));
    }
    return code.unindent().unindent().build();
  }

  /**
   * A metric that is read when it is scraped. A gauge of OpenTelemetry cannot add, so its value
   * stays here too.
   */
  private static CodeBlock read(MetricDefinition metric, CodeBlock make) {
    return CodeBlock.builder()
        .add(RegistrationCode.declareSeries(metric, seriesOf(metric), make, CodeBlock.of("")))
        .addStatement(
            "$L.add($L\n$>$>.buildWithCallback(measurement -> report(series, measurement)))$<$<",
            metric.kind().isCounter() ? "counters" : "gauges",
            builder(metric))
        .build();
  }

  private static ClassName seriesOf(MetricDefinition metric) {
    return RegistrationCode.series(metric.kind());
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
    return switch (kind) {
      case COUNTER ->
        recorded(kind)
            // The series begins at 0, as with the other clients.
            .begins(CodeBlock.of("instrument.add(0, attributes);\n"))
            .countsBy("instrument.add(1, attributes)")
            .does(
                "increment",
                CodeBlock.builder()
                    .add(RegistrationCode.requireNotNegative())
                    .addStatement("instrument.add(amount, attributes)")
                    .build())
            .write();
      case GAUGE ->
        GaugeValue.use(new SeriesClass(kind).keeps(ATTRIBUTES, "attributes"))
            .is(REPORTED)
            .has(report("measurement.record(value(), attributes)"))
            .write();
      case HISTOGRAM, SUMMARY ->
        recorded(kind)
            .does("observe", CodeBlock.of("instrument.record(value, attributes);\n"))
            .write();
      case TIMER ->
        TimerWriter.series(
            recorded(kind), CodeBlock.of("instrument.record(seconds, attributes);\n"));
      case TRACKED_GAUGE, TRACKED_COUNTER ->
        SourceWriter.series(kind)
            .keeps(ATTRIBUTES, "attributes")
            .is(REPORTED)
            .has(report("source.read().ifPresent(value -> measurement.record(value, attributes))"))
            .write();
      case INFO -> throw RegistrationCode.refused(metric);
    };
  }

  private static SeriesClass recorded(MetricKind kind) {
    return new SeriesClass(kind).keeps(type(kind), "instrument").keeps(ATTRIBUTES, "attributes");
  }

  private static MethodSpec report(String statement) {
    return HandleWriter.override("report")
        .addParameter(MEASUREMENT, "measurement")
        .addStatement(statement)
        .build();
  }

  @Override
  public SeriesWriter lookUp(List<MetricDefinition> metrics) {
    return isRead(metrics) ? SeriesWriter.plain().listed() : SeriesWriter.plain();
  }

  @Override
  public List<TypeSpec> helpers(List<MetricDefinition> metrics) {
    List<TypeSpec> helpers = new ArrayList<>();
    if (isRead(metrics)) {
      helpers.add(TypeSpec.interfaceBuilder(REPORTED)
          .addModifiers(Modifier.PRIVATE)
          .addMethod(MethodSpec.methodBuilder("report")
              .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
              .addParameter(MEASUREMENT, "measurement")
              .build())
          .build());
    }
    if (RegistrationCode.has(metrics, MetricKind.GAUGE)) {
      helpers.add(GaugeValue.write());
    }
    return helpers;
  }

  private static ClassName type(MetricKind kind) {
    return ClassName.get(METRICS, kind == MetricKind.COUNTER ? "DoubleCounter" : "DoubleHistogram");
  }
}
