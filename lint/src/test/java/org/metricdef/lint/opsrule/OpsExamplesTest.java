package org.metricdef.lint.opsrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.document.SourceText;
import org.metricdef.lint.document.UnreadableException;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.finding.Region;
import org.metricdef.lint.rulefile.RuleFile;

/**
 * Rules and dashboards that say themselves what is wrong with them. YAML says it by a comment
 * {@code error:} at the line, or below it with a caret, JSON by a file beside it. What was reported
 * of real projects, written anew and small, is compared with the code beside it, all others with
 * the shop.
 */
class OpsExamplesTest {

  private static final List<Path> FOLDERS =
      List.of(Path.of("src/test/resources/opsrules"), Path.of("src/test/resources/opscases"));
  private static final Pattern EXPECTED = Pattern.compile("# error: (\\^ )?(.+)$");

  @TempDir
  static Path classes;

  private static Emitted shop;

  /** A finding at a line. */
  private record Finding(int line, String text) {}

  @BeforeAll
  static void compile() throws Exception {
    shop = emitted(ShopCatalogue.compiledInto(classes));
  }

  private static Emitted emitted(Path compiled) throws CannotRunException {
    return Emitted.of(List.of(Catalogues.of(compiled)));
  }

  /** What the code beside a file emits; the shop, if there is none. */
  private static Emitted emittedBeside(Path file) throws IOException, CannotRunException {
    Path folder = file.getParent();
    try (Stream<Path> beside = Files.list(folder)) {
      if (beside.noneMatch(each -> each.toString().endsWith(".java"))) {
        return shop;
      }
    }
    return emitted(ShopCatalogue.compiled(folder, Files.createTempDirectory(classes, "case")));
  }

  private static List<OpsFinding> check(Path file)
      throws IOException, UnreadableException, CannotRunException {
    SourceText source = new SourceText(file.toAbsolutePath(), Files.readString(file));
    RuleFile rules = RuleFile.of(source);
    assertThat(rules.queries()).isNotEmpty();
    return RulesCheck.of(rules.queries(), emittedBeside(file), Set.of(), Set.of("job", "instance"))
        .findings()
        .stream()
        .sorted(Comparator.comparing((OpsFinding each) -> each.at().region().startLine())
            .thenComparing(each -> each.at().region().startColumn()))
        .toList();
  }

  private static Stream<Path> files(String pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(each -> each.toString().matches(pattern)).sorted().forEach(found::add);
      }
    }
    assertThat(found).isNotEmpty();
    return found.stream();
  }

  @TestFactory
  Stream<DynamicTest> yaml() throws IOException {
    return files(".*\\.ya?ml")
        .map(file -> dynamicTest(file.toString(), () -> {
          List<Finding> expected = expected(Files.readAllLines(file));
          List<Finding> found = check(file).stream()
              .map(each -> new Finding(
                  each.at().region().startLine(),
                  "[%s] %s".formatted(each.rule().rule(), String.join("\n", each.lines()))))
              .toList();
          assertThat(found).hasSameSizeAs(expected);
          for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).line())
                .as(found.toString())
                .isEqualTo(expected.get(i).line());
            assertThat(found.get(i).text()).contains(expected.get(i).text());
          }
          if (file.endsWith("wrong.yml")) {
            String rule = file.getParent().getFileName().toString();
            assertThat(found)
                .isNotEmpty()
                .allMatch(each -> each.text().startsWith("[" + rule + "]"));
          }
          if (file.endsWith("buggy.yml")) {
            assertThat(found).isNotEmpty();
          }
          if (file.endsWith("right.yml") || file.endsWith("fixed.yml")) {
            assertThat(expected).isEmpty();
          }
        }));
  }

  private static List<Finding> expected(List<String> lines) {
    List<Finding> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = EXPECTED.matcher(lines.get(i));
      if (comment.find()) {
        expected.add(new Finding(comment.group(1) == null ? i + 1 : i, comment.group(2)));
      }
    }
    return expected;
  }

  @TestFactory
  Stream<DynamicTest> dashboards() throws IOException {
    return files(".*\\.json")
        .map(file -> dynamicTest(file.toString(), () -> {
          Path expected = Path.of(file.toString().replaceFirst("json$", "expected"));
          assertThat(check(file).stream().map(OpsExamplesTest::shown).toList())
              .zipSatisfy(
                  Files.readAllLines(expected),
                  (found, line) -> assertThat(found).startsWith(line));
        }));
  }

  private static String shown(OpsFinding finding) {
    Region region = finding.at().region();
    return "%d:%d [%s] %s"
        .formatted(
            region.startLine(),
            region.startColumn(),
            finding.rule().rule(),
            finding.lines().get(0));
  }
}
