package org.metricdef.lint.scope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.javac.CheckInputs;

/** Sources and a class path, as one gives them to javac. */
public final class PlainScope {

  private PlainScope() {}

  /**
   * The check of some files and folders.
   *
   * @param paths source files, and folders of such
   * @param sourcePath where other sources are; if empty, where the packages of the files start
   * @throws CannotRunException if one of the paths is not there or is no source
   */
  public static CheckPlan of(
      List<Path> paths,
      List<Path> sourcePath,
      List<Path> classPath,
      List<Path> processorPath,
      CompilerOptions options)
      throws CannotRunException {
    Set<Path> files = new LinkedHashSet<>(files(paths));
    SourceFiles sources = SourceFiles.onDisk(options.encoding());
    Set<Path> roots = new LinkedHashSet<>(existing(sourcePath, "source path"));
    if (roots.isEmpty()) {
      for (Path file : files) {
        Optional<Path> root = SourceFolders.rootOf(file, sources.text(file));
        root.ifPresent(roots::add);
      }
    }
    return new CheckPlan(
        List.of(new CheckInputs(
            sources,
            List.copyOf(files),
            files,
            files,
            List.copyOf(roots),
            existing(classPath, "class path"),
            existing(processorPath, "processor path"),
            Optional.empty(),
            Set.of(),
            options.javac(),
            options.words())),
        List.of());
  }

  /**
   * The source files that are given, or in given folders, absolute.
   *
   * @throws CannotRunException if one of the paths is not there or is no source
   */
  public static List<Path> files(List<Path> paths) throws CannotRunException {
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> found = SourceFolders.filesIn(path.toAbsolutePath().normalize());
        if (found.isEmpty()) {
          throw new CannotRunException("%s holds no .java file".formatted(path));
        }
        files.addAll(found);
      } else {
        files.add(source(path));
      }
    }
    return List.copyOf(files);
  }

  private static Path source(Path path) throws CannotRunException {
    if (!Files.exists(path)) {
      throw new CannotRunException("%s: there is no such file or folder".formatted(path));
    }
    if (!path.toString().endsWith(SourceFolders.SUFFIX)) {
      throw new CannotRunException(
          "%s is no Java source: give .java files, or folders of them".formatted(path));
    }
    if (!Files.isReadable(path)) {
      throw new CannotRunException("%s cannot be read: permission denied".formatted(path));
    }
    return path.toAbsolutePath().normalize();
  }

  /**
   * The entries of a path, absolute.
   *
   * @throws CannotRunException if one is not there
   */
  static List<Path> existing(List<Path> path, String what) throws CannotRunException {
    List<Path> entries = new ArrayList<>();
    for (Path each : path) {
      if (!Files.exists(each)) {
        throw new CannotRunException(
            "%s: this entry of the %s is not there. Build it, or correct the path."
                .formatted(each, what));
      }
      entries.add(each.toAbsolutePath().normalize());
    }
    return entries;
  }
}
