package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.TypeVariableName;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the class that finds the series of a metric by their labels. */
final class SeriesWriter {

  static final ClassName LABELS = ClassName.get("org.metricdef", "Labels");
  static final ClassName SERIES = ClassName.get("", "Series");

  private static final TypeVariableName T = TypeVariableName.get("T");

  private final TypeVariableName variable;
  private final CodeBlock onFirst;
  private final boolean isListed;
  private final boolean hasSamples;

  private SeriesWriter(
      TypeVariableName variable, CodeBlock onFirst, boolean isListed, boolean hasSamples) {
    this.variable = variable;
    this.onFirst = onFirst;
    this.isListed = isListed;
    this.hasSamples = hasSamples;
  }

  /** Series that need only be made. Two with the same labels are the same for the client. */
  static SeriesWriter plain() {
    return new SeriesWriter(T, CodeBlock.of(""), false, false);
  }

  /** Series of a type that has a method, to be called on the one that is used. */
  SeriesWriter calling(ClassName type, String method) {
    return new SeriesWriter(
        TypeVariableName.get("T", type),
        CodeBlock.of("series.$N();\n", method),
        isListed,
        hasSamples);
  }

  /** Series that can be listed. */
  SeriesWriter listed() {
    return new SeriesWriter(variable, onFirst, true, hasSamples);
  }

  /** Series that a sample asks for before anything is recorded in them. */
  SeriesWriter sampled() {
    return new SeriesWriter(variable, onFirst, isListed, true);
  }

  TypeSpec write() {
    TypeName make = ParameterizedTypeName.get(ClassName.get(Function.class), LABELS, T);
    TypeName drop = ParameterizedTypeName.get(ClassName.get(BiConsumer.class), LABELS, T);
    TypeName known = ParameterizedTypeName.get(ClassName.get(ConcurrentHashMap.class), LABELS, T);
    TypeSpec.Builder type = TypeSpec.classBuilder(SERIES)
        .addJavadoc("The series of one metric, by their labels.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addTypeVariable(variable)
        .addField(String.class, "metric", Modifier.PRIVATE, Modifier.FINAL)
        .addField(make, "make", Modifier.PRIVATE, Modifier.FINAL)
        .addField(drop, "drop", Modifier.PRIVATE, Modifier.FINAL)
        .addField(String[].class, "keys", Modifier.PRIVATE, Modifier.FINAL)
        .addField(FieldSpec.builder(known, "known", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T<>()", ConcurrentHashMap.class)
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(String.class, "metric")
            .addParameter(make, "make")
            .addParameter(drop, "drop")
            .addParameter(String[].class, "keys")
            .varargs()
            .addStatement("this.metric = metric")
            .addStatement("this.make = make")
            .addStatement("this.drop = drop")
            .addStatement("this.keys = keys")
            .build())
        .addMethod(find())
        .addMethod(add())
        .addMethod(remove());
    if (hasSamples) {
      type.addMethod(existing());
    }
    if (isListed) {
      type.addMethod(MethodSpec.methodBuilder("all")
          .returns(ParameterizedTypeName.get(ClassName.get(Collection.class), T))
          .addStatement("return known.values()")
          .build());
    }
    return type.addMethod(requireKeys()).build();
  }

  private static MethodSpec find() {
    return MethodSpec.methodBuilder("of")
        .addParameter(LABELS, "labels")
        .returns(T)
        .addStatement("T series = known.get(labels)")
        .addStatement("return series == null ? add(labels) : series")
        .build();
  }

  /** One thread at a time, so that no series is kept that the client has removed. */
  private MethodSpec add() {
    return MethodSpec.methodBuilder("add")
        .addModifiers(Modifier.PRIVATE, Modifier.SYNCHRONIZED)
        .addParameter(LABELS, "labels")
        .returns(T)
        .addStatement("requireKeys(labels)")
        .addStatement("T series = known.get(labels)")
        .beginControlFlow("if (series == null)")
        .addStatement("series = make.apply(labels)")
        .addCode(onFirst)
        .addStatement("known.put(labels, series)")
        .endControlFlow()
        .addStatement("return series")
        .build();
  }

  private static MethodSpec remove() {
    return MethodSpec.methodBuilder("remove")
        .addModifiers(Modifier.SYNCHRONIZED)
        .addParameter(LABELS, "labels")
        .addStatement("requireKeys(labels)")
        .addStatement("T series = known.remove(labels)")
        .beginControlFlow("if (series != null)")
        .addStatement("drop.accept(labels, series)")
        .endControlFlow()
        .build();
  }

  /** A sample that begins must not let its series appear. */
  private static MethodSpec existing() {
    return MethodSpec.methodBuilder("existing")
        .addJavadoc("The series of these labels; null if nothing has been recorded in it.\n")
        .addParameter(LABELS, "labels")
        .returns(T)
        .addStatement("T series = known.get(labels)")
        .beginControlFlow("if (series == null)")
        .addStatement("requireKeys(labels)")
        .endControlFlow()
        .addStatement("return series")
        .build();
  }

  private static MethodSpec requireKeys() {
    return MethodSpec.methodBuilder("requireKeys")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(LABELS, "labels")
        .addStatement("boolean equal = labels.size() == keys.length")
        .beginControlFlow("for (String key : keys)")
        .addStatement("equal &= labels.containsKey(key)")
        .endControlFlow()
        .beginControlFlow("if (!equal)")
        .addStatement(
            "throw new $T(metric + $S + $T.join($S, keys) + $S + $T.join($S, labels.keys()))",
            IllegalArgumentException.class,
            " takes labels: ",
            String.class,
            ", ",
            "; got: ",
            String.class,
            ", ")
        .endControlFlow()
        .build();
  }
}
