package org.metricdef.lint.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What Maven's compiler is given for the main or the test sources of a module. All paths are
 * absolute.
 *
 * @param module the folder with the POM
 * @param sources the folders that hold sources written by people
 * @param output where class files are written
 * @param classPath what the sources are compiled against, without that output
 * @param processors the processor path, without our own processor
 * @param options the options of javac
 */
public record SourceSet(
    Path module,
    List<Path> sources,
    Path output,
    List<Path> classPath,
    List<Path> processors,
    List<String> options) {

  /** Which of the two compilations of a module. */
  public enum Kind {
    MAIN,
    TEST
  }

  public SourceSet {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
    processors = List.copyOf(processors);
    options = List.copyOf(options);
  }
}
