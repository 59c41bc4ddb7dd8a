package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** simpleclient: a collector a metric, a child a series. */
final class SimpleclientWriter extends CollectorWriter {

  private static final String PACKAGE = "io.prometheus.client";
  private static final ClassName REGISTRY = ClassName.get(PACKAGE, "CollectorRegistry");
  private static final ClassName COLLECTOR = ClassName.get(PACKAGE, "Collector");

  SimpleclientWriter() {
    super(REGISTRY, COLLECTOR);
  }

  @Override
  public String prefix() {
    return "Prometheus";
  }

  @Override
  public String title() {
    return "simpleclient";
  }

  @Override
  public String refusal() {
    return "@throws IllegalArgumentException if the registry has a metric of one of their names\n";
  }

  @Override
  public CodeBlock make(MetricDefinition metric, LabelCode labels) {
    return switch (metric.kind()) {
      case COUNTER, GAUGE, HISTOGRAM, SUMMARY, TIMER -> collector(metric, labels);
      case TRACKED_GAUGE, TRACKED_COUNTER, INFO -> SimpleclientScrape.make(metric, labels);
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
    code.add("\n.create();\n").unindent().unindent();
    code.addStatement("collectors.add(collector)");
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
        child(kind)
            .countsBy("child.inc()")
            .does("increment", CodeBlock.of("child.inc(amount);\n"))
            .shows(
                metric.hasExemplars(),
                "increment",
                CodeBlock.of("child.incWithExemplar(amount, exemplar.toArray())"))
            .write();
      case GAUGE ->
        child(kind)
            .does("set", CodeBlock.of("child.set(value);\n"))
            .does("add", CodeBlock.of("child.inc(amount);\n"))
            .write();
      case HISTOGRAM, SUMMARY ->
        child(kind)
            .does("observe", CodeBlock.of("child.observe(value);\n"))
            .shows(
                metric.hasExemplars(),
                "observe",
                CodeBlock.of("child.observeWithExemplar(value, exemplar.toArray())"))
            .write();
      case TIMER ->
        TimerWriter.series(
            TimerWriter.showing(
                child(kind),
                metric.hasExemplars(),
                CodeBlock.of("child.observeWithExemplar(seconds, exemplar.toArray())")),
            CodeBlock.of("child.observe(seconds);\n"));
      case TRACKED_GAUGE, TRACKED_COUNTER, INFO -> SimpleclientScrape.series(kind);
    };
  }

  private static SeriesClass child(MetricKind kind) {
    return new SeriesClass(kind).keeps(collector(kind).nestedClass("Child"), "child");
  }

  @Override
  public List<TypeSpec> helpers(List<MetricDefinition> metrics) {
    TypeName families = ParameterizedTypeName.get(
        ClassName.get(List.class), COLLECTOR.nestedClass("MetricFamilySamples"));
    List<TypeSpec> helpers = new ArrayList<>();
    if (RegistrationCode.hasSources(metrics) || RegistrationCode.has(metrics, MetricKind.INFO)) {
      helpers.add(SimpleclientScrape.write());
    }
    helpers.add(CollectorSet.mark(
        REGISTRY,
        CollectorSet.markClass().superclass(COLLECTOR),
        families,
        CodeBlock.of("$T.of()", List.class),
        CodeBlock.of("registry.filteredMetricFamilySamples(name -> false)")));
    return helpers;
  }

  private static ClassName collector(MetricKind kind) {
    MetricKind own = kind == MetricKind.TIMER ? MetricKind.HISTOGRAM : kind;
    return ClassName.get(PACKAGE, ClassName.bestGuess(own.handle()).simpleName());
  }
}
