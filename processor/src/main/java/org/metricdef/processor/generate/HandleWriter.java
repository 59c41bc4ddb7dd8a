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

  static final ClassName LABELS = ClassName.get("org.metricdef", "Labels");

  /** A method of a handle, and the method of a collector's child that it calls. */
  private record Operation(String name, String child, String argument) {}

  private HandleWriter() {}

  /** Whether the client's own collectors keep the series of a kind. */
  static boolean hasChildren(MetricKind kind) {
    return kind == MetricKind.SUMMARY
        || kind == MetricKind.COUNTER
        || kind == MetricKind.GAUGE
        || kind.hasBuckets();
  }

  static String name(MetricKind kind) {
    return "Prometheus" + ClassName.bestGuess(kind.handle()).simpleName();
  }

  static ClassName collector(MetricKind kind) {
    return ClassName.get(
        "io.prometheus.client",
        ClassName.bestGuess(
                kind == MetricKind.TIMER ? MetricKind.HISTOGRAM.handle() : kind.handle())
            .simpleName());
  }

  static TypeSpec write(MetricKind kind) {
    ClassName handle = ClassName.bestGuess(kind.handle());
    TypeSpec.Builder type = begin(kind);
    for (Operation operation : operations(kind)) {
      type.addMethod(override(operation.name())
          .addParameter(LABELS, "labels")
          .addParameter(double.class, operation.argument())
          .addStatement("child(labels).$N($N)", operation.child(), operation.argument())
          .build());
    }
    return addSeries(type, kind)
        .addType(bound(kind, handle.nestedClass("Bound")))
        .build();
  }

  /** A handle with its fields and its constructor. */
  static TypeSpec.Builder begin(MetricKind kind) {
    TypeName child = collector(kind).nestedClass("Child");
    return TypeSpec.classBuilder(name(kind))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(ClassName.bestGuess(kind.handle()))
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
  }

  /** The methods that look up series, create and remove them. */
  static TypeSpec.Builder addSeries(TypeSpec.Builder type, MetricKind kind) {
    return type.addMethod(override("with")
            .addParameter(LABELS, "labels")
            .returns(ClassName.bestGuess(kind.handle()).nestedClass("Bound"))
            .addStatement("return new Bound(child(labels))")
            .build())
        .addMethod(override("initialise")
            .addParameter(LABELS, "labels")
            .addStatement("child(labels)")
            .build())
        .addMethod(override("remove")
            .addParameter(LABELS, "labels")
            .addStatement("String[] values = series.values(labels)")
            .addCode("children.compute(labels, (key, child) -> {\n$>")
            .addStatement("collector.remove(values)")
            .addStatement("return null")
            .addCode("$<});\n")
            .build())
        .addMethod(child(collector(kind).nestedClass("Child")));
  }

  /**
   * Label values are ordered once per series. No other code uses the collector, and a child is
   * removed while the map is locked for it, so the map has the children of the collector.
   */
  private static MethodSpec child(TypeName child) {
    return MethodSpec.methodBuilder("child")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(LABELS, "labels")
        .returns(child)
        .addStatement("$T child = children.get(labels)", child)
        .beginControlFlow("if (child == null)")
        .addStatement(
            "child = children.computeIfAbsent(labels, key -> collector.labels(series.values(key)))")
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
      case HISTOGRAM, SUMMARY -> List.of(new Operation("observe", "observe", "value"));
      case TIMER, TRACKED_GAUGE, TRACKED_COUNTER, INFO -> List.of();
    };
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
