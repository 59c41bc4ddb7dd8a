package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.WildcardTypeName;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.Buckets;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.declaration.MetricsClient;

/** Micrometer: each series is a meter. The registry adds the suffix of a counter. */
final class MicrometerWriter implements ClientWriter {

  private static final String PACKAGE = "io.micrometer.core.instrument";
  private static final ClassName REGISTRY = ClassName.get(PACKAGE, "MeterRegistry");

  /** A series that can be registered once more. */
  private static final ClassName REGISTERED = ClassName.get("", "Registered");

  private static final ClassName METER_TYPE = ClassName.get(PACKAGE, "Meter");
  private static final TypeName ANY_SERIES =
      ParameterizedTypeName.get(SeriesWriter.SERIES, WildcardTypeName.subtypeOf(Object.class));
  private static final TypeName ALL_SERIES =
      ParameterizedTypeName.get(ClassName.get(List.class), ANY_SERIES);

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
  public CodeBlock first(ClassName self, CodeBlock arguments) {
    return CodeBlock.of("");
  }

  /** Only weakly: meters do not refer to it either. */
  @Override
  public boolean refersToRegistry() {
    return false;
  }

  @Override
  public List<FieldSpec> fields(List<MetricDefinition> metrics) {
    return List.of(
        FieldSpec.builder(of(WeakReference.class, REGISTRY), "home")
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
            .build(),
        FieldSpec.builder(ALL_SERIES, "allSeries")
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T<>()", ArrayList.class)
            .build());
  }

