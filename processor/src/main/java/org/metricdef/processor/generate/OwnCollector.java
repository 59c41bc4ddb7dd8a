package org.metricdef.processor.generate;

import static org.metricdef.processor.generate.HandleWriter.override;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;

/** What the handles have in common that are collectors of simpleclient themselves. */
final class OwnCollector {

  private static final ClassName COLLECTOR = ClassName.get("io.prometheus.client", "Collector");
  private static final ClassName FAMILY = COLLECTOR.nestedClass("MetricFamilySamples");
  static final ClassName SAMPLE = FAMILY.nestedClass("Sample");
  static final TypeName SAMPLES = ParameterizedTypeName.get(ClassName.get(List.class), SAMPLE);

  private static final TypeName FAMILIES =
      ParameterizedTypeName.get(ClassName.get(List.class), FAMILY);

  private OwnCollector() {}

  /** A collector whose method {@code samples} is still to be added. */
  static TypeSpec.Builder begin(MetricKind kind) {
    return begin(kind, List.of());
  }

  /**
   * The same.
   *
   * @param more further statements of the constructor
   */
  static TypeSpec.Builder begin(MetricKind kind, List<CodeBlock> more) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addParameter(ClassName.bestGuess("Series"), "series")
        .addParameter(String.class, "help")
        .addParameter(String.class, "unit")
        .addParameter(String[].class, "labelNames")
        .varargs()
        .addStatement("this.series = series")
        .addStatement("this.help = help")
        .addStatement("this.unit = unit")
        .addStatement("this.labelNames = $T.of(labelNames)", List.class);
    more.forEach(constructor::addStatement);
    return TypeSpec.classBuilder(HandleWriter.name(kind))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(COLLECTOR)
        .addSuperinterface(COLLECTOR.nestedClass("Describable"))
        .addSuperinterface(ClassName.bestGuess(kind.handle()))
        .addField(ClassName.bestGuess("Series"), "series", Modifier.PRIVATE, Modifier.FINAL)
        .addField(String.class, "help", Modifier.PRIVATE, Modifier.FINAL)
        .addField(String.class, "unit", Modifier.PRIVATE, Modifier.FINAL)
        .addField(
            ParameterizedTypeName.get(List.class, String.class),
            "labelNames",
            Modifier.PRIVATE,
            Modifier.FINAL)
        .addMethod(constructor.build())
        .addMethod(override("collect")
            .returns(FAMILIES)
            .addStatement("return $T.of(family(samples()))", List.class)
            .build())
        .addMethod(override("describe")
            .returns(FAMILIES)
            .addStatement("return $T.of(family($T.of()))", List.class, List.class)
            .build())
        .addMethod(MethodSpec.methodBuilder("family")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(SAMPLES, "samples")
            .returns(FAMILY)
            .addStatement(
                "return new $T($L, unit, $T.$L, help, samples)",
                FAMILY,
                familyName(kind),
                COLLECTOR.nestedClass("Type"),
                typeName(kind))
            .build());
  }

  /** A family is named without the suffix that the client adds to its samples. */
  private static String familyName(MetricKind kind) {
    return switch (kind) {
      case TRACKED_COUNTER -> "series.metric.replaceFirst(\"_total$\", \"\")";
      case INFO -> "series.metric.replaceFirst(\"_info$\", \"\")";
      default -> "series.metric";
    };
  }

  private static String typeName(MetricKind kind) {
    return switch (kind) {
      case TRACKED_COUNTER -> "COUNTER";
      case INFO -> "INFO";
      default -> "GAUGE";
    };
  }
}
