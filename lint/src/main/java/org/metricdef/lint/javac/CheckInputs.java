package org.metricdef.lint.javac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  private static final String BASELINE_WORD = "baseline=";
  private static final String BASELINE = "-Ametricdef." + BASELINE_WORD;

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

  /** The file with the findings that do not fail the check; empty if the options name none. */
  public Optional<Path> baseline() {
    Optional<Path> found = Optional.empty();
    for (String each : words) {
      if (each.startsWith(BASELINE_WORD)) {
        found = Optional.of(Path.of(each.substring(BASELINE_WORD.length())));
      }
    }
    for (String each : options) {
      if (each.startsWith(BASELINE)) {
        found = Optional.of(Path.of(each.substring(BASELINE.length())));
      }
    }
    return found;
  }

  /** The same check of other files; the findings of all of them are reported. */
  public CheckInputs of(List<Path> files) {
    return of(files, Set.copyOf(files));
  }

  /**
   * The same check of other files.
   *
   * @param files those that javac is given
   * @param judged those of them that are checked, and whose findings are reported
   */
  public CheckInputs of(List<Path> files, Set<Path> judged) {
    return new CheckInputs(
        sources,
        files,
        judged,
        judged,
        sourcePath,
        classPath,
        processorPath,
        classOutput,
        gone,
        options,
        words);
  }

  /** The same check, which goes on to all classes where javac cannot resolve everything. */
  public CheckInputs tolerant() {
    List<String> more = new ArrayList<>(options);
    more.add("--should-stop=ifError=FLOW");
    return copy(sources, sourcePath, classPath, more, words);
  }

  /** The same check, in which javac finds more sources. */
  public CheckInputs withSourcePath(Collection<Path> more) {
    List<Path> all = new ArrayList<>(sourcePath);
    all.addAll(more);
    return copy(sources, all, classPath, options, words);
  }

  /** The same check with one more library, which stands behind the others. */
  public CheckInputs withLibrary(Path library) {
    return withClassPath(List.of(library));
  }

  /** The same check with the libraries of other ones. */
  public CheckInputs withLibraries(List<CheckInputs> others) {
    return withClassPath(
        others.stream().flatMap(each -> each.classPath.stream()).toList());
  }

  private CheckInputs withClassPath(List<Path> more) {
    Set<Path> all = new LinkedHashSet<>(classPath);
    all.addAll(more);
    return copy(sources, sourcePath, List.copyOf(all), options, words);
  }

  /** The same check where some files have other texts. */
  public CheckInputs with(Map<Path, String> texts) {
    return copy(sources.with(texts), sourcePath, classPath, options, words);
  }

  /** The same check against another baseline, or against none. */
  public CheckInputs withBaseline(Optional<Path> file) {
    List<String> others = new ArrayList<>(options);
    others.removeIf(each -> each.startsWith(BASELINE));
    file.ifPresent(each -> others.add(BASELINE + each));
    return copy(
        sources,
        sourcePath,
        classPath,
        others,
        words.stream().filter(each -> !each.startsWith(BASELINE_WORD)).toList());
  }

  private CheckInputs copy(
      SourceFiles otherSources,
      List<Path> otherSourcePath,
      List<Path> otherClassPath,
      List<String> otherOptions,
      List<String> otherWords) {
    return new CheckInputs(
        otherSources,
        roots,
        checked,
        reported,
        otherSourcePath,
        otherClassPath,
        processorPath,
        classOutput,
        gone,
        otherOptions,
        otherWords);
  }
}
