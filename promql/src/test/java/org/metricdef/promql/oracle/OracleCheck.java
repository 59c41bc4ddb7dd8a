package org.metricdef.promql.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.promql.type.TypeFinding;

/** Run by {@code ci/promql-oracle}, which brings the two tools. */
class OracleCheck {

  private static final long SEED = Long.getLong("oracle.seed", 1);
  private static final int MUTATED = Integer.getInteger("oracle.mutated", 10_000);

  private final StringBuilder table = new StringBuilder(
      "| expressions | syntax right | syntax wrong | types right | types wrong | excepted | older grammar |"
          + " disagreements |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");

  private final List<String> disagreements = new ArrayList<>();

  @TempDir
  Path work;

  @Test
  void agreesWithTheToolsOfPrometheus() throws IOException, InterruptedException {
    String folder = System.getProperty("oracle.folder", "");
    if (folder.isEmpty()) {
      List<String> written = Examples.expressions();
      compare("written", written);
      compare("mutated, seed " + SEED, new Mutations(written, SEED).make(MUTATED));
    } else {
      List<String> found = new RuleFolder(Path.of(folder)).expressions();
      compare(Path.of(folder).getFileName().toString(), found);
      found.stream().map(OurVerdict::of).forEach(OracleCheck::showRefused);
    }
    Files.writeString(Path.of(System.getProperty("oracle.table")), table);
    assertThat(disagreements).isEmpty();
  }

  private void compare(String name, List<String> expressions)
      throws IOException, InterruptedException {
    List<OurVerdict> ours = expressions.stream().map(OurVerdict::of).toList();
    ToolComparison comparison = new ToolComparison();
    Set<String> known = grammarFunctions();
    List<Boolean> lezer = new Lezer(property("oracle.lezer"), work)
        .accepts(ours.stream().map(verdict -> verdict.forGrammar(known)).toList());
    for (int i = 0; i < ours.size(); i++) {
      comparison.syntax(ours.get(i), lezer.get(i));
    }
    List<OurVerdict> parsed = ours.stream().filter(OurVerdict::parses).toList();
    var refusals = new Promtool(property("oracle.promtool"), work)
        .refusals(parsed.stream().map(OurVerdict::text).toList());
    for (int i = 0; i < parsed.size(); i++) {
      comparison.types(parsed.get(i), refusals.get(i));
    }
    table.append(comparison.row(name)).append('\n');
    disagreements.addAll(comparison.disagreements());
  }

  /** What all sides refuse is of interest too if nobody changed it. */
  private static void showRefused(OurVerdict verdict) {
    verdict
        .syntaxError()
        .or(() -> verdict.invalid().stream().map(TypeFinding::message).findFirst())
        .ifPresent(reason -> System.out.println(
            "refused: " + reason + ": " + verdict.text().replaceAll("\\s+", " ")));
  }

  /** Functions of ours that the grammar has too: it is asked, so that no list of it grows old. */
  private Set<String> grammarFunctions() throws IOException, InterruptedException {
    List<String> names = Examples.functions();
    List<Boolean> known = new Lezer(property("oracle.lezer"), work)
        .accepts(names.stream().map(name -> name + "()").toList());
    return names.stream()
        .filter(name -> known.get(names.indexOf(name)))
        .collect(Collectors.toSet());
  }

  private static Path property(String name) {
    return Path.of(System.getProperty(name));
  }
}
