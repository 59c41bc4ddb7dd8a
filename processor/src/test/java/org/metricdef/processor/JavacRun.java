package org.metricdef.processor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * The javac of the running JDK in this process, which takes a tenth of the time that a process of
 * its own takes. It always finds the checker: the classes of the tests come before the processor
 * path. So {@link JavacProcess} is for tests of that path.
 */
final class JavacRun {

  private JavacRun() {}

  static JavacProcess.Result of(List<String> options) {
    List<String> all = new ArrayList<>(options);
    if (!options.contains("-cp")) {
      // Else javac would take the class path of the tests.
      all.addAll(0, List.of("-cp", "."));
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int exitCode =
        ToolProvider.getSystemJavaCompiler().run(null, output, output, all.toArray(String[]::new));
    return new JavacProcess.Result(
        exitCode, output.toString(StandardCharsets.UTF_8).trim());
  }
}
