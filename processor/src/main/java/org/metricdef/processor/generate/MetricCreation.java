package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;
import org.metricdef.processor.declaration.MetricDefinition;

/** The expressions that create the handles of a set over simpleclient, and their types. */
final class MetricCreation {

  private MetricCreation() {}

  /** The type that the metric's method returns. */
  static TypeName handle(MetricDefinition metric) {
    ClassName handle = ClassName.bestGuess(metric.kind().handle());
    return metric
        .labelRecord()
        .<TypeName>map(labels -> ParameterizedTypeName.get(
            handle.nestedClass("Of"), LabelRecordWriter.className(labels.type())))
        .orElse(handle);
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
    CodeBlock series = CodeBlock.of(
        "new Series($L)",
        Stream.concat(
                Stream.of(CodeBlock.of("$S", metric.fullName()), CodeBlock.of("base")),
                metric.labels().stream().map(label -> CodeBlock.of("$S", label)))
            .collect(CodeBlock.joining(", ")));
    String handle = HandleWriter.name(metric.kind());
    return switch (metric.kind()) {
      case COUNTER, GAUGE, HISTOGRAM, SUMMARY, TIMER ->
        CodeBlock.of("new $N($L, $L.register(registry))", handle, series, builder(metric));
      case TRACKED_GAUGE, TRACKED_COUNTER, INFO ->
        CodeBlock.of(
            "new $N($L, $L).register(registry)",
            handle,
            series,
            Stream.concat(
                    Stream.of(CodeBlock.of("$S", metric.help()), CodeBlock.of("$S", metric.unit())),
                    labelNames(metric).map(label -> CodeBlock.of("$S", label)))
                .collect(CodeBlock.joining(", ")));
    };
  }

  private static CodeBlock builder(MetricDefinition metric) {
    CodeBlock.Builder builder = CodeBlock.builder()
        .add(
            "$T.build($S, $S)",
            HandleWriter.collector(metric.kind()),
            metric.fullName(),
            metric.help());
    List<String> names = labelNames(metric).toList();
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

  private static Stream<String> labelNames(MetricDefinition metric) {
    return Stream.concat(metric.baseLabels().stream(), metric.labels().stream());
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
