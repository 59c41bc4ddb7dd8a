package org.metricdef.processor.generate;

import static org.metricdef.processor.generate.HandleWriter.LABELS;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.TypeVariableName;
import com.squareup.javapoet.WildcardTypeName;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javax.lang.model.element.Modifier;

/** Writes the class that keeps what the series of a metric are read from. */
final class SourcesWriter {

  static final ClassName SOURCES = ClassName.bestGuess("Sources");

  private static final TypeName SOURCE =
      ParameterizedTypeName.get(Supplier.class, OptionalDouble.class);
  private static final TypeName ENTRY =
      ParameterizedTypeName.get(ClassName.get(Map.Entry.class), LABELS, SOURCE);
  private static final TypeVariableName HELD = TypeVariableName.get("T");

  private SourcesWriter() {}

  static TypeSpec write() {
    return TypeSpec.classBuilder(SOURCES)
        .addJavadoc("What the series of a metric are read from when it is scraped.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(ClassName.bestGuess("Series"), "series", Modifier.PRIVATE, Modifier.FINAL)
        .addField(FieldSpec.builder(
                ParameterizedTypeName.get(ClassName.get(ConcurrentHashMap.class), LABELS, SOURCE),
                "sources",
                Modifier.PRIVATE,
                Modifier.FINAL)
            .initializer("new $T<>()", ConcurrentHashMap.class)
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(ClassName.bestGuess("Series"), "series")
            .addStatement("this.series = series")
            .build())
        .addMethod(track())
        .addMethod(trackWeakly())
        .addMethod(remove())
        .addMethod(forEach())
        .addMethod(read())
        .build();
  }

  /** The handle's own methods, which pass everything on. */
  static TypeSpec.Builder addMethods(TypeSpec.Builder handle) {
    return handle
        .addMethod(HandleWriter.override("track")
            .addParameter(LABELS, "labels")
            .addParameter(DoubleSupplier.class, "value")
            .addStatement("sources.track(labels, value)")
            .build())
        .addMethod(HandleWriter.override("trackWeakly")
            .addTypeVariable(HELD)
            .addParameter(LABELS, "labels")
            .addParameter(HELD, "object")
            .addParameter(reader(), "value")
            .addStatement("sources.trackWeakly(labels, object, value)")
            .build())
        .addMethod(HandleWriter.override("remove")
            .addParameter(LABELS, "labels")
            .addStatement("sources.remove(labels)")
            .build());
  }

  private static TypeName reader() {
    return ParameterizedTypeName.get(
        ClassName.get(ToDoubleFunction.class), WildcardTypeName.supertypeOf(HELD));
  }

  private static MethodSpec track() {
    return MethodSpec.methodBuilder("track")
        .addParameter(LABELS, "labels")
        .addParameter(DoubleSupplier.class, "value")
        .addStatement("series.values(labels)")
        .addStatement("$T.requireNonNull(value, $S)", Objects.class, "value is null")
        .addStatement("sources.put(labels, () -> $T.of(value.getAsDouble()))", OptionalDouble.class)
        .build();
  }

  private static MethodSpec trackWeakly() {
    return MethodSpec.methodBuilder("trackWeakly")
        .addTypeVariable(HELD)
        .addParameter(LABELS, "labels")
        .addParameter(HELD, "object")
        .addParameter(reader(), "value")
        .addStatement("series.values(labels)")
        .addStatement("$T.requireNonNull(value, $S)", Objects.class, "value is null")
        .addStatement(
            "$T reference = new $T<>($T.requireNonNull(object, $S))",
            ParameterizedTypeName.get(ClassName.get(WeakReference.class), HELD),
            WeakReference.class,
            Objects.class,
            "object is null")
        .addCode("sources.put(labels, () -> {\n$>")
        .addStatement("T held = reference.get()")
        .addStatement(
            "return held == null ? $T.empty() : $T.of(value.applyAsDouble(held))",
            OptionalDouble.class,
            OptionalDouble.class)
        .addCode("$<});\n")
        .build();
  }

  private static MethodSpec remove() {
    return MethodSpec.methodBuilder("remove")
        .addParameter(LABELS, "labels")
        .addStatement("series.values(labels)")
        .addStatement("sources.remove(labels)")
        .build();
  }

  private static MethodSpec forEach() {
    return MethodSpec.methodBuilder("forEach")
        .addJavadoc("Reads each series: its label values, and its value.\n")
        .addParameter(ParameterizedTypeName.get(ObjDoubleConsumer.class, String[].class), "reader")
        .beginControlFlow("for ($T each : sources.entrySet())", ENTRY)
        .addStatement("$T value = read(each)", OptionalDouble.class)
        .beginControlFlow("if (value.isPresent())")
        .addStatement("reader.accept(series.values(each.getKey()), value.getAsDouble())")
        .nextControlFlow("else")
        .addStatement("sources.remove(each.getKey(), each.getValue())")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /** One source that throws would otherwise take the whole page away. */
  private static MethodSpec read() {
    return MethodSpec.methodBuilder("read")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(ENTRY, "source")
        .returns(OptionalDouble.class)
        .beginControlFlow("try")
        .addStatement("return source.getValue().get()")
        .nextControlFlow("catch ($T e)", RuntimeException.class)
        .addStatement(
            "System.getLogger($S).log($T.Level.WARNING, $S + series.metric + source.getKey() + $S, e)",
            "org.metricdef",
            System.Logger.class,
            "the source of ",
            " threw")
        .addStatement("return $T.of(Double.NaN)", OptionalDouble.class)
        .endControlFlow()
        .build();
  }
}
