package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.WildcardTypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;

/** Writes the handle of one kind of metric: it passes each call to the series of its labels. */
final class HandleWriter {

  /**
   * A method of a handle that takes labels and a number, and of the series, which takes only that.
   */
  record Operation(String name, String argument) {}

  private HandleWriter() {}

  /** The name of the handle's class. */
  static String name(MetricKind kind) {
    return ClassName.bestGuess(kind.handle()).simpleName() + "Handle";
  }

  /** The interface of one series. */
  static ClassName bound(MetricKind kind) {
    return ClassName.bestGuess(kind.handle()).nestedClass("Bound");
  }

  static List<Operation> operations(MetricKind kind) {
    return switch (kind) {
      case COUNTER -> List.of(new Operation("increment", "amount"));
      case GAUGE -> List.of(new Operation("set", "value"), new Operation("add", "amount"));
      case HISTOGRAM -> List.of(new Operation("observe", "value"));
    };
  }

  static TypeSpec write(MetricKind kind) {
    TypeName series =
        ParameterizedTypeName.get(SeriesWriter.SERIES, WildcardTypeName.subtypeOf(bound(kind)));
    TypeSpec.Builder type = TypeSpec.classBuilder(name(kind))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(ClassName.bestGuess(kind.handle()))
        .addField(FieldSpec.builder(series, "series", Modifier.PRIVATE, Modifier.FINAL)
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(series, "series")
            .addStatement("this.series = series")
            .build());
    for (Operation operation : operations(kind)) {
      type.addMethod(override(operation.name())
          .addParameter(SeriesWriter.LABELS, "labels")
          .addParameter(double.class, operation.argument())
          .addStatement("series.of(labels).$N($N)", operation.name(), operation.argument())
          .build());
    }
    return type.addMethod(override("with")
            .addParameter(SeriesWriter.LABELS, "labels")
            .returns(bound(kind))
            .addStatement("return series.of(labels)")
            .build())
        .build();
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
