package org.metricdef.bench.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.metricdef.bench.report.CommandFigures;
import org.metricdef.bench.report.Spread;

/**
 * What {@code metricdef check} takes, beside javac and with pre-commit around it, and what {@code
 * metricdef rules} takes, beside promtool. Every program
 * starts anew; in each round all run one after the other, in every second round the other way.
 */
public final class CommandBench {

  private static final String PLAIN_ONE = "`javac -proc:none`, one file";
  private static final String ONE = "`metricdef check`, one file";
  private static final String PLAIN_TEN = "`javac -proc:none`, ten files";
  private static final String TEN = "`metricdef check`, ten files";
  private static final int RULES = 5_000;
  private static final String PROMTOOL = "`promtool check rules`, 5,000 rules";
  private static final String OPS = "`metricdef rules`, 5,000 rules";
  /** What the command gives its JVM, for a javac that is helped in the same way. */
  private static final List<String> SAME_JVM =
      List.of("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1", "-J-XX:-UsePerfData");

  private final Path script;
  private final StagedRepository repository;
  private final Path work;
  private final Runnable done;

  /**
   * A benchmark.
   *
   * @param root this tree, whose command is run
   * @param repository a repository with a copy of this tree and with the classes of the last build
   * @param work a folder for caches and outputs
   * @param done called after each program
   */
  public CommandBench(Path root, Path repository, Path work, Runnable done) {
    this.script = root.resolve("ci/metricdef");
    this.repository = new StagedRepository(repository);
    this.work = work;
    this.done = done;
  }

  /** How many programs are run. */
  public static int runs(int rounds) {
    int programs = 7 + (has("pre-commit") ? 2 : 0) + (has("promtool") ? 2 : 0);
    return 3 * firstUses(rounds) + programs * (rounds + 1);
  }

  private static int firstUses(int rounds) {
    return Math.min(3, rounds);
  }

