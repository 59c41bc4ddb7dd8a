package org.metricdef.promql.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus's grammar for editors, asked through Node. */
final class Lezer {

  private final Path script;
  private final Path work;

  Lezer(Path script, Path work) {
    this.script = script;
    this.work = work;
  }

  /** Whether each of the expressions is right. */
  List<Boolean> accepts(List<String> expressions) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (String expression : expressions) {
      lines.add(json.writeValueAsString(expression));
    }
    Path input = Files.write(work.resolve("lezer-in"), lines);
    Path output = work.resolve("lezer-out");
    Process node = new ProcessBuilder("node", script.toString())
        .redirectInput(input.toFile())
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    List<String> verdicts = node.waitFor() == 0 ? Files.readAllLines(output) : List.of();
    if (verdicts.size() != expressions.size()) {
      throw new IOException(
          "node answered " + verdicts.size() + " of " + expressions.size() + " expressions");
    }
    return verdicts.stream().map("ok"::equals).toList();
  }
}
