package org.metricdef.demo.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.metricdef.demo.base.DemoException;

/**
 * The JDK's own javac, as anybody would call it: a class path, a processor path, and nothing that
 * opens its insides.
 */
final class Compiler {

  /**
   * What javac said.
   *
   * @param exitCode 0 if it compiled
   * @param output word for word
   */
  record Result(int exitCode, String output) {

    boolean compiled() {
      return exitCode == 0;
    }
  }

  private final Path classPath;
  private final Path processorPath;

  Compiler(Path classPath, Path processorPath) {
    this.classPath = classPath.toAbsolutePath();
    this.processorPath = processorPath.toAbsolutePath();
  }

  /**
   * Compiles every source below a directory, from within it, so that javac names files as a reader
   * of the sources would.
   *
   * @throws DemoException if javac cannot be run
   */
  Result compile(Path sources, Path output) throws InterruptedException {
    try {
      Files.createDirectories(output);
      Path arguments = Files.createTempFile(output, "javac", ".args");
      Files.write(arguments, arguments(sources, output), StandardCharsets.UTF_8);
      Process javac = new ProcessBuilder(javac().toString(), "@" + arguments)
          .directory(sources.toFile())
          .redirectErrorStream(true)
          .start();
      try {
        javac.getOutputStream().close();
        String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(javac.waitFor(), said);
      } finally {
        javac.destroyForcibly();
      }
    } catch (IOException e) {
      throw new DemoException("javac cannot be run: " + e.getMessage(), e);
    }
  }

  private List<String> arguments(Path sources, Path output) throws IOException {
    List<String> arguments = new ArrayList<>();
    // The release is the one that the producer is built for; what the class path calls deprecated
    // is no news.
    arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8", "-nowarn"));
    arguments.addAll(List.of("-classpath", quoted(classPath)));
    arguments.addAll(List.of("-processorpath", quoted(processorPath)));
    arguments.addAll(List.of("-d", quoted(output.toAbsolutePath())));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .forEach(file -> arguments.add(quoted(sources.relativize(file))));
    }
    return arguments;
  }

  private static String quoted(Path path) {
    return '"' + path.toString().replace("\\", "\\\\") + '"';
  }

  private static Path javac() {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    for (String name : List.of("javac", "javac.exe")) {
      if (Files.isExecutable(bin.resolve(name))) {
        return bin.resolve(name);
      }
    }
    throw new DemoException("no javac in " + bin + ": the demo needs a JDK, not only a JRE");
  }
}
