package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.rule.Finding;

/**
 * The fix of every finding of every example, taken literally: after it the program compiles, the
 * finding is gone, and no new one has come.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class FixesTest {

  private static final String CHOSEN = "\"none\"";

  /** The findings of some sources, and those that carry a fix. */
  private record Count(AtomicInteger findings, AtomicInteger fixes) {

    Count() {
      this(new AtomicInteger(), new AtomicInteger());
    }

    void add(FindingsRun run) {
      findings.addAndGet(run.findings().size());
      fixes.addAndGet(
          (int) run.findings().stream().filter(each -> each.fix().isPresent()).count());
    }

    @Override
    public String toString() {
      return "%s of %s findings carry a fix".formatted(fixes, findings);
    }
  }

  private static final Count EXAMPLES = new Count();
  private static final Count MESSAGES = new Count();

  @TempDir
  static Path folder;

  @TestFactory
  Stream<DynamicTest> fixesOfExamples() throws Exception {
    Path classes = classes("shared", Sources.javaFiles("shared"));
    return Stream.of(
            "adopted",
            "flow",
            "contracts",
            "calls",
            "values",
            "mistakes",
            "dismissal",
            "suppressions",
            "k2",
            "rules",
            "naming")
        .flatMap(each -> Sources.javaFiles(each).stream())
        .map(file -> test(file, classes, EXAMPLES));
  }

  @TestFactory
  Stream<DynamicTest> fixesOfGoldenMessages() throws Exception {
    Path classes = classes("shop", Sources.javaFiles("messages/shop"));
    return Sources.javaFiles("messages").stream()
        .filter(file -> file.endsWith("Example.java"))
        .map(file -> test(file, classes, MESSAGES));
  }

  /** A change may not lower the numbers unseen. */
  @AfterAll
  static void asManyFixesAsBefore() {
    System.out.println("examples: %s; golden messages: %s".formatted(EXAMPLES, MESSAGES));
    assertThat(EXAMPLES.fixes()).hasValueGreaterThanOrEqualTo(509);
    assertThat(MESSAGES.fixes()).hasValueGreaterThanOrEqualTo(118);
  }

  private static Path classes(String name, List<Path> sources) throws Exception {
    Path classes = Files.createDirectories(folder.resolve(name));
    CompiledClasses.write(Sources.compile(sources), classes);
    return classes;
  }

  private static DynamicTest test(Path file, Path classes, Count count) {
    return dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> {
      String text = Files.readString(file);
      FindingsRun before = run(file, text, classes);
      count.add(before);
      for (List<Finding> some : apart(before.findings())) {
        if (!come(some, before, run(file, fixed(file, text, some), classes)).isEmpty()) {
          for (Finding one : some) {
            List<Finding> alone = List.of(one);
            assertThat(come(alone, before, run(file, fixed(file, text, alone), classes)))
                .as("after the fix of: " + one.message())
                .isEmpty();
          }
          throw new AssertionError("only together they fail: " + some);
        }
      }
    });
  }

  /** The findings that have a fix, in groups that can be fixed at once. */
  private static List<List<Finding>> apart(List<Finding> findings) {
    List<List<Finding>> groups = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.fix().isPresent()) {
        groups.stream()
            .filter(group -> group.stream().noneMatch(other -> overlap(finding, other)))
            .findFirst()
            .orElseGet(() -> {
              groups.add(new ArrayList<>());
              return groups.get(groups.size() - 1);
            })
            .add(finding);
      }
    }
    return groups;
  }

  private static boolean overlap(Finding one, Finding other) {
    return edits(one)
        .anyMatch(edit -> edits(other)
            .anyMatch(each -> edit.start() <= each.end() && each.start() <= edit.end()));
  }

  private static Stream<Edit> edits(Finding finding) {
    return finding.fix().orElseThrow().edits().stream();
  }

  /** What is new after some findings were fixed, and what the compiler does not accept. */
  private static List<String> come(List<Finding> fixed, FindingsRun before, FindingsRun after) {
    List<String> others = new ArrayList<>(before.headlines());
    fixed.forEach(finding -> others.remove(FindingsRun.headline(finding)));
    List<String> come = new ArrayList<>(after.headlines());
    others.forEach(come::remove);
    come.addAll(after.failures());
    return come;
  }

  private static FindingsRun run(Path file, String text, Path classes) throws Exception {
    String path = classes + File.pathSeparator + System.getProperty("java.class.path");
    return FindingsRun.of(file.toUri(), text, path, Files.createTempDirectory(folder, "output"));
  }

  /** The text after the edits, from the last to the first, with each choice made. */
  private static String fixed(Path file, String text, List<Finding> findings) {
    StringBuilder fixed = new StringBuilder(text);
    findings.stream()
        .flatMap(FixesTest::edits)
        .distinct()
        .sorted(Comparator.comparing(Edit::start).reversed())
        .forEach(edit -> {
          assertThat(edit.file()).isEqualTo(file.toUri());
          fixed.replace(edit.start(), edit.end(), edit.replacement().replace(Edit.CHOICE, CHOSEN));
        });
    return fixed.toString();
  }
}
