package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.verdicts.CheckedCompilation;
import org.metricdef.processor.verdicts.VerdictLine;

/**
 * Correct programs as services have them, {@code everyday/<style>/<Program>.java}. The checker
 * should accept each. {@code everyday/expected.txt} states what it says of each; {@code
 * -Dgolden.update=true} writes what it says now.
 */
class EverydayTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path EXPECTED = Path.of("src/test/resources/everyday/expected.txt");
  private static final Path SHARED = Path.of("src/test/resources/everyday/shared");

  /** Programs that were written later, of mixed style. */
  private static final Path MORE = Path.of("src/test/resources/everyday/more");

  private static final Path PAGE = Path.of("../docs/precision.md");

  /** A row of the page: program, style, outcome. */
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\| (\\w+) \\| \\*{0,2}(\\w+)\\*{0,2} \\|.*");

  private enum Outcome {
    PROVEN,
    UNPROVEN,
    /** The checker says of a correct call that it fails. */
    WRONG;

    static Outcome of(List<String> brokenRules) {
      if (brokenRules.isEmpty()) {
        return PROVEN;
      }
      return brokenRules.stream().allMatch("label-keys-unproven"::equals) ? UNPROVEN : WRONG;
    }
  }

  /**
   * What the checker says of a program.
   *
   * @param untouched whether it says nothing at all, no warning either
   */
  private record Judged(Outcome outcome, long proven, long calls, boolean untouched) {
    @Override
    public String toString() {
      return "%s %d/%d".formatted(outcome.name().toLowerCase(Locale.ROOT), proven, calls);
    }
  }

  @TempDir
  Path folder;

  @Test
  void everyProgramIsCorrect() throws Exception {
    List<String> programs = programs().stream().map(EverydayTest::name).toList();
    assertThat(EverydayRun.compile(sources(), programs, folder)).isEmpty();
    EverydayRun run = EverydayRun.of(folder);
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.mistakes()).isEmpty();
  }

  @Test
  void theCheckerSaysWhatIsExpected() throws IOException {
    Map<String, Judged> judged = judged();
    judged.forEach((program, said) -> {
      assertThat(said.calls()).as(program).isGreaterThanOrEqualTo(2);
      if (said.outcome() == Outcome.PROVEN) {
        assertThat(said.proven()).as(program).isEqualTo(said.calls());
      }
    });
    System.out.println("everyday programs: %s; untouched %d of %d"
        .formatted(
            count(judged.values().stream().map(Judged::outcome)),
            judged.values().stream().filter(Judged::untouched).count(),
            judged.size()));

    Map<String, String> said = new TreeMap<>();
    judged.forEach((program, one) -> said.put(program, one.toString()));
    if (Runtime.version().feature() < 21) {
      expected().forEach((program, one) -> {
        if (program.startsWith(ExampleSets.JAVA_21 + "/")) {
          said.put(program, one);
        }
      });
    }
    if (UPDATE) {
      write(said);
    }
    assertThat(said).isEqualTo(expected());
  }

  @Test
  void thereAreSixtyProgramsInFourteenStyles() {
    Map<Path, Long> byStyle = Sources.javaFiles("everyday").stream()
        .filter(file -> !file.startsWith(SHARED) && !file.startsWith(MORE))
        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    assertThat(byStyle).hasSize(14);
    assertThat(byStyle.values()).allMatch(programs -> programs >= 4);
    assertThat(byStyle.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(60);
  }

  @Test
  void thereAreTwentyMore() {
    assertThat(Sources.javaFiles("everyday/more")).hasSize(20);
  }

  /** The page is written by hand. Its outcomes are those of the file. */
  @Test
  void thePageIsTrue() throws IOException {
    Map<String, Outcome> file = new TreeMap<>();
    expected().forEach((program, said) -> file.put(program, outcome(said.replaceAll(" .*", ""))));
    Map<String, Outcome> page = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        page.put(row.group(2) + "/" + row.group(1), outcome(row.group(3)));
      }
    }
    assertThat(page).isEqualTo(file);
    assertThat(PAGE).content().contains(count(file.values().stream()), calls());
  }

  private static Outcome outcome(String word) {
    return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** For example "36 proven, 23 unproven, 1 wrong". */
  private static String count(Stream<Outcome> outcomes) {
    List<Outcome> all = outcomes.toList();
    return Stream.of(Outcome.values())
        .map(each ->
            all.stream().filter(each::equals).count() + " " + each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** For example "Of 235 calls, 177 are proven". */
  private static String calls() throws IOException {
    int proven = 0;
    int calls = 0;
    for (String said : expected().values()) {
      String[] counts = said.replaceAll(".* ", "").split("/");
      proven += Integer.parseInt(counts[0]);
      calls += Integer.parseInt(counts[1]);
    }
    return "Of %d calls, %d are proven".formatted(calls, proven);
  }

  private Map<String, Judged> judged() throws IOException {
    List<Path> sources = sources();
    // A finding names its file without the folder.
    assertThat(sources).extracting(Path::getFileName).doesNotHaveDuplicates();
    List<VerdictLine> said =
        CheckedCompilation.of(sources.stream().map(Sources::source).toList(), folder);
    // Instead of a rule, an error of javac has a key.
    assertThat(said).noneMatch(line -> line.detail().startsWith("compiler."));
    assertThat(sources.stream().filter(file -> file.startsWith(SHARED)))
        .allMatch(file -> findings(file, said).isEmpty());
    Map<String, Judged> judged = new TreeMap<>();
    programs().forEach(program -> judged.put(name(program), judge(program, said)));
    return judged;
  }

  private static Judged judge(Path program, List<VerdictLine> said) {
    List<VerdictLine> findings = findings(program, said);
    String type = "everyday." + name(program).replace('/', '.');
    Pattern types = Pattern.compile(Pattern.quote(type) + "([.$].*)?");
    List<VerdictLine> calls =
        said.stream().filter(line -> types.matcher(line.where()).matches()).toList();
    return new Judged(
        Outcome.of(findings.stream()
            .filter(line -> line.verdict().equals("error"))
            .map(VerdictLine::detail)
            .toList()),
        calls.stream().filter(line -> line.verdict().equals("proven")).count(),
        calls.size(),
        findings.isEmpty());
  }

  private static List<VerdictLine> findings(Path source, List<VerdictLine> said) {
    String file = source.getFileName().toString();
    return said.stream().filter(line -> line.where().equals(file)).toList();
  }

  private static List<Path> sources() {
    return ExampleSets.everyday().stream()
        .flatMap(style -> style.sources().stream())
        .distinct()
        .toList();
  }

  private static List<Path> programs() {
    return ExampleSets.everyday().stream()
        .flatMap(style -> style.sources().stream().filter(file -> file.startsWith(style.example())))
        .toList();
  }

  /** For example "services/PaymentService". */
  private static String name(Path program) {
    Path style = program.getParent().getFileName();
    return style + "/" + program.getFileName().toString().replace(".java", "");
  }

  /** What the file states of each program: "unproven 1/3" if one call of three is proven. */
  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    if (Files.exists(EXPECTED)) {
      for (String line : Files.readAllLines(EXPECTED)) {
        String[] parts = line.split(" ", 2);
        expected.put(parts[0], parts[1]);
      }
    }
    return expected;
  }

  private static void write(Map<String, String> said) throws IOException {
    List<String> lines = new ArrayList<>();
    said.forEach((program, one) -> lines.add(program + " " + one));
    Files.write(EXPECTED, lines);
  }
}
