package org.metricdef.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.metricdef.bench.command.CommandBench;
import org.metricdef.bench.compile.BuildBench;
import org.metricdef.bench.compile.Checker;
import org.metricdef.bench.compile.CompileBench;
import org.metricdef.bench.compile.HostileBench;
import org.metricdef.bench.compile.Sources;
import org.metricdef.bench.guarded.CodeBase;
import org.metricdef.bench.handles.HandleRun;
import org.metricdef.bench.producer.ProducerBench;
import org.metricdef.bench.producer.ProducerFigures;
import org.metricdef.bench.producer.ProducerReport;
import org.metricdef.bench.producer.Soak;
import org.metricdef.bench.report.BenchmarksPage;
import org.metricdef.bench.report.BuildFigures;
import org.metricdef.bench.report.BuildPage;
import org.metricdef.bench.report.CommandFigures;
import org.metricdef.bench.report.CommandPage;
import org.metricdef.bench.report.Figures;
import org.metricdef.bench.report.HandleFigures;
import org.metricdef.bench.report.HandlesPage;
import org.metricdef.bench.report.HostileFigures;
import org.metricdef.bench.report.HostilePage;
import org.metricdef.bench.report.Plots;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs all benchmarks and writes down what they measured. */
@Command(
    name = "bench.sh",
    mixinStandardHelpOptions = true,
    description =
        "Measures what the checker costs a build and what a metric call costs, beside their peers.")
public final class Bench implements Callable<Integer> {

  @Option(names = "--root", required = true, hidden = true)
  private Path root;

  @Option(
      names = "--quick",
      description =
          "Some eight minutes: everything once, on little code, and leaves the page alone.")
  private boolean quick;

  @Option(
      names = "--producer",
      description = "Measures only the producer, beside Kafka's own tool and a naive loop.")
  private boolean producerOnly;

  @Option(
      names = "--hostile",
      description = "Measures only code that is made to keep the checker busy.")
  private boolean hostileOnly;

  @Option(
      names = "--build",
      description = "Measures only what the checker costs a build, in nine alternating rounds.")
  private boolean buildOnly;

  @Option(
      names = "--command",
      description = "Measures only the command metricdef, beside javac and in pre-commit.")
  private boolean commandOnly;

