package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
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

  /** Whether one series of a kind can be looked up. */
  static boolean hasBound(MetricKind kind) {
    return kind == MetricKind.TIMER || !operations(kind).isEmpty();
  }

  static List<Operation> operations(MetricKind kind) {
    return switch (kind) {
      case COUNTER -> List.of(new Operation("increment", "amount"));
      case GAUGE -> List.of(new Operation("set", "value"), new Operation("add", "amount"));
      case HISTOGRAM, SUMMARY -> List.of(new Operation("observe", "value"));
      case TIMER, TRACKED_GAUGE, TRACKED_COUNTER, INFO -> List.of();
    };
  }

  /** The interface of the handles of a set's metrics of one kind. */
  static ClassName type(MetricKind kind, boolean takesExemplars) {
    ClassName type = ClassName.bestGuess(kind.handle());
    return takesExemplars ? type.nestedClass("WithExemplars") : type;
  }

  /**
   * The class of a handle.
   *
   * @param takesExemplars whether a metric of the kind takes exemplars; the handles of the others
   *     can do so too, but their type does not tell
   */
  static TypeSpec write(MetricKind kind, boolean takesExemplars) {
    return switch (kind) {
      case COUNTER, GAUGE, HISTOGRAM, SUMMARY -> numbers(kind, takesExemplars);
      case TIMER -> TimerWriter.handle(takesExemplars);
      case TRACKED_GAUGE, TRACKED_COUNTER -> SourceWriter.handle(kind);
      case INFO -> InfoWriter.handle();
    };
  }

  /** A handle whose series take numbers. */
  private static TypeSpec numbers(MetricKind kind, boolean takesExemplars) {
    TypeSpec.Builder type = takesExemplars
        ? begin(kind, true, RegistrationCode.series(kind))
        : begin(kind, WildcardTypeName.subtypeOf(bound(kind)));
    if (kind == MetricKind.COUNTER) {
      // The client's own call for 1, also without a series that the caller has kept.
      type.addMethod(override("increment")
          .addParameter(SeriesWriter.LABELS, "labels")
          .addStatement("series.of(labels).increment()")
          .build());
    }
    for (Operation operation : operations(kind)) {
      type.addMethod(override(operation.name())
          .addParameter(SeriesWriter.LABELS, "labels")
          .addParameter(double.class, operation.argument())
          .addStatement("series.of(labels).$N($N)", operation.name(), operation.argument())
          .build());
      if (takesExemplars) {
        type.addMethod(ExemplarCode.ofHandle(
            operation.name(),
            ParameterSpec.builder(double.class, operation.argument()).build()));
      }
    }
    return addSeries(type, kind).build();
  }

  /** A handle with the series that it looks up. */
  static TypeSpec.Builder begin(MetricKind kind, TypeName of) {
    return begin(kind, false, of);
  }

  static TypeSpec.Builder begin(MetricKind kind, boolean takesExemplars, TypeName of) {
    TypeName series = ParameterizedTypeName.get(SeriesWriter.SERIES, of);
    return TypeSpec.classBuilder(name(kind))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(type(kind, takesExemplars))
        .addField(FieldSpec.builder(series, "series", Modifier.PRIVATE, Modifier.FINAL)
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(series, "series")
            .addStatement("this.series = series")
            .build());
  }

  /** The methods that look a series up, let it appear, and remove it. */
  static TypeSpec.Builder addSeries(TypeSpec.Builder type, MetricKind kind) {
    return addRemove(type.addMethod(override("with")
            .addParameter(SeriesWriter.LABELS, "labels")
            .returns(bound(kind))
            .addStatement("return series.of(labels)")
            .build())
        .addMethod(override("initialise")
            .addParameter(SeriesWriter.LABELS, "labels")
            .addStatement("series.of(labels)")
            .build()));
  }

  static TypeSpec.Builder addRemove(TypeSpec.Builder type) {
    return type.addMethod(override("remove")
        .addParameter(SeriesWriter.LABELS, "labels")
        .addStatement("series.remove(labels)")
        .build());
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
