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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final MemberNames names;
  private final ClassName self;
  private final RegisterWriter register;

  private MetricSetWriter(ClientWriter client, TypeElement set) {
    this.client = client;
    this.set = set;
    this.metrics = MetricSetReader.metricsOf(set);
    this.parameters = ParameterNames.of(MetricSetReader.baseLabelsOf(set));
    this.names = new MemberNames(metrics);
    ClassName name = ClassName.get(set);
    this.self =
        ClassName.get(name.packageName(), client.prefix() + String.join("_", name.simpleNames()));
    List<ParameterSpec> arguments = new ArrayList<>(List.of(client.registry()));
    arguments.addAll(base());
    this.register =
        new RegisterWriter(client, name.simpleName(), self, List.copyOf(arguments), parameters);
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
    type.addField(register.field()).addFields(client.fields(metrics));
    for (MetricDefinition metric : metrics) {
      type.addField(
          FieldSpec.builder(handle(metric), names.field(metric), Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
    type.addMethod(constructor()).addMethod(register.register());
    for (MetricDefinition metric : metrics) {
      type.addMethod(accessor(metric));
    }
    type.addMethod(register.unregister(metrics));
    for (MetricDefinition metric : metrics) {
      type.addMethod(maker(metric));
    }
    type.addMethods(client.methods(metrics));
    addConversions(type);
    addClasses(type);
    return JavaFile.builder(self.packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  /** What is remembered of a registration, the handles, and the series behind them. */
  private void addClasses(TypeSpec.Builder type) {
    if (!parameters.isEmpty()) {
      type.addType(register.registration());
    }
    for (MetricKind kind : MetricKind.values()) {
      if (RegistrationCode.has(metrics, kind)) {
        type.addType(HandleWriter.write(kind, takesExemplars(kind)));
      }
    }
    Map<String, TypeSpec> series = new TreeMap<>();
    for (MetricDefinition metric : metrics) {
      TypeSpec one = client.series(metric);
      // A series that shows exemplars serves the metrics that have none too.
      if (metric.hasExemplars() || !series.containsKey(one.name)) {
        series.put(one.name, one);
      }
    }
    type.addTypes(series.values());
    type.addTypes(client.helpers(metrics));
    if (RegistrationCode.has(metrics, MetricKind.TIMER)) {
      type.addTypes(TimerWriter.measurements());
    }
    if (RegistrationCode.hasSources(metrics)) {
      type.addType(SourceWriter.write());
    }
    if (!metrics.isEmpty()) {
      SeriesWriter lookUp = client.lookUp(metrics);
      boolean hasSamples = RegistrationCode.has(metrics, MetricKind.TIMER);
      type.addType((hasSamples ? lookUp.sampled() : lookUp).write());
    }
  }

  private boolean takesExemplars(MetricKind kind) {
    for (MetricDefinition metric : metrics) {
      if (metric.kind() == kind && metric.hasExemplars()) {
        return true;
      }
    }
    return false;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(client.registry())
        .addParameters(base())
        .addCode(client.begin(metrics));
    for (MetricDefinition metric : metrics) {
      constructor.addStatement(
          "this.$N = $N($L)",
          names.field(metric),
          names.maker(metric),
          RegistrationCode.names(base()));
    }
    return constructor.addCode(client.end()).build();
  }

  private MethodSpec accessor(MetricDefinition metric) {
    return MethodSpec.methodBuilder(metric.method())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(handle(metric))
        .addStatement("return $N", names.field(metric))
        .build();
  }

  private MethodSpec maker(MetricDefinition metric) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(names.maker(metric))
        .addModifiers(Modifier.PRIVATE)
        .returns(handle(metric))
        .addParameters(base())
        .addCode(client.make(metric, new LabelCode(metric, parameters)));
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

  /** The parameters for the values of the base labels. */
  private List<ParameterSpec> base() {
    List<ParameterSpec> base = new ArrayList<>();
    for (String name : parameters.values()) {
      base.add(ParameterSpec.builder(String.class, name).build());
    }
    return base;
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
    ClassName handle = HandleWriter.type(metric.kind(), metric.hasExemplars());
    return metric.labelRecord().isEmpty()
        ? handle
        : ParameterizedTypeName.get(
            handle.nestedClass("Of"),
            LabelRecordWriter.className(metric.labelRecord().get().type()));
  }
}
