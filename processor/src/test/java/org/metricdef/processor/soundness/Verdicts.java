package org.metricdef.processor.soundness;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.metricdef.processor.MetricDefProcessor;
import org.metricdef.processor.ReportedLines;
import org.metricdef.processor.soundness.world.Ledger.Spot;

/** The lines that the checker refuses, compiled as in a user's build. */
final class Verdicts {

  /** A judge of programs: the checker, or a weaker one in tests of this harness. */
  @FunctionalInterface
  interface Judge {

    /** The refused lines with the judge's messages. */
    Map<Spot, String> refused(Collection<Program> programs);
  }

  private Verdicts() {}

  /**
   * The lines that the checker refuses, with its messages.
   *
   * @throws IllegalStateException if a program does not compile for another reason
   */
  static Map<Spot, String> ofChecker(Collection<Program> programs) {
    List<JavaFileObject> files = new ArrayList<>();
    for (Program program : programs) {
      for (String unit : program.units().keySet()) {
        files.add(JavaFileObjects.forSourceString("sound." + unit, program.source(unit)));
      }
    }
    Compilation compilation = javac()
        .withProcessors(new MetricDefProcessor())
        .withOptions("-Xmaxerrs", "100000", "-Xlint:none")
        .compile(files);
    Map<Spot, String> refused = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
      String message = error.getMessage(null);
      if (!message.startsWith("[") || message.startsWith("[internal]")) {
        throw new IllegalStateException(error.toString());
      }
      String unit = error.getSource().getName().replaceAll(".*/|[.]java$", "");
      ReportedLines.of(error)
          .forEach(line -> refused.merge(
              new Spot(unit, line.intValue()), message, (one, other) -> one + "\n" + other));
    }
    return refused;
  }
}
