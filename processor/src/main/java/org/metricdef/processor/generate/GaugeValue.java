package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.concurrent.atomic.AtomicLong;
import javax.lang.model.element.Modifier;

/** The value of a gauge, where the client reads it instead of keeping it. */
final class GaugeValue {

  private static final ClassName VALUE = ClassName.get("", "Value");

  private GaugeValue() {}

  /** Gives a series a value, and the methods that change and read it. */
  static SeriesClass use(SeriesClass series) {
    return series
        .makes(VALUE, "current")
        .does("set", CodeBlock.of("current.set(value);\n"))
        .does("add", CodeBlock.of("current.add(amount);\n"))
        .has(MethodSpec.methodBuilder("value")
            .returns(double.class)
            .addStatement("return current.get()")
            .build());
  }

  static TypeSpec write() {
    return TypeSpec.classBuilder(VALUE)
        .addJavadoc("A number that several threads may change at once.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(FieldSpec.builder(AtomicLong.class, "bits", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T(Double.doubleToRawLongBits(0))", AtomicLong.class)
            .build())
        .addMethod(MethodSpec.methodBuilder("get")
            .returns(double.class)
            .addStatement("return Double.longBitsToDouble(bits.get())")
            .build())
        .addMethod(MethodSpec.methodBuilder("set")
            .addParameter(double.class, "value")
            .addStatement("bits.set(Double.doubleToRawLongBits(value))")
            .build())
        .addMethod(MethodSpec.methodBuilder("add")
            .addParameter(double.class, "amount")
            .addStatement("long before = bits.get()")
            .beginControlFlow("while (!bits.compareAndSet(before, sum(before, amount)))")
            .addStatement("before = bits.get()")
            .endControlFlow()
            .build())
        .addMethod(MethodSpec.methodBuilder("sum")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(long.class, "bits")
            .addParameter(double.class, "amount")
            .returns(long.class)
            .addStatement(
                "return Double.doubleToRawLongBits(Double.longBitsToDouble(bits) + amount)")
            .build())
        .build();
  }
}
