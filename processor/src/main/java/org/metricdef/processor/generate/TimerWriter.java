package org.metricdef.processor.generate;

import static org.metricdef.processor.generate.HandleWriter.LABELS;
import static org.metricdef.processor.generate.HandleWriter.override;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.time.Duration;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;

/** Writes the handle of timers over a simpleclient histogram of seconds. */
final class TimerWriter {

  private static final ClassName TIMER = ClassName.bestGuess(MetricKind.TIMER.handle());
  private static final TypeName CHILD =
      HandleWriter.collector(MetricKind.TIMER).nestedClass("Child");
  private static final ClassName SELF = ClassName.bestGuess(HandleWriter.name(MetricKind.TIMER));

  private TimerWriter() {}

  static TypeSpec write() {
    TypeSpec.Builder type = HandleWriter.begin(MetricKind.TIMER)
        .addMethod(override("record")
            .addParameter(LABELS, "labels")
            .addParameter(Duration.class, "duration")
            .addStatement("child(labels).observe(seconds(duration))")
            .build())
        .addMethod(override("start")
            .addParameter(LABELS, "labels")
            .returns(TIMER.nestedClass("Sample"))
            .addStatement("return new Sample(this, labels)")
            .build());
    return HandleWriter.addSeries(type, MetricKind.TIMER)
        .addMethod(MethodSpec.methodBuilder("existing")
            .addJavadoc("The series of these labels; null if nothing has been recorded in it.\n")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(LABELS, "labels")
            .returns(CHILD)
            .addStatement("$T child = children.get(labels)", CHILD)
            .beginControlFlow("if (child == null)")
            .addStatement("series.values(labels)")
            .endControlFlow()
            .addStatement("return child")
            .build())
        .addMethod(MethodSpec.methodBuilder("seconds")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(Duration.class, "duration")
            .returns(double.class)
            .addStatement("return Math.max(0, duration.getSeconds() + duration.getNano() / 1E9)")
            .build())
        .addType(sample())
        .addType(bound())
        .addType(running())
        .build();
  }

  /** A series appears when something is recorded in it, not when a sample might come to it. */
  private static TypeSpec sample() {
    return TypeSpec.classBuilder("Sample")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(TIMER.nestedClass("Sample"))
        .addField(SELF, "timer", Modifier.PRIVATE, Modifier.FINAL)
        .addField(LABELS, "labels", Modifier.PRIVATE)
        .addField(CHILD, "child", Modifier.PRIVATE)
        .addField(boolean.class, "closed", Modifier.PRIVATE)
        .addField(long.class, "begin", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(SELF, "timer")
            .addParameter(LABELS, "labels")
            .addStatement("this.timer = timer")
            .addStatement("this.labels = labels")
            .addStatement("this.child = timer.existing(labels)")
            .addStatement("this.begin = System.nanoTime()")
            .build())
        .addMethod(override("labels")
            .addParameter(LABELS, "labels")
            .addStatement("this.child = timer.existing(labels)")
            .addStatement("this.labels = labels")
            .build())
        .addMethod(override("close")
            .beginControlFlow("if (!closed)")
            .addStatement("closed = true")
            .addStatement("$T measured = child == null ? timer.child(labels) : child", CHILD)
            .addStatement("measured.observe((System.nanoTime() - begin) / 1E9)")
            .endControlFlow()
            .build())
        .build();
  }

  private static TypeSpec bound() {
    return withChild("Bound", TIMER.nestedClass("Bound"))
        .addMethod(override("record")
            .addParameter(Duration.class, "duration")
            .addStatement("child.observe(seconds(duration))")
            .build())
        .addMethod(override("start")
            .returns(TIMER.nestedClass("Running"))
            .addStatement("return new Running(child)")
            .build())
        .build();
  }

  private static TypeSpec running() {
    return withChild("Running", TIMER.nestedClass("Running"))
        .addField(boolean.class, "closed", Modifier.PRIVATE)
        .addField(FieldSpec.builder(long.class, "begin", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("System.nanoTime()")
            .build())
        .addMethod(override("close")
            .beginControlFlow("if (!closed)")
            .addStatement("closed = true")
            .addStatement("child.observe((System.nanoTime() - begin) / 1E9)")
            .endControlFlow()
            .build())
        .build();
  }

  private static TypeSpec.Builder withChild(String name, ClassName handle) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(handle)
        .addField(CHILD, "child", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(CHILD, "child")
            .addStatement("this.child = child")
            .build());
  }
}
