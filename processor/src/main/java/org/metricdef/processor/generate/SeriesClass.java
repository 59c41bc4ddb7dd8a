package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.generate.HandleWriter.Operation;

/** The class of one series: what a client offers for it, under the names of the handle. */
final class SeriesClass {

  private final MetricKind kind;
  private final ClassName name;
  private final List<FieldSpec> fields = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final List<ClassName> interfaces = new ArrayList<>();
  private final MethodSpec.Builder constructor = MethodSpec.constructorBuilder();

  SeriesClass(MetricKind kind) {
    this(kind, RegistrationCode.series(kind));
  }

  SeriesClass(MetricKind kind, ClassName name) {
    this.kind = kind;
    this.name = name;
    if (HandleWriter.hasBound(kind)) {
      interfaces.add(HandleWriter.bound(kind));
    }
  }

  /** What the constructor is given and the series keeps. */
  SeriesClass keeps(TypeName part, String name) {
    fields.add(FieldSpec.builder(part, name, Modifier.PRIVATE, Modifier.FINAL).build());
    constructor.addParameter(part, name).addStatement("this.$N = $N", name, name);
    return this;
  }

  /** What the series makes for itself. */
  SeriesClass makes(TypeName part, String name) {
    fields.add(FieldSpec.builder(part, name, Modifier.PRIVATE, Modifier.FINAL)
        .initializer("new $T()", part)
        .build());
    return this;
  }

  /** What may be replaced while other threads use it. */
  SeriesClass replaces(TypeName part, String name) {
    fields.add(
        FieldSpec.builder(part, name, Modifier.PRIVATE, Modifier.VOLATILE).build());
    return this;
  }

  /** What the constructor does after it has kept its arguments. */
  SeriesClass begins(CodeBlock code) {
    constructor.addCode(code);
    return this;
  }

  /** An interface besides that of the handle. */
  SeriesClass is(ClassName type) {
    interfaces.add(type);
    return this;
  }

  /**
   * A method of the handle's series with one number.
   *
   * @param body what it does; the number has the name that the handle gives it
   */
  SeriesClass does(String name, CodeBlock body) {
    return has(HandleWriter.override(name)
        .addParameter(double.class, operation(name).argument())
        .addCode(body)
        .build());
  }

  private Operation operation(String name) {
    return HandleWriter.operations(kind).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What a counter's series does to add 1. A client may count whole numbers faster than others.
   *
   * @param statement of the client's own call for it
   */
  SeriesClass countsBy(String statement) {
    return has(HandleWriter.override("increment").addStatement(statement).build());
  }

  /**
   * A method of the series with one number and an exemplar, if a metric takes exemplars.
   *
   * @param statement of the client's own call for it
   */
  SeriesClass shows(boolean takesExemplars, String name, CodeBlock statement) {
    return takesExemplars
        ? has(ExemplarCode.ofSeries(
            name,
            ParameterSpec.builder(double.class, operation(name).argument()).build(),
            CodeBlock.builder().addStatement(statement).build()))
        : this;
  }

  SeriesClass has(MethodSpec method) {
    methods.add(method);
    return this;
  }

  TypeSpec write() {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterfaces(interfaces)
        .addFields(fields)
        .addMethod(constructor.build())
        .addMethods(methods)
        .build();
  }
}
