package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;

/** What a spent budget leaves open is never accepted. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class SpentBudgetTest {

  /** Marks a call that fails when it runs. */
  private static final String FAILS = "// fails";

  /** Code after which half of the budget is spent, so that calls are no longer followed. */
  private static final String HALF =
      HostileShape.DIAMONDS.members(30).replace("run(", "spendHalf(");

  /** Code after which nothing of the budget is left. */
  private static final String ALL = HostileShape.FINALLY.members(9).replace("run(", "spendAll(");

  /**
   * Members with a call that fails. They stand after the code that spends the budget, so what they
   * call is not followed.
   */
  private static final Map<String, String> MEMBERS = Map.ofEntries(
      Map.entry("the callee adds a key", """
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            add(labels);
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
          private void add(Map<String, String> labels) { labels.put("extra", "x"); }
        """),
      Map.entry("the callee's callee adds a key", """
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            pass(List.of(labels));
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
          private void pass(List<Map<String, String>> all) { add(all.get(0)); }
          private void add(Map<String, String> labels) { labels.put("extra", "x"); }
        """),
      Map.entry("one of two callers is wrong", """
          void run(String s) {
            count(Map.of("symbol", s));
            count(Map.of("side", s));
          }
          private void count(Map<String, String> labels) {
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
        """),
      Map.entry("the callee returns another map for one caller", """
          void run(String s, boolean first) {
            metrics.tradesTotal().increment(Labels.copyOf(create(first ? "symbol" : "side", s))); // fails
          }
          private Map<String, String> create(String key, String value) {
            Map<String, String> labels = new HashMap<>();
            labels.put(key, value);
            return labels;
          }
        """),
      Map.entry("a lambda that runs at once adds a key", """
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            List.of("x").forEach(each -> labels.put("extra", each));
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
        """),
      Map.entry("a function in a variable adds a key", """
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            Consumer<Map<String, String>> add = each -> each.put("extra", "x");
            add.accept(labels);
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
        """),
      Map.entry("a reference to a method adds a key", """
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            Stream.of(labels).forEach(this::add);
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
          private void add(Map<String, String> labels) { labels.put("extra", "x"); }
        """),
      Map.entry("the constructor of a nested class adds a key", """
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            new Adder(labels);
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
          private static final class Adder {
            Adder(Map<String, String> labels) { labels.put("extra", "x"); }
          }
        """),
      Map.entry("the callee changes a field", """
          private Map<String, String> shared = new HashMap<>();
          void run(String s) {
            shared = new HashMap<>();
            shared.put("symbol", s);
            change();
            metrics.tradesTotal().increment(Labels.copyOf(shared)); // fails
          }
          private void change() { shared.put("extra", "x"); }
        """),
      Map.entry("the callee keeps the map, and another method changes it", """
          private Map<String, String> kept = new HashMap<>();
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            keep(labels);
            change();
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
          private void keep(Map<String, String> labels) { kept = labels; }
          private void change() { kept.put("extra", "x"); }
        """),
      Map.entry("an array passes the map on", """
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            Object[] all = {labels};
            add(all);
            metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
          }
          @SuppressWarnings("unchecked")
          private void add(Object[] all) { ((Map<String, String>) all[0]).put("extra", "x"); }
        """),
      Map.entry("the callee changes the map before it throws", """
          void run(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            try {
              add(labels);
            } catch (IllegalStateException e) {
              metrics.tradesTotal().increment(Labels.copyOf(labels)); // fails
            }
          }
          private void add(Map<String, String> labels) {
            labels.put("extra", "x");
            throw new IllegalStateException();
          }
        """));

  @TempDir
  Path folder;

  /** One class with all members, since it takes seconds to spend half of a budget. */
  @Test
  void refusesWhatItDoesNotFollow() throws Exception {
    CheckedShape checked = CheckedShape.of(folder, source(HALF + allMembers()));
    assertThat(checked.steps().isScarce()).isTrue();
    assertThat(checked.steps().spent()).isLessThan(checked.steps().most());
    assertRefused(checked, source(HALF + allMembers()));
  }

  /** The same members without the code that spends the budget are refused for what they do. */
  @TestFactory
  Stream<DynamicTest> refusesTheSameCodeWithinTheBudget() {
    return MEMBERS.entrySet().stream()
        .map(each -> dynamicTest(
            each.getKey(),
            () -> assertRefused(
                CheckedShape.of(folder, source(each.getValue())), source(each.getValue()))));
  }

  /** One class with all members, since it takes seconds to spend a budget. */
  @TestFactory
  Stream<DynamicTest> provesNothingWhenAllIsSpent() {
    String all = allMembers();
    return Stream.of(ALL + all, all + ALL)
        .map(members -> dynamicTest(members.startsWith(ALL) ? "before" : "after", () -> {
          CheckedShape checked = CheckedShape.of(folder, source(members));
          assertThat(checked.verdicts()).containsOnlyKeys(Verdict.UNPROVEN);
          assertRefused(checked, source(members));
        }));
  }

  private static String allMembers() {
    return MEMBERS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> innerClass(each.getKey(), each.getValue()))
        .collect(Collectors.joining());
  }

  private static String innerClass(String name, String members) {
    return "  class %s {\n%s  }\n".formatted(name.replaceAll("\\W", "_"), members);
  }

  @Test
  void stillProvesWhatNeedsNoFollowing() throws Exception {
    String source = source(HALF + """
          void later(String s) {
            Map<String, String> labels = new HashMap<>();
            labels.put("symbol", s);
            metrics.tradesTotal().increment(Labels.copyOf(labels));
            count(labels);
          }
          private void count(Map<String, String> labels) {
            metrics.tradesTotal().increment(Labels.copyOf(labels));
          }
        """);
    CheckedShape checked = CheckedShape.of(folder, source);
    assertThat(checked.steps().isScarce()).isTrue();
    assertThat(checked.verdicts()).containsEntry(Verdict.PROVEN, 2L);
  }

  /** A class that holds no call can still change a map under contract. */
  @Test
  void refusesAClassWithoutCalls() throws Exception {
    CheckedShape checked = CheckedShape.of(folder, source(withoutCalls(ALL) + """
          void change(@LabelKeys("symbol") Map<String, String> labels) { labels.put("extra", "x"); }
        """));
    assertThat(checked.result().calls()).isEmpty();
    assertThat(checked.errors()).hasSize(1);
    assertThat(checked.errors().get(0)).contains("the class is too complex");
  }

  /** Who accepts the calls of a method has not accepted what the rest of the class does. */
  @Test
  void refusesTheRestOfAClassWhoseCallsAreSuppressed() throws Exception {
    CheckedShape checked =
        CheckedShape.of(folder, source(ALL.replace("  void spendAll(", """
              @SuppressWarnings("label-keys-unproven")
              void spendAll(""") + """
          void change(@LabelKeys("symbol") Map<String, String> labels) { labels.put("extra", "x"); }
        """));
    assertThat(checked.errors()).hasSize(1);
    assertThat(checked.errors().get(0)).contains("the class is too complex");
  }

  private static String withoutCalls(String members) {
    return members
        .lines()
        .map(line -> line.contains("increment(") ? "change(labels);" : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String source(String members) {
    return HostileShape.classOf(members)
        .replace(
            "import java.util.function.*;",
            "import java.util.function.*;\nimport java.util.stream.*;");
  }

  private static void assertRefused(CheckedShape checked, String source) {
    List<String> lines = source.lines().toList();
    Set<Long> failing = IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains(FAILS))
        .mapToObj(i -> i + 1L)
        .collect(Collectors.toSet());
    assertThat(failing).isNotEmpty();
    assertThat(checked.errors()).isNotEmpty();
    assertThat(checked.result().calls().stream()
            .filter(call -> failing.contains(call.line()))
            .map(CheckedCall::verdict))
        .hasSize(failing.size())
        .doesNotContain(Verdict.PROVEN);
  }
}
