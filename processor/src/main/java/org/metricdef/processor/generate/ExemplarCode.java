package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;

/** The methods that take an exemplar: of a handle, and of one series. */
final class ExemplarCode {

  private static final ClassName EXEMPLAR = ClassName.get("org.metricdef", "Exemplar");

  private ExemplarCode() {}

  /** The handle's method: it passes the call to the series of its labels. */
  static MethodSpec ofHandle(String name, ParameterSpec value) {
    return HandleWriter.override(name)
        .addParameter(SeriesWriter.LABELS, "labels")
        .addParameter(value)
        .addParameter(EXEMPLAR, "exemplar")
        .addStatement("series.of(labels).$N($N, exemplar)", name, value)
        .build();
  }

  /**
   * The series' method.
   *
   * @param body what it does with the value and the {@code exemplar}
   */
  static MethodSpec ofSeries(String name, ParameterSpec value, CodeBlock body) {
    return MethodSpec.methodBuilder(name)
        .addParameter(value)
        .addParameter(EXEMPLAR, "exemplar")
        .addCode(body)
        .build();
  }
}
