package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The collectors of a set, where a registry takes and returns them one by one. A registry does not
 * say what it has; so one more collector, which collects nothing, is asked whether it was asked.
 *
 * @param registry the type of a registry
 * @param collector the type of a collector
 */
record CollectorSet(ClassName registry, ClassName collector) {

  private static final ClassName MARK = ClassName.get("", "Mark");

  List<FieldSpec> fields() {
    return List.of(
        FieldSpec.builder(
                ParameterizedTypeName.get(ClassName.get(WeakReference.class), registry),
                "home",
                Modifier.PRIVATE,
                Modifier.FINAL)
            .build(),
        FieldSpec.builder(list(), "collectors", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T<>()", ArrayList.class)
            .build(),
        FieldSpec.builder(MARK, "mark", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("new $T()", MARK)
            .build());
  }

  private TypeName list() {
    return ParameterizedTypeName.get(ClassName.get(List.class), collector);
  }

  CodeBlock begin() {
    return CodeBlock.builder()
        .addStatement("this.home = new $T<>(registry)", WeakReference.class)
        .build();
  }

  MethodSpec addTo() {
    return MethodSpec.methodBuilder("addTo")
        .addJavadoc("Registers all of the metrics or, if the registry refuses one, none.\n")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(registry, "registry")
        .addStatement("$T added = new $T<>()", list(), ArrayList.class)
        .beginControlFlow("try")
        .beginControlFlow("for ($T collector : collectors)", collector)
        .addStatement("registry.register(collector)")
        .addStatement("added.add(collector)")
        .endControlFlow()
        .nextControlFlow("catch ($T refused)", RuntimeException.class)
        .addStatement("added.forEach(registry::unregister)")
        .addStatement("throw refused")
        .endControlFlow()
        .addStatement("registry.register(mark)")
        .build();
  }

  CodeBlock again() {
    return CodeBlock.builder()
        .nextControlFlow("else if (!metrics.mark.isIn(registry))")
        .addStatement("metrics.addTo(registry)")
        .build();
  }

  CodeBlock unregister() {
    return CodeBlock.builder()
        .addStatement("$T held = home.get()", registry)
        .beginControlFlow("if (held != null)")
        .beginControlFlow("if (mark.isIn(held))")
        .addStatement("collectors.forEach(held::unregister)")
        .addStatement("held.unregister(mark)")
        .endControlFlow()
        .addStatement("REGISTRATIONS.remove(held)")
        .addStatement("home.clear()")
        .endControlFlow()
        .build();
  }

  /**
   * The class of the one more collector.
   *
   * @param mark its beginning: what it extends or implements
   * @param collected the type of what a collector returns
   * @param nothing the expression for that
   * @param ask a statement that asks all collectors of {@code registry} that have no name
   */
  static TypeSpec mark(
      ClassName registry,
      TypeSpec.Builder mark,
      TypeName collected,
      CodeBlock nothing,
      CodeBlock ask) {
    return mark.addJavadoc("Collects nothing, and notices whether a registry has it.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addField(boolean.class, "asked", Modifier.PRIVATE, Modifier.VOLATILE)
        .addMethod(HandleWriter.override("collect")
            .returns(collected)
            .addStatement("asked = true")
            .addStatement("return $L", nothing)
            .build())
        .addMethod(MethodSpec.methodBuilder("isIn")
            .addParameter(registry, "registry")
            .returns(boolean.class)
            .addStatement("asked = false")
            .addStatement(ask)
            .addStatement("return asked")
            .build())
        .build();
  }

  static TypeSpec.Builder markClass() {
    return TypeSpec.classBuilder(MARK);
  }
}
