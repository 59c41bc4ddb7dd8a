package org.metricdef.demo.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.metricdef.demo.base.Console;
import org.metricdef.demo.base.DemoException;
import org.metricdef.demo.base.Project;

/** Compiles the producer twice: with the bug put back, which has to be refused, and as it is. */
public final class GuardStep {

  private final Project project;
  private final Console console;

  /** A step that shows on the console what javac says. */
  public GuardStep(Project project, Console console) {
    this.project = project;
    this.console = console;
  }

  /**
   * Does it.
   *
   * @throws DemoException if it cannot be done, which says nothing about the guard
   */
  public GuardVerdict run() throws InterruptedException {
    Compiler compiler = new Compiler(project.ingestionJar(), project.processorJar());
    try {
      Path directory = Files.createTempDirectory("metricdef-guard-");
      try {
        return compileBoth(compiler, directory);
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new DemoException("the guard step cannot work on its files: " + e.getMessage(), e);
    }
  }

  private GuardVerdict compileBoth(Compiler compiler, Path directory)
      throws IOException, InterruptedException {
    Path copy = directory.resolve("src");
    List<String> change = KnownBug.putBack(project.ingestionSources(), copy);
    console.say(KnownBug.FILE);
    console.say("  - " + change.get(0));
    if (!change.get(1).isEmpty()) {
      console.say("  + " + change.get(1));
    }
    console.say("");

    Compiler.Result buggy = compiler.compile(copy, directory.resolve("buggy"));
    say(buggy);
    if (buggy.compiled()) {
      console.say("javac compiled it: the guard let the bug through.");
      return GuardVerdict.ACCEPTED;
    }
    if (!KnownBug.refusedBy(buggy.output())) {
      console.say("javac refused it, but not for the label data_type in " + KnownBug.FILE + ".");
      return GuardVerdict.BROKEN;
    }

    Compiler.Result fixed =
        compiler.compile(project.ingestionSources(), directory.resolve("fixed"));
    if (!fixed.compiled()) {
      say(fixed);
      console.say("javac refused the sources as they are, too.");
      return GuardVerdict.BROKEN;
    }
    console.say("javac refused the bug; the sources as they are compile.");
    return GuardVerdict.REFUSED;
  }

  /** Word for word, as it would stand in any build. */
  private void say(Compiler.Result result) {
    if (!result.output().isBlank()) {
      console.say(result.output());
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new DemoException("cannot delete " + directory + ": " + e.getMessage(), e);
    }
  }
}
