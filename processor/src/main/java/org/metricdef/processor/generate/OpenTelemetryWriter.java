package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metricdef.processor.declaration.Buckets;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** OpenTelemetry: a series is an instrument and the attributes with which it records. */
final class OpenTelemetryWriter implements ClientWriter {

  private static final String METRICS = "io.opentelemetry.api.metrics";
  private static final ClassName METER = ClassName.get(METRICS, "Meter");
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

  @Override
  public CodeBlock register(MetricDefinition metric, LabelCode labels) {
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
        .add(builder(metric))
        .indent()
        .indent()
        .add(
            "\n.buildWithCallback(measurement -> series.all().forEach(each -> each.report(measurement)));\n")
        .unindent()
        .unindent()
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
    SeriesClass series = new SeriesClass(kind);
    return switch (kind) {
      case COUNTER ->
        recorded(kind)
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
            .has(report("source.read().ifPresent(value -> measurement.record(value, attributes))"))
            .write();
      case INFO -> throw RegistrationCode.refused(metric);
    };
  }

  private static SeriesClass recorded(MetricKind kind) {
    return new SeriesClass(kind).keeps(type(kind), "instrument").keeps(ATTRIBUTES, "attributes");
  }

  private static MethodSpec report(String statement) {
    return MethodSpec.methodBuilder("report")
        .addParameter(MEASUREMENT, "measurement")
        .addStatement(statement)
        .build();
  }

  @Override
  public SeriesWriter lookUp(Set<MetricKind> kinds) {
    boolean isRead = kinds.contains(MetricKind.GAUGE)
        || kinds.contains(MetricKind.TRACKED_GAUGE)
        || kinds.contains(MetricKind.TRACKED_COUNTER);
    return isRead ? SeriesWriter.plain().listed() : SeriesWriter.plain();
  }

  @Override
  public List<TypeSpec> helpers(Set<MetricKind> kinds) {
    return kinds.contains(MetricKind.GAUGE) ? List.of(GaugeValue.write()) : List.of();
  }

  private static ClassName type(MetricKind kind) {
    return ClassName.get(METRICS, kind == MetricKind.COUNTER ? "DoubleCounter" : "DoubleHistogram");
  }
}
