package org.metricdef.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Commands;
import org.metricdef.lint.finding.CertainFix;
import org.metricdef.lint.finding.Lines;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Replacement;
import org.metricdef.lint.javac.CheckRun;
import org.metricdef.lint.scope.CheckPlan;
import org.metricdef.lint.scope.CompilerOptions;
import org.metricdef.lint.scope.PlainScope;

/** Fixes that would do harm, beside one that does none. The checker itself has no such fixes. */
class FixRunTest {

  private static final String CALLS = """
      package shop;
      import org.metricdef.*;
      class Calls {
        void first(Metrics metrics, String city) {
          metrics.ordersTotal().increment(Labels.of("city", city, "street", "High"));
        }
        void second(Metrics metrics, String city) {
          metrics.ordersTotal().increment(Labels.of("town", city));
        }
      }
      """;
  private static final String OTHER = """
      package shop;
      class Other {
        void call(Calls calls, Metrics metrics) { calls.first(metrics, "Bonn"); }
      }
      """;
  private static final String FIRST = "Labels.of(\"city\", city, \"street\", \"High\")";
  private static final String RIGHT = "Labels.of(\"city\", city)";

  @TempDir
  Path folder;

  private Path calls;
  private CheckPlan plan;
  private List<LintFinding> findings;

  @BeforeEach
  void check() throws Exception {
    Path root = folder.toRealPath().resolve("shop");
    Files.createDirectories(root);
    Files.writeString(root.resolve("Metrics.java"), """
        package shop;
        import org.metricdef.*;
        @MetricSet(prefix = "shop_", clients = Client.NONE)
        public interface Metrics {
          @MetricDef(help = "Orders", labels = {"city"}) Counter ordersTotal();
        }
        """);
    Files.writeString(root.resolve("Other.java"), OTHER);
    calls = Files.writeString(root.resolve("Calls.java"), CALLS);
    plan = PlainScope.of(
        List.of(calls),
        List.of(),
        List.of(Path.of(System.getProperty("lint.annotations"))),
        List.of(),
        CompilerOptions.none());
    findings = CheckRun.of(plan.runs().get(0)).findings();
    assertThat(findings).hasSize(2);
  }

  /** The finding of a method with another fix. */
  private LintFinding with(int number, Replacement... replacements) {
    LintFinding finding = findings.stream()
        .sorted((one, other) ->
            Integer.compare(one.at().region().startLine(), other.at().region().startLine()))
        .toList()
        .get(number);
    return new LintFinding(
        finding.rule(),
        finding.disposition(),
        finding.at(),
        finding.lines(),
        finding.ways(),
        Optional.of(new CertainFix("a fix", List.of(replacements))),
        finding.places());
  }

  private Replacement replace(String old, String text) {
    int start = CALLS.indexOf(old);
    assertThat(start).as(old).isNotNegative();
    return new Replacement(
        new Location(calls, Lines.of(CALLS).region(start, start + old.length())), text);
  }

  private FixRun.Outcome run(LintFinding... chosen) throws CannotRunException {
    return FixRun.of(plan.whole(), List.of(chosen));
  }

  private static List<String> reasons(FixRun.Outcome outcome) {
    List<String> reasons = new ArrayList<>();
    outcome.leftOut().forEach(each -> reasons.add(each.reason()));
    return reasons;
  }

  @Test
  void oneThatDoesNotCompileIsLeftOutAndTheOtherIsApplied() throws Exception {
    FixRun.Outcome outcome = run(
        with(0, replace(FIRST, RIGHT)),
        with(1, replace("Labels.of(\"town\", city)", "Labels.absent()")));
    assertThat(reasons(outcome))
        .singleElement()
        .asString()
        .startsWith("javac then says: Calls.java: cannot");
    assertThat(outcome.files())
        .extracting(FixedFile::text)
        .containsExactly(CALLS.replace(FIRST, RIGHT));
    outcome.write();
    assertThat(calls).hasContent(CALLS.replace(FIRST, RIGHT));
  }

  /** The file that then does not compile was not asked for; the source path has it. */
  @Test
  void oneThatBreaksAnUncheckedCallerIsLeftOut() throws Exception {
    FixRun.Outcome outcome = run(with(0, replace("first(", "renamed("), replace(FIRST, RIGHT)));
    assertThat(reasons(outcome)).singleElement().asString().contains("javac then says");
    assertThat(outcome.files()).isEmpty();
  }

  @Test
  void oneThatEndsNothingOrBringsAnotherFindingIsLeftOut() throws Exception {
    for (String text :
        List.of("Labels.of(\"street\", city)", "Labels.of(System.lineSeparator(), city)")) {
      FixRun.Outcome outcome = run(with(0, replace(FIRST, text)));
      assertThat(reasons(outcome)).as(text).singleElement().asString().contains("a finding of");
      assertThat(outcome.files()).isEmpty();
    }
  }

  @Test
  void ofTwoForTheSameCodeOneIsApplied() throws Exception {
    FixRun.Outcome outcome =
        run(with(0, replace(FIRST, RIGHT)), with(1, replace("city, \"street\", \"High\"", "city")));
    assertThat(outcome.fixed()).hasSize(1);
    assertThat(reasons(outcome)).singleElement().asString().contains("changes the same code");
  }

  @Test
  void aFileThatIsNotCheckedIsNotChanged() throws Exception {
    Path elsewhere = Files.writeString(folder.toRealPath().resolve("Elsewhere.java"), CALLS);
    Replacement other =
        new Replacement(new Location(elsewhere, replace(FIRST, RIGHT).at().region()), RIGHT);
    assertThat(reasons(run(with(0, other))))
        .containsExactly("it changes Elsewhere.java, which is not checked");
  }

  /** With other line ends, and without one at the end of the file; it needs git. */
  @Test
  void gitAppliesTheDifference() throws Exception {
    String unended = CALLS.substring(0, CALLS.length() - 1);
    for (String text : List.of(CALLS, unended, CALLS.replace("\n", "\r\n"))) {
      Files.writeString(calls, text);
      FixedFile fixed = run(with(0, replace(FIRST, RIGHT))).files().get(0);
      Path patch = folder.resolve("fix.patch");
      Files.writeString(patch, String.join("\n", fixed.diff("shop/Calls.java")) + "\n");
      Commands.Result result =
          Commands.run(folder, List.of("git", "apply", "--whitespace=nowarn", patch.toString()));
      assertThat(result.exitCode()).as(result.errors()).isZero();
      assertThat(Files.readString(calls)).isEqualTo(text.replace(FIRST, RIGHT));
    }
  }

  @Test
  void whereOtherSourcesDoNotCompileNothingIsTried() throws Exception {
    Files.writeString(calls.resolveSibling("Other.java"), "package shop; class Other { No no; }");
    assertThatThrownBy(() -> run(with(0, replace(FIRST, RIGHT))))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("javac says: Other.java: cannot find symbol");
  }

  @Test
  void aFileThatChangedMeanwhileIsNotOverwritten() throws Exception {
    FixRun.Outcome outcome = run(with(0, replace(FIRST, RIGHT)));
    Files.writeString(calls, "// Edited.\n" + CALLS);
    assertThatThrownBy(outcome::write)
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("Calls.java has changed since it was checked");
    assertThat(calls).hasContent("// Edited.\n" + CALLS);
    assertThat(names()).containsExactlyInAnyOrder("Calls.java", "Metrics.java", "Other.java");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(calls.getParent())) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }
}
