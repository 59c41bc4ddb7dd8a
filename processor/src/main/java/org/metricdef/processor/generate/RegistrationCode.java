package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** Parts of the code that registers a metric, which the clients have in common. */
final class RegistrationCode {

  private RegistrationCode() {}

  /** The name of the class of one series, where a client has only one for the kind. */
  static ClassName series(MetricKind kind) {
    return ClassName.get("", ClassName.bestGuess(kind.handle()).simpleName() + "Series");
  }

  /** The declaration of {@code series}, each of a type and made by an expression. */
  static CodeBlock declareSeries(MetricDefinition metric, ClassName type, CodeBlock make) {
    CodeBlock.Builder code = CodeBlock.builder()
        .add(
            "$T<$T> series = new $T<>($S,\n",
            SeriesWriter.SERIES,
            type,
            SeriesWriter.SERIES,
            metric.fullName())
        .indent()
        .indent()
        .add("labels -> $L", make);
    for (String label : metric.labels()) {
      code.add(label.equals(metric.labels().get(0)) ? ",\n$S" : ", $S", label);
    }
    return code.add(");\n").unindent().unindent().build();
  }

  /** Parameters that are passed on. */
  static CodeBlock names(List<ParameterSpec> parameters) {
    List<CodeBlock> names = new ArrayList<>();
    for (ParameterSpec parameter : parameters) {
      names.add(CodeBlock.of("$N", parameter));
    }
    return CodeBlock.join(names, ", ");
  }

  /** Whether one of the metrics is of a kind. */
  static boolean has(List<MetricDefinition> metrics, MetricKind kind) {
    for (MetricDefinition metric : metrics) {
      if (metric.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** String literals, as arguments. */
  static CodeBlock texts(List<String> texts) {
    List<CodeBlock> literals = new ArrayList<>();
    for (String text : texts) {
      literals.add(CodeBlock.of("$S", text));
    }
    return CodeBlock.join(literals, ", ");
  }

  /** Bounds of buckets, as arguments. */
  static CodeBlock bounds(List<Double> bounds) {
    return bounds.stream()
        .map(bound -> CodeBlock.of("$L", literal(bound)))
        .collect(CodeBlock.joining(", "));
  }

  /** What simpleclient and prometheus-metrics demand of an increment. */
  static CodeBlock requireNotNegative() {
    return CodeBlock.builder()
        .beginControlFlow("if (amount < 0)")
        .addStatement(
            "throw new $T($S)",
            IllegalArgumentException.class,
            "Amount to increment must be non-negative.")
        .endControlFlow()
        .build();
  }

  private static String literal(double bound) {
    if (Double.isInfinite(bound)) {
      return bound > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return Double.toString(bound);
  }
}
