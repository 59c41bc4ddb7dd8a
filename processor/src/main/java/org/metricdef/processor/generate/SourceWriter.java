package org.metricdef.processor.generate;

import static org.metricdef.processor.generate.HandleWriter.override;
import static org.metricdef.processor.generate.SeriesWriter.LABELS;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.TypeVariableName;
import com.squareup.javapoet.WildcardTypeName;
import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;

/** Writes the handle of metrics that are read when they are scraped, and what is read then. */
final class SourceWriter {

  private static final ClassName SOURCE = ClassName.get("", "Source");
  private static final TypeName VALUE =
      ParameterizedTypeName.get(Supplier.class, OptionalDouble.class);
  private static final TypeVariableName HELD = TypeVariableName.get("T");

  private SourceWriter() {}

  static TypeSpec handle(MetricKind kind) {
    TypeSpec.Builder type = HandleWriter.begin(kind, RegistrationCode.series(kind))
        .addMethod(override("track")
            .addParameter(LABELS, "labels")
            .addParameter(DoubleSupplier.class, "value")
            .addStatement("series.of(labels).source.track(value)")
            .build())
        .addMethod(override("trackWeakly")
            .addTypeVariable(HELD)
            .addParameter(LABELS, "labels")
            .addParameter(HELD, "object")
            .addParameter(reader(), "value")
            .addStatement("series.of(labels).source.trackWeakly(object, value)")
            .build());
    return HandleWriter.addRemove(type).build();
  }

  /** A series with a source, which the code of its metric gives it. */
  static SeriesClass series(MetricKind kind) {
    return new SeriesClass(kind).keeps(SOURCE, "source");
  }

  private static TypeName reader() {
    return ParameterizedTypeName.get(
        ClassName.get(ToDoubleFunction.class), WildcardTypeName.supertypeOf(HELD));
  }

  static TypeSpec write() {
    return TypeSpec.classBuilder(SOURCE)
        .addJavadoc("What a series is read from when it is scraped.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(String.class, "series", Modifier.PRIVATE, Modifier.FINAL)
        .addField(FieldSpec.builder(VALUE, "value", Modifier.PRIVATE, Modifier.VOLATILE)
            .initializer("$T::empty", OptionalDouble.class)
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(String.class, "series")
            .addStatement("this.series = series")
            .build())
        .addMethod(track())
        .addMethod(trackWeakly())
        .addMethod(read())
        .build();
  }

  private static MethodSpec track() {
    return MethodSpec.methodBuilder("track")
        .addParameter(DoubleSupplier.class, "value")
        .addStatement("$T.requireNonNull(value, $S)", Objects.class, "value is null")
        .addStatement("this.value = () -> $T.of(value.getAsDouble())", OptionalDouble.class)
        .build();
  }

  private static MethodSpec trackWeakly() {
    return MethodSpec.methodBuilder("trackWeakly")
        .addTypeVariable(HELD)
        .addParameter(HELD, "object")
        .addParameter(reader(), "value")
        .addStatement("$T.requireNonNull(value, $S)", Objects.class, "value is null")
        .addStatement(
            "$T reference = new $T<>($T.requireNonNull(object, $S))",
            ParameterizedTypeName.get(ClassName.get(WeakReference.class), HELD),
            WeakReference.class,
            Objects.class,
            "object is null")
        .addCode("this.value = () -> {\n$>")
        .addStatement("T held = reference.get()")
        .addStatement(
            "return held == null ? $T.empty() : $T.of(value.applyAsDouble(held))",
            OptionalDouble.class,
            OptionalDouble.class)
        .addCode("$<};\n")
        .build();
  }

  /** One source that throws would otherwise take the whole page away. */
  private static MethodSpec read() {
    return MethodSpec.methodBuilder("read")
        .addJavadoc("The value now; empty if there is no source any more.\n")
        .returns(OptionalDouble.class)
        .beginControlFlow("try")
        .addStatement("return value.get()")
        .nextControlFlow("catch ($T e)", RuntimeException.class)
        .addStatement(
            "System.getLogger($S).log($T.Level.WARNING, $S + series + $S, e)",
            "org.metricdef",
            System.Logger.class,
            "the source of ",
            " threw")
        .addStatement("return $T.of(Double.NaN)", OptionalDouble.class)
        .endControlFlow()
        .build();
  }
}