  @Override
  public CodeBlock begin(List<MetricDefinition> metrics) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!metrics.isEmpty()) {
      Set<String> labels = new LinkedHashSet<>();
      for (MetricDefinition metric : metrics) {
        labels.addAll(metric.baseLabels());
        labels.addAll(metric.labels());
      }
      code.addStatement(
          "MeterChecks.requireNoMeter(registry, $L)",
          RegistrationCode.texts(
              metrics.stream().map(MetricsClient.MICROMETER::nameOf).toList()));
      if (!labels.isEmpty()) {
        code.addStatement(
            "MeterChecks.requireNoCommonTag(registry, $T.of($L))",
            Set.class,
            RegistrationCode.texts(List.copyOf(labels)));
      }
    }
    return code.addStatement("this.home = new $T<>(registry)", WeakReference.class)
        .build();
  }

  @Override
  public CodeBlock make(MetricDefinition metric, LabelCode labels) {
    CodeBlock make = make(metric, MetricsClient.MICROMETER.nameOf(metric), labels);
    CodeBlock drop = CodeBlock.of("held(home).remove(gone.meter())");
    return RegistrationCode.declareSeries(metric, seriesOf(metric), make, drop).toBuilder()
        .addStatement("allSeries.add(series)")
        .build();
  }

  @Override
  public CodeBlock end() {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock again() {
    return CodeBlock.builder()
        .nextControlFlow("else")
        .addStatement(
            "$T present = new $T<>(registry.getMeters())",
            ParameterizedTypeName.get(ClassName.get(Set.class), METER_TYPE),
            HashSet.class)
        .beginControlFlow("for ($T series : metrics.allSeries)", ANY_SERIES)
        .addStatement(
            "series.all().stream().filter(each -> !present.contains(each.meter()))"
                + ".forEach($T::register)",
            REGISTERED)
        .endControlFlow()
        .build();
  }

  @Override
  public CodeBlock unregister(List<MetricDefinition> metrics) {
    return CodeBlock.builder()
        .addStatement("$T held = home.get()", REGISTRY)
        .beginControlFlow("if (held != null)")
        .addStatement("REGISTRATIONS.remove(held)")
        .addStatement("home.clear()")
        .beginControlFlow("for ($T series : allSeries)", ANY_SERIES)
        .addStatement(
            "series.all().stream().map($T::meter).filter($T::nonNull).forEach(held::remove)",
            REGISTERED,
            Objects.class)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  @Override
  public String remainder() {
    return "";
  }

  @Override
  public List<MethodSpec> methods(List<MetricDefinition> metrics) {
    return List.of(MethodSpec.methodBuilder("held")
        .addJavadoc("The registry; where it is gone or has lost the metrics, one that drops all.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(of(WeakReference.class, REGISTRY), "home")
        .returns(REGISTRY)
        .addStatement("$T held = home.get()", REGISTRY)
        .addStatement("return held == null ? new $T() : held", MeterChecks.COMPOSITE)
        .build());
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
    return make.add("\n.register(held(home)))").unindent().unindent().build();
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
    return switch (kind) {
      case COUNTER ->
        records(metric)
            .countsBy("meter.increment()")
            .does(
                "increment",
                CodeBlock.builder()
                    .add(RegistrationCode.requireNotNegative())
                    .addStatement("meter.increment(amount)")
                    .build())
            .write();
      case HISTOGRAM, SUMMARY ->
        records(metric)
            .does(
                "observe",
                metric.isInSeconds() ? seconds("value") : CodeBlock.of("meter.record(value);\n"))
            .write();
      case TIMER -> TimerWriter.series(records(metric), seconds("seconds"));
      case GAUGE ->
        GaugeValue.use(isRead(metric, new SeriesClass(kind, seriesOf(metric)))).write();
      case TRACKED_GAUGE, TRACKED_COUNTER ->
        isRead(metric, SourceWriter.series(kind))
            .has(MethodSpec.methodBuilder("value")
                .returns(double.class)
                .addStatement("return source.read().orElse(Double.NaN)")
                .build())
            .write();
      case INFO -> throw RegistrationCode.refused(metric);
    };
  }

  /** A series with a meter that it records in. */
  private static SeriesClass records(MetricDefinition metric) {
    SeriesClass series = new SeriesClass(metric.kind(), seriesOf(metric));
    return registered(
            metric, series, of(Supplier.class, meter(metric)), CodeBlock.of("registration.get()"))
        .begins(CodeBlock.of("register();\n"));
  }

  /** A series that its meter reads. */
  private static SeriesClass isRead(MetricDefinition metric, SeriesClass series) {
    TypeName registration =
        ParameterizedTypeName.get(ClassName.get(Function.class), seriesOf(metric), meter(metric));
    return registered(metric, series, registration, CodeBlock.of("registration.apply(this)"));
  }

  private static SeriesClass registered(
      MetricDefinition metric, SeriesClass series, TypeName registration, CodeBlock make) {
    return series
        .is(REGISTERED)
        .keeps(registration, "registration")
        .replaces(meter(metric), "meter")
        .has(HandleWriter.override("register").addStatement("meter = $L", make).build())
        .has(HandleWriter.override("meter")
            .returns(METER_TYPE)
            .addStatement("return meter")
            .build());
  }

  private static CodeBlock seconds(String value) {
    return CodeBlock.of(
        "meter.record(Math.round($L * 1e9), $T.NANOSECONDS);\n", value, TimeUnit.class);
  }

  private static TypeName of(Class<?> function, ClassName type) {
    return ParameterizedTypeName.get(ClassName.get(function), type);
  }

  /** Of two gauges that two threads make for the same labels, the registry reads the one in use. */
  @Override
  public SeriesWriter lookUp(List<MetricDefinition> metrics) {
    return SeriesWriter.plain().calling(REGISTERED, "register").listed();
  }

  @Override
  public List<TypeSpec> helpers(List<MetricDefinition> metrics) {
    List<TypeSpec> helpers = new ArrayList<>();
    helpers.add(TypeSpec.interfaceBuilder(REGISTERED)
        .addModifiers(Modifier.PRIVATE)
        .addMethod(MethodSpec.methodBuilder("register")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .build())
        .addMethod(MethodSpec.methodBuilder("meter")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(METER_TYPE)
            .build())
        .build());
    if (!metrics.isEmpty()) {
      helpers.add(MeterChecks.write(metrics));
    }
    if (RegistrationCode.has(metrics, MetricKind.GAUGE)) {
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
          case TRACKED_COUNTER -> "FunctionCounter";
          case TIMER -> "Timer";
          case SUMMARY -> "DistributionSummary";
          case INFO -> throw RegistrationCode.refused(metric);
          case HISTOGRAM -> metric.isInSeconds() ? "Timer" : "DistributionSummary";
        });
  }
}
