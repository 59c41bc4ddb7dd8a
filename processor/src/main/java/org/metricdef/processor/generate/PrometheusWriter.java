package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.LabelRecord;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** Writes the implementation of a metric set over simpleclient. */
public final class PrometheusWriter {

  private static final ClassName REGISTRY =
      ClassName.get("io.prometheus.client", "CollectorRegistry");

  private PrometheusWriter() {}

  /**
   * The generated file.
   *
   * @param set a valid metric set
   * @param metrics what it declares
   * @param baseLabels the set's base labels
   */
  public static JavaFile write(
      TypeElement set, List<MetricDefinition> metrics, List<String> baseLabels) {
    ClassName setName = ClassName.get(set);
    ClassName self = ClassName.get(
        setName.packageName(), "Prometheus" + String.join("_", setName.simpleNames()));
    TypeSpec.Builder type = TypeSpec.classBuilder(self)
        .addJavadoc("Registers the metrics of {@link $T} with simpleclient.\n", setName)
        .addAnnotation(ClassName.bestGuess(AnnotationNames.GENERATED))
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(setName)
        .addOriginatingElement(set);
    if (set.getModifiers().contains(Modifier.PUBLIC)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    Map<String, String> parameters = ParameterNames.of(baseLabels);
    for (MetricDefinition metric : metrics) {
      type.addField(FieldSpec.builder(
              MetricCreation.handle(metric), metric.method(), Modifier.PRIVATE, Modifier.FINAL)
          .build());
    }
    type.addMethod(constructor(metrics, self));
    type.addMethod(register(self, baseLabels, parameters));
    for (MetricDefinition metric : metrics) {
      type.addMethod(MethodSpec.methodBuilder(metric.method())
          .addAnnotation(Override.class)
          .addModifiers(Modifier.PUBLIC)
          .returns(MetricCreation.handle(metric))
          .addStatement("return $N", metric.method())
          .build());
    }
    Set<MetricKind> kinds = EnumSet.noneOf(MetricKind.class);
    metrics.forEach(metric -> kinds.add(metric.kind()));
    kinds.forEach(kind -> type.addType(handle(kind)));
    addConversions(type, metrics);
    if (kinds.contains(MetricKind.TRACKED_GAUGE) || kinds.contains(MetricKind.TRACKED_COUNTER)) {
      type.addType(SourcesWriter.write());
    }
    if (!metrics.isEmpty()) {
      type.addType(SeriesWriter.write());
    }
    return JavaFile.builder(setName.packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private static void addConversions(TypeSpec.Builder type, List<MetricDefinition> metrics) {
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

  private static TypeSpec handle(MetricKind kind) {
    if (kind == MetricKind.TIMER) {
      return TimerWriter.write();
    }
    if (kind == MetricKind.INFO) {
      return InfoWriter.write();
    }
    return HandleWriter.hasChildren(kind) ? HandleWriter.write(kind) : TrackedWriter.write(kind);
  }

  private static MethodSpec constructor(List<MetricDefinition> metrics, ClassName self) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(REGISTRY, "registry")
        .addParameter(String[].class, "base");
    for (MetricDefinition metric : metrics) {
      constructor.addStatement("this.$N = $L", metric.method(), MetricCreation.of(metric, self));
    }
    return constructor.build();
  }

  private static MethodSpec register(
      ClassName self, List<String> baseLabels, Map<String, String> parameters) {
    MethodSpec.Builder register = MethodSpec.methodBuilder("register")
        .addJavadoc("Registers every metric of the set.\n\n"
            + "@throws IllegalArgumentException if the registry has a metric of one of their names\n"
            + "@throws NullPointerException if the value of a base label is null\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameter(REGISTRY, "registry");
    CodeBlock.Builder base = CodeBlock.builder();
    for (String label : baseLabels) {
      String parameter = parameters.get(label);
      register.addParameter(String.class, parameter);
      register.addStatement(
          "$T.requireNonNull($N, $S)",
          Objects.class,
          parameter,
          "value of base label '" + label + "' is null");
      base.add(base.isEmpty() ? "$N" : ", $N", parameter);
    }
    return register
        .addStatement("return new $T(registry, new $T {$L})", self, String[].class, base.build())
        .build();
  }
}
