package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/** Writes the class that puts label values in the order that the client requires. */
final class SeriesWriter {

  private static final ClassName LABELS = ClassName.get("org.metricdef", "Labels");

  private SeriesWriter() {}

  static TypeSpec write() {
    return TypeSpec.classBuilder("Series")
        .addJavadoc("Places label values by key.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(String.class, "metric", Modifier.PRIVATE, Modifier.FINAL)
        .addField(String[].class, "base", Modifier.PRIVATE, Modifier.FINAL)
        .addField(String[].class, "keys", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(String.class, "metric")
            .addParameter(String[].class, "base")
            .addParameter(String[].class, "keys")
            .varargs()
            .addStatement("this.metric = metric")
            .addStatement("this.base = base")
            .addStatement("this.keys = keys")
            .build())
        .addMethod(MethodSpec.methodBuilder("values")
            .addParameter(LABELS, "labels")
            .returns(String[].class)
            .beginControlFlow("if (labels.size() != keys.length)")
            .addStatement("throw mismatch(labels)")
            .endControlFlow()
            .addStatement(
                "String[] values = $T.copyOf(base, base.length + keys.length)", Arrays.class)
            .beginControlFlow("for (int i = 0; i < keys.length; i++)")
            .addStatement("String value = labels.get(keys[i])")
            .beginControlFlow("if (value == null)")
            .addStatement("throw mismatch(labels)")
            .endControlFlow()
            .addStatement("values[base.length + i] = value")
            .endControlFlow()
            .addStatement("return values")
            .build())
        .addMethod(MethodSpec.methodBuilder("mismatch")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(LABELS, "labels")
            .returns(IllegalArgumentException.class)
            .addStatement(
                "return new $T(metric + $S + $T.join($S, keys) + $S + $T.join($S, labels.keys()))",
                IllegalArgumentException.class,
                " takes labels: ",
                String.class,
                ", ",
                "; got: ",
                String.class,
                ", ")
            .build())
        .build();
  }
}
