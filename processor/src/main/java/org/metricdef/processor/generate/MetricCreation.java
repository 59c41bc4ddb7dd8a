package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.declaration.MetricDefinition;

/** The expressions that create the handles of a set over simpleclient, and their types. */
final class MetricCreation {

  private MetricCreation() {}

  /** The type that the metric's method returns. */
  static TypeName handle(MetricDefinition metric) {
    ClassName handle = ClassName.bestGuess(metric.kind().handle());
    return metric.labelRecord().isEmpty()
        ? handle
        : ParameterizedTypeName.get(
            handle.nestedClass("Of"),
            LabelRecordWriter.className(metric.labelRecord().get().type()));
  }

  /** Creates a handle and registers its metric. */
  static CodeBlock of(MetricDefinition metric, ClassName self) {
    CodeBlock untyped = untyped(metric);
    return metric.labelRecord().isEmpty()
        ? untyped
        : CodeBlock.of(
            "$T.over($L, $T::labelsOf)",
            ClassName.bestGuess(metric.kind().handle()).nestedClass("Of"),
            untyped,
            self);
  }

  private static CodeBlock untyped(MetricDefinition metric) {
    CodeBlock.Builder series = CodeBlock.builder().add("new Series($S, base", metric.fullName());
    for (String label : metric.labels()) {
      series.add(", $S", label);
    }
    series.add(")");
    String handle = HandleWriter.name(metric.kind());
    if (HandleWriter.hasChildren(metric.kind())) {
      return CodeBlock.of(
          "new $N($L, $L.register(registry))", handle, series.build(), builder(metric));
    }
    CodeBlock.Builder names = CodeBlock.builder();
    for (String name : labelNames(metric)) {
      names.add(", $S", name);
    }
    return CodeBlock.of(
        "new $N($L, $S, $S$L).register(registry)",
        handle,
        series.build(),
        metric.help(),
        metric.unit(),
        names.build());
  }

  private static CodeBlock builder(MetricDefinition metric) {
    CodeBlock.Builder builder = CodeBlock.builder()
        .add(
            "$T.build($S, $S)",
            HandleWriter.collector(metric.kind()),
            metric.fullName(),
            metric.help());
    List<String> names = labelNames(metric);
    if (!names.isEmpty()) {
      builder.add("\n.labelNames($L)", literals("$S", names));
    }
    if (!metric.buckets().isEmpty()) {
      builder.add(
          "\n.buckets($L)",
          literals("$L", metric.buckets().stream().map(MetricCreation::literal).toList()));
    }
    if (!metric.unit().isEmpty()) {
      builder.add("\n.unit($S)", metric.unit());
    }
    return builder.build();
  }

  private static List<String> labelNames(MetricDefinition metric) {
    List<String> names = new ArrayList<>(metric.baseLabels());
    names.addAll(metric.labels());
    return names;
  }

  private static CodeBlock literals(String format, List<String> values) {
    return values.stream()
        .map(value -> CodeBlock.of(format, value))
        .collect(CodeBlock.joining(", "));
  }

  private static String literal(double bound) {
    return bound == Double.POSITIVE_INFINITY ? "Double.POSITIVE_INFINITY" : Double.toString(bound);
  }
}
