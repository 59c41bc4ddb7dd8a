package org.metricdef.lint.javac;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.base.SourceFiles;

/**
 * What one run of javac is given. All paths are absolute.
 *
 * @param sources how the sources are read
 * @param roots the files that javac compiles
 * @param checked those whose calls are checked, among the roots and what javac reads for them
 * @param reported those whose findings are reported, among the checked ones
 * @param sourcePath where javac finds the other sources of the module
 * @param classPath compiled classes; the module's own come last
 * @param processorPath where other processors of the module are found
 * @param classOutput where the last build has left its catalogue
 * @param gone classes whose sources are deleted, and whose class files do not count
 * @param options options of javac without files and paths, such as {@code --release}
 * @param words options of the checker's plugin
 */
public record CheckInputs(
    SourceFiles sources,
    List<Path> roots,
    Set<Path> checked,
    Set<Path> reported,
    List<Path> sourcePath,
    List<Path> classPath,
    List<Path> processorPath,
    Optional<Path> classOutput,
    Set<String> gone,
    List<String> options,
    List<String> words) {

  public CheckInputs {
    roots = List.copyOf(roots);
    checked = Set.copyOf(checked);
    reported = Set.copyOf(reported);
    gone = Set.copyOf(gone);
    sourcePath = List.copyOf(sourcePath);
    classPath = List.copyOf(classPath);
    processorPath = List.copyOf(processorPath);
    options = List.copyOf(options);
    words = List.copyOf(words);
  }
}
