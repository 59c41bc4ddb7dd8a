package org.metricdef.processor.generate;

import static org.metricdef.processor.generate.HandleWriter.LABELS;
import static org.metricdef.processor.generate.HandleWriter.override;

import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;

/**
 * Writes the handle of info metrics over simpleclient. The client's own {@code Info} shows a series
 * without labels before it is set.
 */
final class InfoWriter {

  private InfoWriter() {}

  static TypeSpec write() {
    return OwnCollector.begin(MetricKind.INFO)
        .addField(String[].class, "said", Modifier.PRIVATE, Modifier.VOLATILE)
        .addMethod(override("set")
            .addParameter(LABELS, "labels")
            .addStatement("said = series.values(labels)")
            .build())
        .addMethod(MethodSpec.methodBuilder("samples")
            .addModifiers(Modifier.PRIVATE)
            .returns(OwnCollector.SAMPLES)
            .addStatement("String[] values = said")
            .addStatement(
                "return values == null ? $T.of() : $T.of(new $T(series.metric, labelNames, $T.of(values), 1))",
                List.class,
                List.class,
                OwnCollector.SAMPLE,
                List.class)
            .build())
        .build();
  }
}
