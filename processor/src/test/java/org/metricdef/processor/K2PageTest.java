package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on K2's label bugs has a row for each example, and says what the example says. */
class K2PageTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern ROW = Pattern.compile(
      "^\\| [PFL]\\d\\w? \\| .* \\| \\[([a-z-]+)]\\(\\S+\\) \\| `(.+)` \\| (.+) \\|$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

  @Test
  void rowsSayWhatTheExamplesSay() throws Exception {
    Set<Path> shown = new HashSet<>();
    int rows = 0;
    for (String line : Files.readAllLines(DOCS.resolve("k2.md"))) {
      Matcher row = ROW.matcher(line);
      if (!row.matches()) {
        continue;
      }
      rows++;
      Matcher link = LINK.matcher(row.group(3));
      while (link.find()) {
        Path example = DOCS.resolve(link.group(1)).normalize();
        List<String> expected = Files.readAllLines(example).stream()
            .filter(each -> each.contains("error: ") && each.contains(row.group(2)))
            .toList();
        assertThat(expected).as(line).isNotEmpty();
        assertThat(expected)
            .as(line)
            .allMatch(
                each -> !each.contains("error: [") || each.contains("[" + row.group(1) + "]"));
        shown.add(example.getParent().getFileName());
      }
    }
    assertThat(rows).isEqualTo(21);
    try (Stream<Path> examples = Files.list(Path.of("src/test/resources/k2"))) {
      assertThat(shown).containsAll(examples.map(Path::getFileName).collect(Collectors.toSet()));
    }
  }
}
