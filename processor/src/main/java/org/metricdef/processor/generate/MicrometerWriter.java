package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.Buckets;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** Micrometer: each series is a meter. The registry adds the suffix of a counter. */
final class MicrometerWriter implements ClientWriter {

  private static final String PACKAGE = "io.micrometer.core.instrument";
  private static final ClassName REGISTRY = ClassName.get(PACKAGE, "MeterRegistry");

  /** A series that can be registered once more, and removed. */
  private static final ClassName METER = ClassName.get("", "Registered");

  @Override
  public String prefix() {
    return "Micrometer";
  }

  @Override
  public String title() {
    return "Micrometer";
  }

  @Override
  public ParameterSpec registry() {
    return ParameterSpec.builder(REGISTRY, "registry").build();
  }

  @Override
  public String refusal() {
    return "@throws IllegalArgumentException if the registry has a meter of one of their names\n";
  }

  @Override
  public CodeBlock register(MetricDefinition metric, LabelCode labels) {
    String name = nameOf(metric);
    return CodeBlock.builder()
        .beginControlFlow("if (registry.find($S).meter() != null)", name)
        .addStatement(
            "throw new $T($S)",
            IllegalArgumentException.class,
            "the registry has a meter named " + name)
        .endControlFlow()
        .add(RegistrationCode.declareSeries(
            metric,
            seriesOf(metric),
            make(metric, name, labels),
            CodeBlock.of("gone.remove(registry)")))
        .build();
  }

  private static CodeBlock make(MetricDefinition metric, String name, LabelCode labels) {
    ClassName series = seriesOf(metric);
    ClassName meter = meter(metric);
    CodeBlock.Builder make = CodeBlock.builder();
    switch (metric.kind()) {
      case COUNTER, HISTOGRAM, SUMMARY, TIMER ->
        make.add("new $T(() -> $T.builder($S)", series, meter, name);
      case GAUGE ->
        make.add("new $T(gauge -> $T.builder($S, gauge, $T::value)", series, meter, name, series);
      case TRACKED_GAUGE, TRACKED_COUNTER ->
        // The lambda holds the series, which a counter does not.
        make.add(
            "new $T($L, read -> $T.builder($S, read, any -> read.value())",
            series,
            RegistrationCode.source(metric),
            meter,
            name);
      case INFO -> throw RegistrationCode.refused(metric);
    }
    make.indent().indent().add("\n.description($S)", metric.help());
    if (!labels.isEmpty()) {
      make.add("\n.tags($L)", labels.pairs());
    }
    if (!metric.unit().isEmpty() && metric.kind() != MetricKind.TIMER && !metric.isInSeconds()) {
      make.add("\n.baseUnit($S)", metric.unit());
    }
    switch (metric.kind()) {
      case COUNTER, SUMMARY, TRACKED_COUNTER, INFO -> {}
      case GAUGE, TRACKED_GAUGE -> make.add("\n.strongReference(true)");
      case HISTOGRAM, TIMER ->
        make.add(
            "\n.serviceLevelObjectives($L)",
            metric.isInSeconds()
                ? durations(Buckets.finite(metric))
                : RegistrationCode.bounds(Buckets.finite(metric)));
    }
    return make.add("\n.register(registry))").unindent().unindent().build();
  }

  /** Seconds as durations, in milliseconds where that is exact. */
  private static CodeBlock durations(List<Double> seconds) {
    return seconds.stream()
        .map(bound -> Math.round(bound * 1e9))
        .map(nanos -> nanos % 1_000_000 == 0
            ? CodeBlock.of("$T.ofMillis($L)", Duration.class, nanos / 1_000_000)
            : CodeBlock.of("$T.ofNanos($LL)", Duration.class, nanos))
        .collect(CodeBlock.joining(", "));
  }