  /** Whether a program is on the PATH. */
  private static boolean has(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Measures.
   *
   * @throws IOException if a program fails
   */
  public CommandFigures run(CommandFigures.Where where, int rounds)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    repository.stage();
    List<CommandFigures.Way> firstUse = firstUse(firstUses(rounds));
    List<ColdRun> programs = programs();
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (ColdRun each : programs) {
      // What is made at its first use is not part of a round.
      each.seconds();
      done.run();
    }
    for (int round = 0; round < rounds; round++) {
      List<ColdRun> order = new ArrayList<>(programs);
      if (round % 2 == 1) {
        Collections.reverse(order);
      }
      for (ColdRun each : order) {
        seconds.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each.seconds());
        done.run();
      }
    }
    List<CommandFigures.Goal> goals = new ArrayList<>(List.of(
        new CommandFigures.Goal(
            "one changed file, relative to `javac -proc:none`", 2, ratio(seconds, ONE, PLAIN_ONE)),
        new CommandFigures.Goal(
            "ten changed files, relative to `javac -proc:none`",
            1.5,
            ratio(seconds, TEN, PLAIN_TEN))));
    if (has("promtool")) {
      goals.add(new CommandFigures.Goal(
          "5,000 alert rules, relative to `promtool check rules`",
          1,
          ratio(seconds, OPS, PROMTOOL)));
    }
    return new CommandFigures(
        where,
        goals,
        programs.stream().map(each -> way(each.name(), each.mark(), seconds)).toList(),
        firstUse);
  }

  private static CommandFigures.Way way(
      String name, String mark, Map<String, List<Double>> seconds) {
    return new CommandFigures.Way(name, mark, Spread.of(seconds.getOrDefault(name, List.of())));
  }

  private static Spread ratio(Map<String, List<Double>> seconds, String ours, String theirs) {
    List<Double> above = seconds.getOrDefault(ours, List.of());
    List<Double> below = seconds.getOrDefault(theirs, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < above.size(); round++) {
      ratios.add(above.get(round) / below.get(round));
    }
    return Spread.of(ratios);
  }

  /** What is made at the first use, and each of the two alone. */
  private List<CommandFigures.Way> firstUse(int times) throws IOException, InterruptedException {
    ColdRun check = metricdef(ONE, "check, 1", repository.changed().toString());
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (Made each : Made.values()) {
        for (String folder : each.folders) {
          clear(ColdRun.cache(work).resolve("metricdef").resolve(folder));
        }
        seconds.computeIfAbsent(each.name, name -> new ArrayList<>()).add(check.seconds());
        done.run();
      }
    }
    return Stream.of(Made.values())
        .map(each -> way(each.name, "first use", seconds))
        .toList();
  }

  private enum Made {
    BOTH("archive and class path made", "archive", "maven"),
    ARCHIVE("archive made", "archive"),
    CLASS_PATH("class path made", "maven");

    private final String name;
    private final List<String> folders;

    Made(String name, String... folders) {
      this.name = name;
      this.folders = List.of(folders);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path each : files.toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private List<ColdRun> programs() throws IOException {
    List<String> one = List.of(repository.changed().toString());
    List<String> ten = repository.ten().stream().map(Path::toString).toList();
    List<ColdRun> programs = new ArrayList<>(List.of(
        javac(PLAIN_ONE, "javac, 1", List.of(), one),
        metricdef(ONE, "check, 1", one.toArray(String[]::new)),
        javac("that javac with the command's JVM flags, one file", "javac*, 1", SAME_JVM, one),
        javac(PLAIN_TEN, "javac, 10", List.of(), ten),
        metricdef(TEN, "check, 10", ten.toArray(String[]::new)),
        javac("that javac with the command's JVM flags, ten files", "javac*, 10", SAME_JVM, ten),
        metricdef("`metricdef check --changed`, one staged file", "staged, 1", "--changed")));
    if (has("promtool")) {
      List<String> files = GeneratedRules.write(work.resolve("rules"), RULES).stream()
          .map(Path::toString)
          .toList();
      programs.add(
          rules(PROMTOOL, "promtool", List.of("promtool", "check", "rules", "--lint=none"), files));
      String catalogue = repository.folder().resolve("ingestion/target/classes").toString();
      programs.add(
          rules(OPS, "rules", List.of(script.toString(), "rules", "--catalog", catalogue), files));
    }
    if (has("pre-commit")) {
      programs.add(preCommit("`pre-commit run`, a hook that does nothing", "no hook", "true"));
      programs.add(preCommit(
          "`pre-commit run`, the hook `metricdef check --changed`",
          "hook",
          script + " check --changed"));
    }
    return programs;
  }

  private ColdRun metricdef(String name, String mark, String... arguments) {
    List<String> command = new ArrayList<>(List.of(script.toString(), "check"));
    command.addAll(List.of(arguments));
    return new ColdRun(name, mark, command, repository.folder(), work);
  }

  private ColdRun rules(String name, String mark, List<String> command, List<String> files) {
    return new ColdRun(
        name,
        mark,
        Stream.concat(command.stream(), files.stream()).toList(),
        repository.folder(),
        work);
  }

  private ColdRun javac(String name, String mark, List<String> flags, List<String> files)
      throws IOException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString()));
    command.addAll(flags);
    List<String> path = KeptClassPath.of(repository.changed(), ColdRun.cache(work));
    command.addAll(List.of(
        "-proc:none",
        "-implicit:none",
        "-d",
        work.resolve("classes").toString(),
        "-cp",
        String.join(File.pathSeparator, path)));
    command.addAll(files);
    return new ColdRun(name, mark, command, repository.folder(), work);
  }

  private ColdRun preCommit(String name, String mark, String entry) throws IOException {
    String id = entry.equals("true") ? "idle" : "check";
    Path hooks = work.resolve(id + ".yaml");
    Files.writeString(hooks, """
        repos:
          - repo: local
            hooks:
              - id: %s
                name: %s
                entry: '%s'
                language: system
                files: \\.java$
                pass_filenames: false
        """.formatted(id, id, entry));
    return new ColdRun(
        name,
        mark,
        List.of("pre-commit", "run", "--config", hooks.toString(), id),
        repository.folder(),
        work);
  }
}
