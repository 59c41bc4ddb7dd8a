package org.metricdef.promql.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code promtool check rules}: all expressions as the rules of one file. It reports each wrong
 * one.
 */
final class Promtool {

  private static final Pattern ERROR = Pattern.compile(
      "group \"g\", rule (\\d+), \"r\": could not parse expression: (?:\\d+:\\d+: )?(.*)");

  private final Path program;
  private final Path work;

  Promtool(Path program, Path work) {
    this.program = program;
    this.work = work;
  }

  /** What it says of each of the expressions; nothing if it accepts it. */
  List<Optional<String>> refusals(List<String> expressions)
      throws IOException, InterruptedException {
    List<Map<String, String>> rules = new ArrayList<>();
    // The last rule is wrong for sure: if it is not reported, the output was not understood.
    for (String expression : expressions) {
      rules.add(Map.of("record", "r", "expr", expression));
    }
    rules.add(Map.of("record", "r", "expr", "rate(canary)"));
    Path file = work.resolve("rules.yml");
    // Each JSON file is a YAML file.
    new ObjectMapper()
        .writeValue(file.toFile(), Map.of("groups", List.of(Map.of("name", "g", "rules", rules))));
    Path output = work.resolve("promtool-out");
    Process promtool = new ProcessBuilder(
            program.toString(), "check", "rules", "--lint=none", file.toString())
        .redirectOutput(output.toFile())
        .redirectErrorStream(true)
        .start();
    promtool.waitFor();
    Map<Integer, String> errors = errors(Files.readAllLines(output));
    if (!errors.containsKey(rules.size())) {
      throw new IOException(
          "promtool did not report the rule that is wrong for sure: " + Files.readString(output));
    }
    List<Optional<String>> result = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      result.add(Optional.ofNullable(errors.get(i + 1)));
    }
    return result;
  }

  private static Map<Integer, String> errors(List<String> lines) {
    Map<Integer, String> errors = new HashMap<>();
    for (String line : lines) {
      Matcher error = ERROR.matcher(line);
      if (error.find()) {
        errors.put(
            Integer.parseInt(error.group(1)), error.group(2).replaceFirst("^parse error: ", ""));
      }
    }
    return errors;
  }
}
