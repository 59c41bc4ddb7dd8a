package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricDefinition;

/** What is asked of a Micrometer registry before the set is registered in it. */
final class MeterChecks {

  private static final String PACKAGE = "io.micrometer.core.instrument";
  static final ClassName COMPOSITE =
      ClassName.get(PACKAGE + ".composite", "CompositeMeterRegistry");
  private static final ClassName REGISTRY = ClassName.get(PACKAGE, "MeterRegistry");
  private static final ClassName METER = ClassName.get(PACKAGE, "Meter");
  private static final ClassName TAG = ClassName.get(PACKAGE, "Tag");

  private MeterChecks() {}

  static TypeSpec write(List<MetricDefinition> metrics) {
    boolean hasLabels = metrics.stream()
        .anyMatch(metric -> !metric.labels().isEmpty() || !metric.baseLabels().isEmpty());
    TypeSpec.Builder type = TypeSpec.classBuilder("MeterChecks")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addMethod(noMeter());
    if (hasLabels) {
      type.addMethod(noCommonTag());
    }
    return type.build();
  }

  private static MethodSpec noMeter() {
    return MethodSpec.methodBuilder("requireNoMeter")
        .addModifiers(Modifier.STATIC)
        .addParameter(REGISTRY, "registry")
        .addParameter(String[].class, "names")
        .varargs()
        .beginControlFlow("for (String name : names)")
        .beginControlFlow("if (registry.find(name).meter() != null)")
        .addStatement(
            "throw new $T($S + name)",
            IllegalArgumentException.class,
            "the registry already has a meter named ")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static MethodSpec noCommonTag() {
    return MethodSpec.methodBuilder("requireNoCommonTag")
        .addJavadoc("A label replaces a common tag of the same name, and nobody would see that. A "
            + "meter without\nmeasurements shows which tags are common; no exporter shows it.\n")
        .addModifiers(Modifier.STATIC)
        .addParameter(REGISTRY, "registry")
        .addParameter(ParameterizedTypeName.get(Set.class, String.class), "labels")
        .beginControlFlow("if (registry instanceof $T composite)", COMPOSITE)
        .addStatement("composite.getRegistries().forEach(each -> requireNoCommonTag(each, labels))")
        .endControlFlow()
        .addStatement(
            "$T probe = $T.builder($S, $T.Type.OTHER, $T.of()).register(registry)",
            METER,
            METER,
            "metricdef.probe",
            METER,
            List.class)
        .addStatement("registry.remove(probe)")
        .beginControlFlow("for ($T tag : probe.getId().getTags())", TAG)
        .beginControlFlow("if (labels.contains(tag.getKey()))")
        .addStatement(
            "throw new $T($S + tag.getKey() + $S)",
            IllegalArgumentException.class,
            "label '",
            "' is a common tag of the registry, which the label would replace")
        .endControlFlow()
        .endControlFlow()
        .build();
  }
}
