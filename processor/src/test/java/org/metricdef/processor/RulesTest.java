package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.RulePage;

/** Every rule has a page, a line in the index, an example that breaks it, and one that does not. */
@Execution(ExecutionMode.CONCURRENT)
class RulesTest {

  private static final Path DOCS = Path.of("../docs/rules");
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- from: (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);

  /** Pages whose examples are part of a longer text and are tested elsewhere. */
  private static final Set<Rule> TOLD_OTHERWISE =
      EnumSet.of(Rule.LABEL_KEYS, Rule.LABEL_KEYS_UNPROVEN, Rule.INTERNAL);

  @TestFactory
  Stream<DynamicTest> wrongExamples() {
    return examples("Wrong.java");
  }

  @TestFactory
  Stream<DynamicTest> rightExamples() {
    return examples("Right.java");
  }

  private static Stream<DynamicTest> examples(String file) {
    List<Path> shared = Sources.javaFiles("shared");
    return Arrays.stream(Rule.values())
        .filter(rule -> rule != Rule.INTERNAL)
        .map(rule -> dynamicTest(rule.id(), () -> {
          Path example = folder(rule).resolve(file);
          List<Sources.Error> expected = Sources.expected(List.of(example));
          Compilation compilation =
              Sources.compile(Stream.concat(shared.stream(), Stream.of(example)).toList());
          assertThat(Sources.reported(compilation, expected)).containsExactlyElementsOf(expected);
          assertThat(expected).allMatch(each -> each.text().contains("[%s]".formatted(rule.id())));
          assertThat(expected.isEmpty()).isEqualTo(file.equals("Right.java"));
          assertThat(compilation.diagnostics())
              .map(each -> each.getMessage(null))
              .filteredOn(message -> message.startsWith("["))
              .allSatisfy(RulesTest::assertNamesItsPage);
        }));
  }

  /** The first line is complete in an IDE or annotation. The last line names the page. */
  private static void assertNamesItsPage(String message) {
    List<String> lines = message.lines().map(String::strip).toList();
    String id = lines.get(0).replaceFirst("^\\[([a-z-]+)] .+", "$1");
    Rule rule = Rule.withId(id).orElseThrow();
    RulePage page = new RulePage(rule.id());
    assertThat(lines.get(lines.size() - 1)).isEqualTo("see " + page.named());
    assertThat(Path.of("..").resolve(page.path())).exists();
  }

  @Test
  void everyRuleHasItsLineInTheIndex() throws Exception {
    List<String> lines = Files.readAllLines(DOCS.resolve("README.md")).stream()
        .filter(line -> line.startsWith("| ["))
        .toList();
    assertThat(lines)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values())
            .map(rule -> "| [%s](%s.md) | %s | %s |"
                .formatted(rule.id(), rule.id(), rule.severity(), rule.summary()))
            .toList());
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasItsPage() {
    return Arrays.stream(Rule.values())
        .map(rule -> dynamicTest(rule.id(), () -> {
          String page = Files.readString(DOCS.resolve(rule.id() + ".md"));
          assertThat(page).startsWith("# " + rule.id() + "\n");
          Set<String> shown = SNIPPET
              .matcher(page)
              .results()
              .map(snippet -> snippet.group(1))
              .collect(Collectors.toSet());
          if (!TOLD_OTHERWISE.contains(rule)) {
            String folder = "processor/" + folder(rule);
            assertThat(shown).contains(folder + "/Wrong.java", folder + "/Right.java");
          }
        }));
  }

  @Test
  void snippetsStandInTheFilesThatTheyAreFrom() throws Exception {
    try (Stream<Path> rules = Files.list(DOCS);
        Stream<Path> clients = Files.list(DOCS.resolve("../clients"))) {
      for (Path page : Stream.concat(rules, clients).toList()) {
        Matcher snippet = SNIPPET.matcher(Files.readString(page));
        while (snippet.find()) {
          String source = Files.readString(Path.of("..").resolve(snippet.group(1)));
          assertThat(source).contains(snippet.group(2));
        }
      }
    }
  }

  private static Path folder(Rule rule) {
    return Path.of("src/test/resources/rules", rule.id());
  }
}