  @Override
  public TypeSpec series(MetricDefinition metric) {
    MetricKind kind = metric.kind();
    SeriesClass series = new SeriesClass(kind, seriesOf(metric)).is(METER);
    return switch (kind) {
      case COUNTER ->
        meterOf(metric, series)
            .does(
                "increment",
                CodeBlock.builder()
                    .add(RegistrationCode.requireNotNegative())
                    .addStatement("meter.increment(amount)")
                    .build())
            .write();
      case HISTOGRAM, SUMMARY ->
        meterOf(metric, series)
            .does(
                "observe",
                metric.isInSeconds() ? seconds("value") : CodeBlock.of("meter.record(value);\n"))
            .write();
      case TIMER -> TimerWriter.series(meterOf(metric, series), seconds("seconds"));
      case GAUGE -> GaugeValue.use(read(metric, series)).write();
      case TRACKED_GAUGE, TRACKED_COUNTER ->
        read(metric, SourceWriter.series(kind).is(METER))
            .has(MethodSpec.methodBuilder("value")
                .returns(double.class)
                .addStatement("return source.read().orElse(Double.NaN)")
                .build())
            .write();
      case INFO -> throw RegistrationCode.refused(metric);
    };
  }

  /** A series with a meter that it records in. */
  private static SeriesClass meterOf(MetricDefinition metric, SeriesClass series) {
    return registered(
        metric,
        series
            .keeps(of(Supplier.class, meter(metric)), "registration")
            .replaces(meter(metric), "meter")
            .begins(CodeBlock.of("register();\n")),
        CodeBlock.of("registration.get()"));
  }

  /** A series that its meter reads. */
  private static SeriesClass read(MetricDefinition metric, SeriesClass series) {
    TypeName registration =
        ParameterizedTypeName.get(ClassName.get(Function.class), seriesOf(metric), meter(metric));
    return registered(
        metric,
        series.keeps(registration, "registration").replaces(meter(metric), "meter"),
        CodeBlock.of("registration.apply(this)"));
  }

  private static SeriesClass registered(
      MetricDefinition metric, SeriesClass series, CodeBlock meter) {
    return series
        .has(HandleWriter.override("register").addStatement("meter = $L", meter).build())
        .has(HandleWriter.override("remove")
            .addParameter(REGISTRY, "registry")
            .addStatement("registry.remove(meter)")
            .build());
  }

  private static CodeBlock seconds(String value) {
    return CodeBlock.of(
        "meter.record(Math.round($L * 1e9), $T.NANOSECONDS);\n", value, TimeUnit.class);
  }

  /** The registry adds what it knows from the kind of a meter. */
  private static String nameOf(MetricDefinition metric) {
    return metric.isInSeconds()
        ? RegistrationCode.withoutSuffix(metric.fullName(), "_seconds")
        : RegistrationCode.withoutTotal(metric);
  }

  private static TypeName of(Class<?> function, ClassName type) {
    return ParameterizedTypeName.get(ClassName.get(function), type);
  }

  /** Of two gauges that two threads make for the same labels, the registry reads the one in use. */
  @Override
  public SeriesWriter lookUp(Set<MetricKind> kinds) {
    return SeriesWriter.plain().calling(METER, "register");
  }

  @Override
  public List<TypeSpec> helpers(Set<MetricKind> kinds) {
    List<TypeSpec> helpers = new ArrayList<>();
    helpers.add(TypeSpec.interfaceBuilder(METER)
        .addModifiers(Modifier.PRIVATE)
        .addMethod(MethodSpec.methodBuilder("register")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .build())
        .addMethod(MethodSpec.methodBuilder("remove")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addParameter(REGISTRY, "registry")
            .build())
        .build());
    if (kinds.contains(MetricKind.GAUGE)) {
      helpers.add(GaugeValue.write());
    }
    return helpers;
  }

  private static ClassName seriesOf(MetricDefinition metric) {
    return metric.kind() == MetricKind.HISTOGRAM && metric.isInSeconds()
        ? ClassName.get("", "SecondsSeries")
        : RegistrationCode.series(metric.kind());
  }

  /** A summary rounds before it counts in a bucket, so seconds need a timer. */
  private static ClassName meter(MetricDefinition metric) {
    return ClassName.get(
        PACKAGE,
        switch (metric.kind()) {
          case COUNTER -> "Counter";
          case GAUGE, TRACKED_GAUGE -> "Gauge";
          case INFO -> throw RegistrationCode.refused(metric);
          case TRACKED_COUNTER -> "FunctionCounter";
          case TIMER -> "Timer";
          case SUMMARY -> "DistributionSummary";
          case HISTOGRAM -> metric.isInSeconds() ? "Timer" : "DistributionSummary";
        });
  }
}
