package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.LabelRecord;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.declaration.MetricSetReader;
import org.metricdef.processor.declaration.MetricsClient;

/** Writes the implementation of a metric set over a client. */
public final class MetricSetWriter {

  private final ClientWriter client;
  private final TypeElement set;
  private final List<MetricDefinition> metrics;
  private final Map<String, String> parameters;
  private final ClassName self;

  private MetricSetWriter(ClientWriter client, TypeElement set) {
    this.client = client;
    this.set = set;
    this.metrics = MetricSetReader.metricsOf(set);
    this.parameters = ParameterNames.of(MetricSetReader.baseLabelsOf(set));
    ClassName name = ClassName.get(set);
    this.self =
        ClassName.get(name.packageName(), client.prefix() + String.join("_", name.simpleNames()));
  }

  /**
   * The generated file.
   *
   * @param set a valid metric set
   */
  public static JavaFile write(MetricsClient client, TypeElement set) {
    return new MetricSetWriter(writer(client), set).file();
  }

  private static ClientWriter writer(MetricsClient client) {
    return switch (client) {
      case SIMPLECLIENT -> new SimpleclientWriter();
      case PROMETHEUS_METRICS -> new PrometheusMetricsWriter();
      case MICROMETER -> new MicrometerWriter();
      case OPENTELEMETRY -> new OpenTelemetryWriter();
    };
  }

  private JavaFile file() {
    TypeSpec.Builder type = TypeSpec.classBuilder(self)
        .addJavadoc(
            "Registers the metrics of {@link $T} with $L.\n", ClassName.get(set), client.title())
        .addAnnotation(ClassName.bestGuess(AnnotationNames.GENERATED))
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(ClassName.get(set))
        .addOriginatingElement(set);
    if (set.getModifiers().contains(Modifier.PUBLIC)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (MetricDefinition metric : metrics) {
      type.addField(
          FieldSpec.builder(handle(metric), metric.method(), Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
    type.addMethod(constructor()).addMethod(register());
    metrics.forEach(metric -> type.addMethod(accessor(metric)));
    metrics.forEach(metric -> type.addMethod(registration(metric)));
    addConversions(type);
    Set<MetricKind> kinds = EnumSet.noneOf(MetricKind.class);
    metrics.forEach(metric -> kinds.add(metric.kind()));
    kinds.forEach(kind -> type.addType(HandleWriter.write(kind)));
    Map<String, TypeSpec> series = new TreeMap<>();
    for (MetricDefinition metric : metrics) {
      TypeSpec one = client.series(metric);
      series.put(one.name, one);
    }
    type.addTypes(series.values());
    type.addTypes(client.helpers(kinds));
    if (kinds.contains(MetricKind.TIMER)) {
      type.addTypes(TimerWriter.measurements());
    }
    if (kinds.contains(MetricKind.TRACKED_GAUGE) || kinds.contains(MetricKind.TRACKED_COUNTER)) {
      type.addType(SourceWriter.write());
    }
    if (!metrics.isEmpty()) {
      SeriesWriter lookUp = client.lookUp(kinds);
      type.addType((kinds.contains(MetricKind.TIMER) ? lookUp.sampled() : lookUp).write());
    }
    return JavaFile.builder(self.packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameters(arguments());
    for (MetricDefinition metric : metrics) {
      constructor.addStatement("this.$N = $N($L)", metric.method(), metric.method(), names());
    }
    return constructor.build();
  }

  private MethodSpec register() {
    MethodSpec.Builder register = MethodSpec.methodBuilder("register")
        .addJavadoc("Registers every metric of the set.\n\n")
        .addJavadoc(client.refusal())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameters(arguments());
    if (!parameters.isEmpty()) {
      register.addJavadoc("@throws NullPointerException if the value of a base label is null\n");
    }
    parameters.forEach((label, parameter) -> register.addStatement(
        "$T.requireNonNull($N, $S)",
        Objects.class,
        parameter,
        "value of base label '" + label + "' is null"));
    return register.addStatement("return new $T($L)", self, names()).build();
  }

  private MethodSpec accessor(MetricDefinition metric) {
    return MethodSpec.methodBuilder(metric.method())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(handle(metric))
        .addStatement("return $N", metric.method())
        .build();
  }

  /** The method that registers one metric. */
  private MethodSpec registration(MetricDefinition metric) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(metric.method())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(handle(metric))
        .addParameters(arguments())
        .addCode(client.register(metric, new LabelCode(metric, parameters)));
    if (metric.labels().isEmpty() && HandleWriter.hasBound(metric.kind())) {
      method.addComment("A series that needs no labels is exposed from the start.");
      method.addStatement("series.of($T.empty())", SeriesWriter.LABELS);
    }
    CodeBlock handle = CodeBlock.of("new $L(series)", HandleWriter.name(metric.kind()));
    return method
        .addStatement(
            "return $L",
            metric.labelRecord().isEmpty()
                ? handle
                : CodeBlock.of(
                    "$T.over($L, $T::labelsOf)",
                    ClassName.bestGuess(metric.kind().handle()).nestedClass("Of"),
                    handle,
                    self))
        .build();
  }

  /** The registry and the values of the base labels. */
  private List<ParameterSpec> arguments() {
    List<ParameterSpec> all = new ArrayList<>();
    all.add(client.registry());
    parameters
        .values()
        .forEach(name -> all.add(ParameterSpec.builder(String.class, name).build()));
    return all;
  }

  private CodeBlock names() {
    return arguments().stream()
        .map(parameter -> CodeBlock.of("$N", parameter))
        .collect(CodeBlock.joining(", "));
  }

  /** The methods that make labels of records. */
  private void addConversions(TypeSpec.Builder type) {
    Set<LabelRecord> records = new LinkedHashSet<>();
    for (MetricDefinition metric : metrics) {
      if (metric.labelRecord().isPresent()) {
        records.add(metric.labelRecord().get());
      }
    }
    if (!records.isEmpty()) {
      LabelRecordWriter.write(records).forEach(type::addMethod);
    }
  }

  private static TypeName handle(MetricDefinition metric) {
    ClassName handle = ClassName.bestGuess(metric.kind().handle());
    return metric.labelRecord().isEmpty()
        ? handle
        : ParameterizedTypeName.get(
            handle.nestedClass("Of"),
            LabelRecordWriter.className(metric.labelRecord().get().type()));
  }
}