  @Option(
      names = "--handles",
      description = "Measures only calls of the generated handles, beside each client's own.")
  private boolean handlesOnly;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How often each producer, hostile class or command is measured. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--soak",
      description = "Only runs the producer for --minutes, and watches its heap.")
  private boolean soak;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "15",
      description = "How long --soak takes. Default: ${DEFAULT-VALUE}")
  private int minutes;

  /** Starts from the command line. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, RunnerException {
    if (soak) {
      return soak();
    }
    if (producerOnly) {
      return producer();
    }
    if (hostileOnly) {
      return hostile();
    }
    BenchSettings settings = quick ? BenchSettings.quick() : BenchSettings.full();
    Path target = root.resolve("bench/target");
    if (handlesOnly) {
      return handles(settings, target);
    }
    if (buildOnly) {
      return build(settings, target);
    }
    if (commandOnly) {
      return command(target);
    }
    Figures figures = measure(settings, target);
    Path results = quick ? target.resolve("quick") : root.resolve("docs");
    Plots.write(figures, results.resolve("img"));
    Path json = Files.createDirectories(results).resolve("benchmarks.json");
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(json.toFile(), figures);
    Path page = root.resolve("docs/benchmarks.md");
    if (quick) {
      page = Files.copy(
          page,
          results.resolve("benchmarks.md"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    BenchmarksPage.update(figures, page);
    System.out.printf("bench: figures in %s and %s%n", page, json);
    handles(settings, target);
    hostile();
    build(settings, target);
    command(target);
    return producer();
  }

  private int handles(BenchSettings settings, Path target) throws IOException, RunnerException {
    try (ProgressBar progress = new ProgressBar("calling", 2)) {
      HandleFigures figures = new HandleFigures(
          machine(),
          HandleRun.run(
              settings.forks(), settings.iterations(), settings.iteration(), progress::step));
      Path results = quick ? target.resolve("quick") : root.resolve("docs");
      Plots.write(figures, Files.createDirectories(results).resolve("img"));
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(results.resolve("handles.json").toFile(), figures);
      if (!quick) {
        HandlesPage.update(figures, root.resolve("docs/benchmarks.md"));
      }
    }
    return 0;
  }

  private int hostile() throws IOException, InterruptedException {
    List<Path> classPath = classPath();
    List<Path> ours = ours(classPath);
    double before = load();
    List<HostileFigures.Shape> shapes = new HostileBench(
            root.resolve("bench/target/hostile"), root.resolve("bench/target/classes"), ours)
        .run(
            root.resolve("processor/src/test/java/org/metricdef/processor/HostileShape.java"),
            // javac would start the checker from its class path too.
            classPath.stream().filter(each -> !ours.contains(each)).toList(),
            quick ? 1 : Math.min(rounds, 3));
    HostileFigures figures = new HostileFigures(machine(), List.of(before, load()), shapes);
    Path results = quick ? root.resolve("bench/target/quick") : root.resolve("docs");
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(Files.createDirectories(results).resolve("hostile.json").toFile(), figures);
    if (!quick) {
      HostilePage.update(figures, root.resolve("docs/benchmarks.md"));
    }
    return 0;
  }

  private int build(BenchSettings settings, Path target) throws IOException, InterruptedException {
    List<CodeBase> bases = settings.buildCost();
    int count = BuildBench.compilations(settings.buildRounds(), bases);
    try (ProgressBar progress = new ProgressBar("building", count)) {
      List<Path> classPath = classPath();
      BuildBench build = new BuildBench(
          target.resolve("work"),
          target.resolve("classes"),
          ours(classPath),
          settings.buildRounds(),
          progress::step);
      List<BuildFigures.Guarded> guarded = new ArrayList<>();
      for (CodeBase base : bases) {
        guarded.add(build.guarded(base, classPath));
      }
      BuildFigures.Guarded small = build.guarded(BenchSettings.SMALL, classPath);
      Sources corpus = corpus(settings, target.resolve("corpus"));
      BuildFigures figures = new BuildFigures(machine(), build.unguarded(corpus), guarded, small);
      Path page = root.resolve("docs/benchmarks.md");
      if (quick) {
        page = Files.copy(
            page,
            Files.createDirectories(target.resolve("quick")).resolve("build.md"),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      BuildPage.update(figures, page);
      System.out.printf("bench: figures in %s%n", page);
    }
    return 0;
  }

  private int command(Path target) throws IOException, InterruptedException {
    int times = quick ? 1 : rounds;
    int runs = CommandBench.runs(times);
    try (ProgressBar progress = new ProgressBar("checking", runs)) {
      CommandFigures figures = new CommandBench(
              root,
              target.resolve("command/repository"),
              target.resolve("command/work"),
              progress::step)
          .run(new CommandFigures.Where(machine(), load()), times);
      Path results = quick ? target.resolve("quick") : root.resolve("docs");
      Plots.write(figures, Files.createDirectories(results).resolve("img"));
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(results.resolve("command.json").toFile(), figures);
      if (!quick) {
        CommandPage.update(figures, root.resolve("docs/benchmarks.md"));
      }
    }
    return 0;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private int soak() throws IOException, InterruptedException {
    Soak.Heap heap =
        new Soak(root.resolve("bench/target/producer")).run(Duration.ofMinutes(minutes));
    new ProducerReport(root.resolve("docs"), machine()).write(heap);
    return 0;
  }

  private int producer() throws IOException, InterruptedException {
    ProducerBench.Amounts amounts =
        quick ? ProducerBench.Amounts.quick() : ProducerBench.Amounts.full(rounds);
    Path folder = root.resolve("bench/target/producer");
    ProducerFigures figures = new ProducerBench(folder, amounts).run();
    // A short run leaves the page alone.
    Path docs = quick ? folder : root.resolve("docs");
    new ProducerReport(docs, machine()).write(figures);
    return 0;
  }

  private Figures measure(BenchSettings settings, Path target)
      throws IOException, InterruptedException, RunnerException {
    List<Path> classPath = classPath();
    Sources corpus = corpus(settings, target.resolve("corpus"));
    Path errorProne = target.resolve("peers/error-prone");
    Path checkerFramework = target.resolve("peers/checker-framework");
    List<Checker> peers = List.of(
        Checker.errorProne(jars(errorProne)), Checker.checkerFramework(jars(checkerFramework)));
    try (ProgressBar progress = new ProgressBar("compiling", settings.compilations())) {
      CompileBench compile = new CompileBench(
          target.resolve("work"), target.resolve("classes"), ours(classPath), progress::step);
      List<Figures.Compilation> unguarded =
          compile.unguarded(corpus, peers, settings.rounds(), settings.peersEach());
      Figures.Share share = compile.share(corpus, settings.watched());
      List<Figures.Guarded> guarded = new ArrayList<>();
      for (CodeBase base : settings.guarded()) {
        guarded.add(compile.guarded(base, classPath, settings.roundsOf(base)));
      }
      return new Figures(
          machine(),
          quick,
          versions(corpus.classPath(), errorProne, checkerFramework),
          corpus.lines(),
          unguarded,
          share,
          guarded);
    }
  }

  private static Sources corpus(BenchSettings settings, Path folder) throws IOException {
    List<Path> classPath = jars(folder.resolve("lib"));
    try (Stream<Path> libraries = Files.list(folder.resolve("sources"))) {
      Sources all = new Sources(List.of(), classPath, 0);
      for (Path library : libraries.sorted().toList()) {
        if (named(library, settings.libraries().toArray(String[]::new))) {
          all = all.and(Sources.in(library, classPath));
        }
      }
      return all;
    }
  }

  static Figures.Machine machine() {
    return new Figures.Machine(
        Runtime.getRuntime().availableProcessors(),
        "%s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.version")),
        "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
  }

  private static String versions(List<Path> corpus, Path errorProne, Path checkerFramework)
      throws IOException {
    return Stream.of(
            corpus.stream().filter(jar -> named(jar, "guava-", "commons-lang3-")),
            jars(errorProne).stream().filter(jar -> named(jar, "error_prone_core-", "nullaway-")),
            jars(checkerFramework).stream().filter(jar -> named(jar, "checker-3")))
        .flatMap(jars -> jars)
        .map(jar -> jar.getFileName().toString().replaceFirst("[.]jar$", ""))
        .collect(Collectors.joining(", "));
  }

  private static boolean named(Path jar, String... beginnings) {
    return Stream.of(beginnings).anyMatch(jar.getFileName().toString()::startsWith);
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  /** The processor's jar; where only its classes are there, with the libraries that they need. */
  static List<Path> ours(List<Path> classPath) {
    return classPath.stream()
        .filter(path -> path.toString()
            .matches(".*(metricdef-processor|processor.target.classes|javapoet|jackson-core).*"))
        .toList();
  }
}
