package org.metricdef.processor.generate;

import static org.metricdef.processor.generate.HandleWriter.override;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/** Metrics of simpleclient that are read when they are scraped: a collector of the set's own. */
final class SimpleclientScrape {

  private static final ClassName COLLECTOR = ClassName.get("io.prometheus.client", "Collector");
  private static final ClassName FAMILY = COLLECTOR.nestedClass("MetricFamilySamples");
  private static final ClassName SAMPLE = FAMILY.nestedClass("Sample");
  private static final TypeName SAMPLES =
      ParameterizedTypeName.get(ClassName.get(List.class), SAMPLE);
  private static final TypeName FAMILIES =
      ParameterizedTypeName.get(ClassName.get(List.class), FAMILY);
  private static final ClassName SCRAPED = ClassName.get("", "Scraped");

  private SimpleclientScrape() {}

  static CodeBlock make(MetricDefinition metric, LabelCode labels) {
    ClassName series = RegistrationCode.series(metric.kind());
    CodeBlock sample = CodeBlock.of(
        "$S, $T.of($L), $T.of($L)",
        metric.fullName(),
        List.class,
        labels.names(),
        List.class,
        labels.values());
    boolean isInfo = metric.kind() == MetricKind.INFO;
    CodeBlock.Builder code = CodeBlock.builder();
    if (isInfo) {
      TypeName said = ParameterizedTypeName.get(ClassName.get(AtomicReference.class), series);
      code.addStatement("$T said = new $T<>()", said, AtomicReference.class);
    }
    CodeBlock first = isInfo ? CodeBlock.of("said") : RegistrationCode.source(metric);
    code.add(RegistrationCode.declareSeries(
        metric, series, CodeBlock.of("new $T($L, $L)", series, first, sample), CodeBlock.of("")));
    return code.addStatement(
            "collectors.add(new $T(new $T($S, $S, $T.$L, $S, $T.of()), $L))",
            SCRAPED,
            FAMILY,
            familyName(metric),
            metric.unit(),
            COLLECTOR.nestedClass("Type"),
            typeName(metric.kind()),
            metric.help(),
            List.class,
            isInfo
                ? CodeBlock.of("samples -> $T.report(said.get(), samples)", series)
                : CodeBlock.of("samples -> series.all().forEach(each -> each.report(samples))"))
        .build();
  }

  /** A family is named without the suffix that the client adds to its samples. */
  private static String familyName(MetricDefinition metric) {
    return metric.kind() == MetricKind.INFO
        ? RegistrationCode.withoutSuffix(metric.fullName(), "_info")
        : RegistrationCode.withoutTotal(metric);
  }

  private static String typeName(MetricKind kind) {
    return switch (kind) {
      case TRACKED_COUNTER -> "COUNTER";
      case INFO -> "INFO";
      default -> "GAUGE";
    };
  }

  static TypeSpec series(MetricKind kind) {
    TypeName strings = ParameterizedTypeName.get(List.class, String.class);
    if (kind == MetricKind.INFO) {
      ClassName series = RegistrationCode.series(kind);
      SeriesClass info = new SeriesClass(kind)
          .keeps(ParameterizedTypeName.get(ClassName.get(AtomicReference.class), series), "said")
          .keeps(ClassName.get(String.class), "name")
          .keeps(strings, "labelNames")
          .keeps(strings, "labelValues")
          .has(MethodSpec.methodBuilder("report")
              .addModifiers(Modifier.STATIC)
              .addParameter(series, "said")
              .addParameter(SAMPLES, "samples")
              .beginControlFlow("if (said != null)")
              .addStatement(
                  "samples.add(new $T(said.name, said.labelNames, said.labelValues, 1))", SAMPLE)
              .endControlFlow()
              .build());
      return InfoWriter.series(info, CodeBlock.of("said.set(this);\n"));
    }
    return SourceWriter.series(kind)
        .keeps(ClassName.get(String.class), "name")
        .keeps(strings, "labelNames")
        .keeps(strings, "labelValues")
        .has(MethodSpec.methodBuilder("report")
            .addParameter(SAMPLES, "samples")
            .addStatement(
                "source.read().ifPresent(\n$>$>value -> samples.add(new $T(name, labelNames, labelValues, value)))$<$<",
                SAMPLE)
            .build())
        .write();
  }

  /** The collector. */
  static TypeSpec write() {
    TypeName reader = ParameterizedTypeName.get(ClassName.get(Consumer.class), SAMPLES);
    return TypeSpec.classBuilder(SCRAPED)
        .addJavadoc("A metric that is read when it is scraped.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(COLLECTOR)
        .addSuperinterface(COLLECTOR.nestedClass("Describable"))
        .addField(FAMILY, "empty", Modifier.PRIVATE, Modifier.FINAL)
        .addField(reader, "reader", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(FAMILY, "empty")
            .addParameter(reader, "reader")
            .addStatement("this.empty = empty")
            .addStatement("this.reader = reader")
            .build())
        .addMethod(override("collect")
            .returns(FAMILIES)
            .addStatement("$T samples = new $T<>()", SAMPLES, ArrayList.class)
            .addStatement("reader.accept(samples)")
            .addStatement(
                "return $T.of(new $T(empty.name, empty.unit, empty.type, empty.help, samples))",
                List.class,
                FAMILY)
            .build())
        .addMethod(override("describe")
            .returns(FAMILIES)
            .addStatement("return $T.of(empty)", List.class)
            .build())
        .build();
  }
}
