package org.metricdef.processor.generate;

import static org.metricdef.processor.generate.HandleWriter.override;
import static org.metricdef.processor.generate.SeriesWriter.LABELS;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import java.time.Duration;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.MetricKind;

/** Writes the handle of timers and their samples. A client only records seconds. */
final class TimerWriter {

  private static final ClassName TIMER = ClassName.bestGuess(MetricKind.TIMER.handle());
  private static final ClassName ONE = RegistrationCode.series(MetricKind.TIMER);
  private static final TypeName SERIES = ParameterizedTypeName.get(SeriesWriter.SERIES, ONE);

  private static final ParameterSpec DURATION =
      ParameterSpec.builder(Duration.class, "duration").build();
  private static final String SECONDS =
      "Math.max(0, duration.getSeconds() + duration.getNano() / 1E9)";

  private TimerWriter() {}

  static TypeSpec handle(boolean takesExemplars) {
    TypeSpec.Builder type = HandleWriter.begin(MetricKind.TIMER, takesExemplars, ONE)
        .addMethod(override("record")
            .addParameter(LABELS, "labels")
            .addParameter(Duration.class, "duration")
            .addStatement("series.of(labels).record(duration)")
            .build())
        .addMethod(override("start")
            .addParameter(LABELS, "labels")
            .returns(TIMER.nestedClass("Sample"))
            .addStatement("return new TimerSample(series, labels)")
            .build());
    if (takesExemplars) {
      type.addMethod(ExemplarCode.ofHandle("record", DURATION));
    }
    return HandleWriter.addSeries(type, MetricKind.TIMER).build();
  }

  /**
   * What a series does with a duration and an exemplar, if a metric takes exemplars.
   *
   * @param statement of the client's own call with a number of {@code seconds}
   */
  static SeriesClass showing(SeriesClass series, boolean takesExemplars, CodeBlock statement) {
    return takesExemplars
        ? series.has(ExemplarCode.ofSeries(
            "record",
            DURATION,
            CodeBlock.builder()
                .addStatement("double seconds = " + SECONDS)
                .addStatement(statement)
                .build()))
        : series;
  }

  /**
   * Completes the series of a timer.
   *
   * @param body what records a number of {@code seconds}
   */
  static TypeSpec series(SeriesClass series, CodeBlock body) {
    return series
        .has(override("record")
            .addParameter(Duration.class, "duration")
            .addStatement("recordSeconds(" + SECONDS + ")")
            .build())
        .has(override("start")
            .returns(TIMER.nestedClass("Running"))
            .addStatement("return new RunningTimer(this)")
            .build())
        .has(MethodSpec.methodBuilder("recordSeconds")
            .addParameter(double.class, "seconds")
            .addCode(body)
            .build())
        .write();
  }

  /** The measurements that have begun. */
  static List<TypeSpec> measurements() {
    return List.of(sample(), running());
  }

  /** A series appears when something is recorded in it, not when a sample might come to it. */
  private static TypeSpec sample() {
    return TypeSpec.classBuilder("TimerSample")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(TIMER.nestedClass("Sample"))
        .addField(SERIES, "series", Modifier.PRIVATE, Modifier.FINAL)
        .addField(LABELS, "labels", Modifier.PRIVATE)
        .addField(ONE, "existing", Modifier.PRIVATE)
        .addField(boolean.class, "closed", Modifier.PRIVATE)
        .addField(long.class, "begin", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(SERIES, "series")
            .addParameter(LABELS, "labels")
            .addStatement("this.series = series")
            .addStatement("this.labels = labels")
            .addStatement("this.existing = series.existing(labels)")
            .addStatement("this.begin = System.nanoTime()")
            .build())
        .addMethod(override("labels")
            .addParameter(LABELS, "labels")
            .addStatement("this.existing = series.existing(labels)")
            .addStatement("this.labels = labels")
            .build())
        .addMethod(close(
            CodeBlock.of("$T timer = existing == null ? series.of(labels) : existing;\n", ONE)))
        .build();
  }

  private static TypeSpec running() {
    return TypeSpec.classBuilder("RunningTimer")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(TIMER.nestedClass("Running"))
        .addField(ONE, "timer", Modifier.PRIVATE, Modifier.FINAL)
        .addField(boolean.class, "closed", Modifier.PRIVATE)
        .addField(FieldSpec.builder(long.class, "begin", Modifier.PRIVATE, Modifier.FINAL)
            .initializer("System.nanoTime()")
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(ONE, "timer")
            .addStatement("this.timer = timer")
            .build())
        .addMethod(close(CodeBlock.of("")))
        .build();
  }

  private static MethodSpec close(CodeBlock findTimer) {
    return override("close")
        .beginControlFlow("if (!closed)")
        .addStatement("closed = true")
        .addCode(findTimer)
        .addStatement("timer.recordSeconds((System.nanoTime() - begin) / 1E9)")
        .endControlFlow()
        .build();
  }
}
