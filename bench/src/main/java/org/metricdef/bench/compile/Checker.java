package org.metricdef.bench.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to run javac: with a checker, or plainly.
 *
 * @param name for people
 * @param options of javac
 * @param machineOptions of the Java machine that runs it
 */
public record Checker(String name, List<String> options, List<String> machineOptions) {

  private static final String PLUGIN = "com.sun.source.util.Plugin";

  private static final List<String> EXPORTED = List.of(
      "api",
      "code",
      "comp",
      "file",
      "jvm",
      "main",
      "model",
      "parser",
      "processing",
      "tree",
      "util");

  public Checker {
    options = List.copyOf(options);
    machineOptions = List.copyOf(machineOptions);
  }

  /** javac alone. */
  public static Checker none() {
    return new Checker("javac", List.of("-proc:none"), List.of());
  }

  /** Ours, as a build runs it: the processor and the plugin. */
  public static Checker metricDef(List<Path> processorPath) {
    return new Checker(
        "MetricDef", List.of("-processorpath", Sources.joined(processorPath)), List.of());
  }

  /** Our plugin without our processor: what a module can do in which no metrics are declared. */
  public static Checker checksOnly(List<Path> processorPath) {
    return new Checker(
        "MetricDef, checks only",
        List.of("-proc:none", "-processorpath", Sources.joined(processorPath)),
        List.of());
  }

  /**
   * javac with a processor that does nothing.
   *
   * @param work a folder for the file that names the processor
   * @param self the classes of this module
   */
  public static Checker idleProcessor(Path work, Path self) throws IOException {
    Path idle = service(
        work.resolve("idle"),
        "javax.annotation.processing.Processor",
        "org.metricdef.bench.hooks.IdleProcessor");
    return new Checker(
        "javac, an idle processor",
        List.of("-processorpath", Sources.joined(List.of(idle, self))),
        List.of());
  }

  /**
   * javac with a plugin that listens and does nothing.
   *
   * @param work a folder for the file that names the plugin
   * @param self the classes of this module
   */
  public static Checker idleListener(Path work, Path self) throws IOException {
    Path idle = service(work.resolve("listener"), PLUGIN, "org.metricdef.bench.hooks.IdlePlugin");
    return new Checker(
        "javac, an idle listener",
        List.of("-proc:none", "-processorpath", Sources.joined(List.of(idle, self))),
        List.of());
  }

  /**
   * Ours between two clocks.
   *
   * @param work a folder for the files that name the plugins
   * @param self the classes of this module
   */
  public static Checker watchedMetricDef(List<Path> processorPath, Path work, Path self)
      throws IOException {
    List<Path> path = new ArrayList<>();
    path.add(service(work.resolve("first"), PLUGIN, "org.metricdef.bench.hooks.OpeningPlugin"));
    path.addAll(processorPath);
    path.add(service(work.resolve("last"), PLUGIN, "org.metricdef.bench.hooks.ClosingPlugin"));
    path.add(self);
    return new Checker(
        "MetricDef, watched", List.of("-processorpath", Sources.joined(path)), List.of());
  }

  private static Path service(Path folder, String service, String provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(service), provider + "\n");
    return folder;
  }

  /** Error Prone's own checks and NullAway, whose findings are warnings. */
  public static Checker errorProne(List<Path> processorPath) {
    return new Checker(
        "Error Prone + NullAway",
        List.of(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-processorpath",
            Sources.joined(processorPath),
            "-Xplugin:ErrorProne -XepAllErrorsAsWarnings -Xep:NullAway:WARN"
                + " -XepOpt:NullAway:AnnotatedPackages=com.google,org.apache"),
        compilerInternals());
  }

  /** The Checker Framework's Nullness Checker, whose findings are warnings. */
  public static Checker checkerFramework(List<Path> processorPath) {
    return new Checker(
        "Checker Framework (Nullness)",
        List.of(
            "-processorpath",
            Sources.joined(processorPath),
            "-processor",
            "org.checkerframework.checker.nullness.NullnessChecker",
            "-Awarns"),
        compilerInternals());
  }

  private static List<String> compilerInternals() {
    List<String> options = new ArrayList<>();
    for (String name : EXPORTED) {
      options.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    for (String name : List.of("code", "comp")) {
      options.add("--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    return options;
  }
}
