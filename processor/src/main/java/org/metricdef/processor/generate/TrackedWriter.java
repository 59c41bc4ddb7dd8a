package org.metricdef.processor.generate;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;

/** Writes the handle of gauges and counters that are read when simpleclient is scraped. */
final class TrackedWriter {

  private TrackedWriter() {}

  static TypeSpec write(MetricKind kind) {
    TypeSpec.Builder type = OwnCollector.begin(
            kind, List.of(CodeBlock.of("this.sources = new $T(series)", SourcesWriter.SOURCES)))
        .addField(
            FieldSpec.builder(SourcesWriter.SOURCES, "sources", Modifier.PRIVATE, Modifier.FINAL)
                .build());
    return SourcesWriter.addMethods(type)
        .addMethod(MethodSpec.methodBuilder("samples")
            .addModifiers(Modifier.PRIVATE)
            .returns(OwnCollector.SAMPLES)
            .addStatement("$T samples = new $T<>()", OwnCollector.SAMPLES, ArrayList.class)
            .addStatement(
                "sources.forEach((values, value) -> samples.add(\n"
                    + "new $T(series.metric, labelNames, $T.of(values), value)))",
                OwnCollector.SAMPLE,
                List.class)
            .addStatement("return samples")
            .build())
        .build();
  }
}
