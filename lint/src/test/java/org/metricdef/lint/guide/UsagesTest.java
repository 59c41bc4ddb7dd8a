package org.metricdef.lint.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metricdef.lint.document.SourceText;
import org.metricdef.lint.document.UnreadableException;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.RuleFile;

class UsagesTest {

  private static final Path ROOT = Path.of("/repository").toAbsolutePath();

  private static Usages of(Path file, String rules) throws UnreadableException {
    List<Query> queries = RuleFile.of(
            new SourceText(file, "groups:\n  - name: g\n    rules:\n" + rules.indent(6)))
        .queries();
    return Usages.of(queries, ROOT);
  }

  private static Usages of(String rules) throws UnreadableException {
    return of(ROOT.resolve("ops/rules.yml"), rules);
  }

  @Test
  void aMetricIsUsedWhereverASelectorNamesIt() throws Exception {
    Usages usages = of("""
        - alert: Bare
          expr: a > 1
        - alert: Inside
          expr: sum(rate({"a", x="1"}[5m] offset 1h)) / -(b)
        - alert: ByAList
          expr: '{__name__=~"b|a"}'
        - alert: Another
          expr: ab + sum by (a) (c)
        """);
    assertThat(usages.of(Set.of("a")))
        .extracting(Usage::name)
        .containsExactly("Bare", "Inside", "ByAList");
  }

  @Test
  void recordingRulesThatNameEachOtherEnd() throws Exception {
    Usages usages = of("""
        - record: r:one
          expr: r:two
        - record: r:two
          expr: r:one or a
        - alert: Far
          expr: r:one > 1
        """);
    assertThat(usages.of(Set.of("a")))
        .filteredOn(each -> each.name().equals("Far"))
        .extracting(Usage::through)
        .containsExactly(List.of("r:one", "r:two"));
    assertThat(usages.of(Set.of("b"))).isEmpty();
  }

  @Test
  void whatCannotBeReadIsTold() throws Exception {
    Usages usages = of("""
        - alert: Broken
          expr: a >
        """);
    assertThat(usages.of(Set.of("a"))).isEmpty();
    assertThat(usages.unread()).extracting(Query::name).containsExactly("Broken");
  }

  /** A guide must be the same on every machine. */
  @Test
  void noPathIsAbsolute() throws Exception {
    String rule = "- alert: A\n  expr: a\n";
    assertThat(of(rule).of(Set.of("a")).get(0).file()).isEqualTo("ops/rules.yml");
    Path elsewhere = Path.of("/elsewhere/rules.yml").toAbsolutePath();
    assertThat(of(elsewhere, rule).of(Set.of("a")).get(0).file()).isEqualTo("rules.yml");
  }
}
