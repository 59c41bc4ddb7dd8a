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

  /**
   * The declaration of {@code series}.
   *
   * @param make the expression that makes one, where {@code labels} has those of the call
   * @param drop the body of the lambda that removes {@code gone}; empty if nothing is to be done
   */
  static CodeBlock declareSeries(
      MetricDefinition metric, ClassName type, CodeBlock make, CodeBlock drop) {
    CodeBlock.Builder code = CodeBlock.builder()
        .add(
            "$T<$T> series = new $T<>($S,\n",
            SeriesWriter.SERIES,
            type,
            SeriesWriter.SERIES,
            metric.fullName())
        .indent()
        .indent()
        .add(
            "labels -> $L,\n(labels, gone) -> $L",
            make,
            drop.isEmpty() ? CodeBlock.of("{}") : drop);
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

  /** Whether one of the metrics is read from a source. */
  static boolean hasSources(List<MetricDefinition> metrics) {
    return has(metrics, MetricKind.TRACKED_GAUGE) || has(metrics, MetricKind.TRACKED_COUNTER);
  }

  /** A kind that no set with this client declares, as the rules refuse it. */
  static IllegalArgumentException refused(MetricDefinition metric) {
    return new IllegalArgumentException(metric.kind() + " " + metric.fullName());
  }

  /** A new source of a tracked metric, which names the series that it is for. */
  static CodeBlock source(MetricDefinition metric) {
    return CodeBlock.of("new Source($S + labels)", metric.fullName());
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

  /** The name of a counter without the suffix that clients add. */
  static String withoutTotal(MetricDefinition metric) {
    return metric.kind().isCounter()
        ? withoutSuffix(metric.fullName(), "_total")
        : metric.fullName();
  }

  /** A name without a suffix that a client adds; something of the name stays. */
  static String withoutSuffix(String name, String suffix) {
    return name.endsWith(suffix) && name.length() > suffix.length()
        ? name.substring(0, name.length() - suffix.length())
        : name;
  }
}
