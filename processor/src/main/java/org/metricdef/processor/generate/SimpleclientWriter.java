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
    return switch (metric.kind()) {
      case COUNTER, GAUGE, HISTOGRAM, SUMMARY, TIMER -> collector(metric, labels);
      case TRACKED_GAUGE, TRACKED_COUNTER, INFO -> SimpleclientScrape.register(metric, labels);
    };
  }

  private static CodeBlock collector(MetricDefinition metric, LabelCode labels) {
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
    if (!metric.unit().isEmpty()) {
      code.add("\n.unit($S)", metric.unit());
    }
    code.add("\n.register(registry);\n").unindent().unindent();
    return code.add(RegistrationCode.declareSeries(
            metric,
            RegistrationCode.series(metric.kind()),
            CodeBlock.of(
                "new $T(collector.labels($L))",
                RegistrationCode.series(metric.kind()),
                labels.values()),
            CodeBlock.of("collector.remove($L)", labels.values())))
        .build();
  }

  @Override
  public TypeSpec series(MetricDefinition metric) {
    MetricKind kind = metric.kind();
    return switch (kind) {
      case COUNTER ->
        child(kind).does("increment", CodeBlock.of("child.inc(amount);\n")).write();
      case GAUGE ->
        child(kind)
            .does("set", CodeBlock.of("child.set(value);\n"))
            .does("add", CodeBlock.of("child.inc(amount);\n"))
            .write();
      case HISTOGRAM, SUMMARY ->
        child(kind).does("observe", CodeBlock.of("child.observe(value);\n")).write();
      case TIMER -> TimerWriter.series(child(kind), CodeBlock.of("child.observe(seconds);\n"));
      case TRACKED_GAUGE, TRACKED_COUNTER, INFO -> SimpleclientScrape.series(kind);
    };
  }

  private static SeriesClass child(MetricKind kind) {
    return new SeriesClass(kind).keeps(collector(kind).nestedClass("Child"), "child");
  }

  @Override
  public SeriesWriter lookUp(Set<MetricKind> kinds) {
    return SimpleclientScrape.isNeeded(kinds)
        ? SeriesWriter.plain().listed()
        : SeriesWriter.plain();
  }

  @Override
  public List<TypeSpec> helpers(Set<MetricKind> kinds) {
    return SimpleclientScrape.isNeeded(kinds) ? List.of(SimpleclientScrape.write()) : List.of();
  }

  private static ClassName collector(MetricKind kind) {
    MetricKind own = kind == MetricKind.TIMER ? MetricKind.HISTOGRAM : kind;
    return ClassName.get(PACKAGE, ClassName.bestGuess(own.handle()).simpleName());
  }
}
