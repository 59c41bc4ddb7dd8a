package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;

/** Writes the handle of one kind of metric, and its bound form, over a simpleclient collector. */
final class HandleWriter {

  private static final ClassName LABELS = ClassName.get("org.metricdef", "Labels");

  /** A method of a handle, and the method of a collector's child that it calls. */
  private record Operation(String name, String child, String argument) {}

  private HandleWriter() {}

  static String name(MetricKind kind) {
    return "Prometheus" + ClassName.bestGuess(kind.handle()).simpleName();
  }

  static ClassName collector(MetricKind kind) {
    return ClassName.get(
        "io.prometheus.client", ClassName.bestGuess(kind.handle()).simpleName());
  }

  static TypeSpec write(MetricKind kind) {
    ClassName handle = ClassName.bestGuess(kind.handle());
    TypeName child = collector(kind).nestedClass("Child");
    TypeSpec.Builder type = TypeSpec.classBuilder(name(kind))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(handle)
        .addField(ClassName.bestGuess("Series"), "series", Modifier.PRIVATE, Modifier.FINAL)
        .addField(collector(kind), "collector", Modifier.PRIVATE, Modifier.FINAL)
        .addField(FieldSpec.builder(
                ParameterizedTypeName.get(ClassName.get(ConcurrentHashMap.class), LABELS, child),
                "children",
                Modifier.PRIVATE,
                Modifier.FINAL)
            .initializer("new $T<>()", ConcurrentHashMap.class)
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(ClassName.bestGuess("Series"), "series")
            .addParameter(collector(kind), "collector")
            .addStatement("this.series = series")
            .addStatement("this.collector = collector")
            // A series that needs no labels is exposed from the start, as 0.
            .beginControlFlow("if (series.keys.length == 0)")
            .addStatement("collector.labels(series.base)")
            .endControlFlow()
            .build());
    for (Operation operation : operations(kind)) {
      type.addMethod(override(operation.name())
          .addParameter(LABELS, "labels")
          .addParameter(double.class, operation.argument())
          .addStatement("child(labels).$N($N)", operation.child(), operation.argument())
          .build());
    }
    return type.addMethod(override("with")
            .addParameter(LABELS, "labels")
            .returns(handle.nestedClass("Bound"))
            .addStatement("return new Bound(child(labels))")
            .build())
        .addMethod(child(child))
        .addType(bound(kind, handle.nestedClass("Bound")))
        .build();
  }

  /**
   * Label values are ordered once per series. No other code uses the collector, so no child is ever
   * removed, and the map has as many entries as the collector has children.
   */
  private static MethodSpec child(TypeName child) {
    return MethodSpec.methodBuilder("child")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(LABELS, "labels")
        .returns(child)
        .addStatement("$T child = children.get(labels)", child)
        .beginControlFlow("if (child == null)")
        .addStatement("child = collector.labels(series.values(labels))")
        .addStatement("children.put(labels, child)")
        .endControlFlow()
        .addStatement("return child")
        .build();
  }

  private static TypeSpec bound(MetricKind kind, ClassName handle) {
    TypeName child = collector(kind).nestedClass("Child");
    TypeSpec.Builder type = TypeSpec.classBuilder("Bound")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(handle)
        .addField(child, "child", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(child, "child")
            .addStatement("this.child = child")
            .build());
    if (kind == MetricKind.COUNTER) {
      type.addMethod(override("increment").addStatement("child.inc()").build());
    }
    for (Operation operation : operations(kind)) {
      type.addMethod(override(operation.name())
          .addParameter(
              ParameterSpec.builder(double.class, operation.argument()).build())
          .addStatement("child.$N($N)", operation.child(), operation.argument())
          .build());
    }
    return type.build();
  }

  private static List<Operation> operations(MetricKind kind) {
    return switch (kind) {
      case COUNTER -> List.of(new Operation("increment", "inc", "amount"));
      case GAUGE ->
        List.of(new Operation("set", "set", "value"), new Operation("add", "inc", "amount"));
      case HISTOGRAM -> List.of(new Operation("observe", "observe", "value"));
    };
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
