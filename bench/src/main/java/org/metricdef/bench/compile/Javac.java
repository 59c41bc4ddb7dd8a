package org.metricdef.bench.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs javac in a process of its own and tells what that cost. */
public final class Javac {

  private final Path work;
  private final Path self;

  /**
   * A compiler.
   *
   * @param work a folder for its files; what it makes is deleted before each run
   * @param self the classes of this module
   */
  public Javac(Path work, Path self) {
    this.work = work;
    this.self = self;
  }

  /**
   * Compiles sources.
   *
   * @throws IOException if javac refuses them, with what it said
   */
  public CompileCost compile(Checker checker, Sources sources)
      throws IOException, InterruptedException {
    Path out = work.resolve("out");
    delete(out);
    Files.createDirectories(out);
    Path arguments = Files.write(
        work.resolve("arguments"),
        Stream.concat(
                Stream.of(
                    "-nowarn",
                    "-Xmaxwarns",
                    "1",
                    "-encoding",
                    "UTF-8",
                    "-cp",
                    Sources.joined(sources.classPath()),
                    "-d",
                    out.toString()),
                Stream.concat(
                    checker.options().stream(), sources.files().stream().map(Path::toString)))
            .map(each -> '"' + each.replace("\\", "\\\\") + '"')
            .toList());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx4g");
    Path counters = work.resolve("counters").toAbsolutePath();
    command.addAll(List.of(ClassLoading.options(counters)));
    command.addAll(checker.machineOptions());
    command.addAll(List.of("-cp", self.toString(), ForkedJavac.class.getName(), "@" + arguments));
    long began = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> output = new String(
            process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
    int exit = process.waitFor();
    Duration wall = Duration.ofNanos(System.nanoTime() - began);
    if (exit != 0) {
      throw new IOException("javac with %s failed:%n%s"
          .formatted(checker.name(), output.stream().limit(40).collect(Collectors.joining("\n"))));
    }
    return cost(wall, output.get(output.size() - 1).split(" "), ClassLoading.of(counters));
  }

  private static CompileCost cost(Duration wall, String[] line, Duration classLoading)
      throws IOException {
    if (line.length != 6 || !line[0].equals(ForkedJavac.COST)) {
      throw new IOException("the compiler's process did not tell its cost");
    }
    return new CompileCost(
        wall,
        nanos(line[1]),
        nanos(line[2]),
        nanos(line[3]),
        classLoading,
        Long.parseLong(line[4]),
        Long.parseLong(line[5]));
  }

  private static Duration nanos(String text) {
    return Duration.ofNanos(Long.parseLong(text));
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
