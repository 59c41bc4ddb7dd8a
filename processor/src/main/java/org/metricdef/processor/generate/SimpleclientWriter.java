package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** simpleclient: a collector a metric, a child a series. */
final class SimpleclientWriter implements ClientWriter {

  private static final String PACKAGE = "io.prometheus.client";

  @Override
  public String prefix() {
    return "Prometheus";
  }

  @Override
  public String title() {
    return "simpleclient";
  }

  @Override
  public ParameterSpec registry() {
    return ParameterSpec.builder(ClassName.get(PACKAGE, "CollectorRegistry"), "registry")
        .build();
  }

  @Override
  public String refusal() {
    return "@throws IllegalArgumentException if the registry has a metric of one of their names\n";
  }

  @Override
  public CodeBlock register(MetricDefinition metric, LabelCode labels) {
    CodeBlock.Builder code = CodeBlock.builder()
        .add(
            "$T collector = $T.build($S, $S)",
            collector(metric.kind()),
            collector(metric.kind()),
            metric.fullName(),
            metric.help());
    code.indent().indent();
    if (!labels.isEmpty()) {
      code.add("\n.labelNames($L)", labels.names());
    }
    if (!metric.buckets().isEmpty()) {
      code.add("\n.buckets($L)", RegistrationCode.bounds(metric.buckets()));
    }
    code.add("\n.register(registry);\n").unindent().unindent();
    return code.add(RegistrationCode.declareSeries(
            metric,
            RegistrationCode.series(metric.kind()),
            CodeBlock.of(
                "new $T(collector.labels($L))",
                RegistrationCode.series(metric.kind()),
                labels.values())))
        .build();
  }

  @Override
  public TypeSpec series(MetricDefinition metric) {
    MetricKind kind = metric.kind();
    SeriesClass series = new SeriesClass(kind).keeps(collector(kind).nestedClass("Child"), "child");
    switch (kind) {
      case COUNTER -> series.does("increment", CodeBlock.of("child.inc(amount);\n"));
      case GAUGE ->
        series
            .does("set", CodeBlock.of("child.set(value);\n"))
            .does("add", CodeBlock.of("child.inc(amount);\n"));
      case HISTOGRAM -> series.does("observe", CodeBlock.of("child.observe(value);\n"));
    }
    return series.write();
  }

  @Override
  public SeriesWriter lookUp(Set<MetricKind> kinds) {
    return SeriesWriter.plain();
  }

  @Override
  public List<TypeSpec> helpers(Set<MetricKind> kinds) {
    return List.of();
  }

  private static ClassName collector(MetricKind kind) {
    return ClassName.get(PACKAGE, ClassName.bestGuess(kind.handle()).simpleName());
  }
}
