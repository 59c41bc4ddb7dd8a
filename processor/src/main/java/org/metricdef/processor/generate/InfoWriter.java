package org.metricdef.processor.generate;

import static org.metricdef.processor.generate.HandleWriter.override;
import static org.metricdef.processor.generate.SeriesWriter.LABELS;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import org.metricdef.processor.declaration.MetricKind;

/** Writes the handle of info metrics. Of their series, one at a time is exposed. */
final class InfoWriter {

  private InfoWriter() {}

  static TypeSpec handle() {
    return HandleWriter.begin(MetricKind.INFO, RegistrationCode.series(MetricKind.INFO))
        .addMethod(override("set")
            .addParameter(LABELS, "labels")
            .addStatement("series.of(labels).say()")
            .build())
        .build();
  }

  /**
   * Completes a series.
   *
   * @param body what exposes this series, and no other one
   */
  static TypeSpec series(SeriesClass series, CodeBlock body) {
    return series.has(MethodSpec.methodBuilder("say").addCode(body).build()).write();
  }
}
