package org.metricdef.lint.command;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** A small project in a temporary folder, and the command run on it. */
final class Shop {

  static final String METRICS = """
      package shop;
      import org.metricdef.*;
      @MetricSet(prefix = "shop_", clients = Client.NONE)
      public interface Metrics {
        @MetricDef(help = "Orders", labels = {"city"})
        Counter ordersTotal();
      }
      """;

  /** A caller whose labels are those of an expression. */
  static String caller(String name, String labels) {
    return """
        package shop;
        import org.metricdef.*;
        class %s {
          void order(Metrics metrics, String city) {
            Labels labels = %s;
            metrics.ordersTotal().increment(labels);
          }
        }
        """.formatted(name, labels);
  }

  static final String RIGHT = "Labels.of(\"city\", city)";
  static final String WRONG = "Labels.of(\"city\", city, \"street\", \"High\")";

  /** What a run of the command said: its report, its error output, and what else it showed. */
  record Result(int exitCode, String output, String errors, String shown) {}

  private final Path folder;

  Shop(Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  Path folder() {
    return folder;
  }

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** The class path of the annotations. */
  static String annotations() {
    return System.getProperty("lint.annotations");
  }

  static String path(Path... entries) {
    List<String> all = new ArrayList<>();
    for (Path each : entries) {
      all.add(each.toString());
    }
    return String.join(File.pathSeparator, all);
  }

  /** Runs the command with its output in a file. */
  Result run(String... arguments) throws IOException {
    Path output = Files.createTempFile(folder, "report", "");
    try {
      List<String> all = new ArrayList<>(List.of(arguments));
      all.add("--output=" + output);
      StringWriter errors = new StringWriter();
      StringWriter shown = new StringWriter();
      CommandLine line = Main.commandLine();
      line.setErr(new PrintWriter(errors));
      line.setOut(new PrintWriter(shown));
      int exitCode = line.execute(all.toArray(String[]::new));
      return new Result(exitCode, Files.readString(output), errors.toString(), shown.toString());
    } finally {
      Files.delete(output);
    }
  }
}
