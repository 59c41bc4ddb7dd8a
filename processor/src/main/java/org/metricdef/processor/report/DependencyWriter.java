package org.metricdef.processor.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * Keeps beside the catalogue on which other class files the verdicts of each class depend. A
 * compilation that changes such a file, without the class that depends on it, is refused. So is one
 * that reads the code of another class from its source, and leaves a class file that may be of
 * another source.
 */
public final class DependencyWriter {

  /** The file with the dependencies, in the class output of a module. */
  private static final String FILE = "META-INF/metricdef/dependencies.json";

  /** A class whose verdicts do not hold for what is on disk. Its class file is deleted. */
  public sealed interface Problem {

    /** The qualified name of the class. */
    String name();
  }

  /**
   * Class files that the verdicts depend on have changed.
   *
   * @param changed the files, as paths
   */
  public record Outdated(String name, List<String> changed) implements Problem {}

  /**
   * The verdicts depend on sources that were not compiled with the class.
   *
   * @param sources the top-level classes of these sources, of which the class files may be of other
   *     sources
   */
  public record Unmatched(String name, List<String> sources) implements Problem {}

  private final List<TypeElement> checked = new ArrayList<>();
  private final Map<TypeElement, List<FollowedClass>> followed = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  /**
   * Adds a class that was checked.
   *
   * @param classes the other classes whose code was followed
   */
  public void add(TypeElement type, List<FollowedClass> classes) {
    checked.add(type);
    followed.put(type, List.copyOf(classes));
  }

  /** Notes that javac has written the class file of a class. */
  public void written(TypeElement type) {
    written.add(type.getQualifiedName().toString());
  }

  /**
   * Writes what was added, and compares the dependencies of all other classes with the class
   * files.
   *
   * @return the classes whose verdicts do not hold
   * @throws IOException if a file cannot be written, or the existing one is damaged
   */
  public List<Problem> write(Filer filer) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, List<TypeElement>> module :
        ClassOutput.byModule(checked).entrySet()) {
      problems.addAll(write(ClassOutput.of(filer, module.getKey()), module.getValue()));
    }
    return problems;
  }

  private List<Problem> write(ClassOutput output, List<TypeElement> checked) throws IOException {
    List<Dependencies> earlier = output.read(FILE, DependenciesJson::read).orElse(List.of());
    SortedMap<String, Dependencies> all = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (TypeElement type : checked) {
      String name = type.getQualifiedName().toString();
      List<FollowedClass> classes = followed.getOrDefault(type, List.of());
      if (classes.isEmpty() || !written.contains(name)) {
        continue;
      }
      List<String> unmatched = unmatched(output, classes, earlier);
      if (unmatched.isEmpty()) {
        all.put(name, dependencies(output, name, classes));
      } else {
        output.delete(name);
        problems.add(new Unmatched(name, unmatched));
      }
    }
    for (Dependencies old : earlier) {
      if (!written.contains(old.name()) && output.has(old.name())) {
        List<String> changed = changed(output, old);
        if (changed.isEmpty()) {
          all.put(old.name(), old);
        } else {
          output.delete(old.name());
          problems.add(new Outdated(old.name(), changed));
        }
      }
    }
    if (!all.isEmpty() || !earlier.isEmpty()) {
      output.write(FILE, checked.get(0), out -> DependenciesJson.write(out, all.values()));
    }
    return problems;
  }

  /** The classes of which the source was read, and the class file may be of another source. */
  private List<String> unmatched(
      ClassOutput output, List<FollowedClass> classes, List<Dependencies> earlier)
      throws IOException {
    List<String> unmatched = new ArrayList<>();
    for (FollowedClass each : classes) {
      if (each.source().isPresent()
          && !written.contains(each.topLevel())
          && !unmatched.contains(each.topLevel())
          && !isKnown(each.path(), now(output, each), earlier)) {
        unmatched.add(each.topLevel());
      }
    }
    return unmatched;
  }

  /** Whether an earlier compilation made just this class file of just this source. */
  private static boolean isKnown(String path, ClassFile now, List<Dependencies> earlier) {
    for (Dependencies each : earlier) {
      if (now.equals(each.files().get(path))) {
        return true;
      }
    }
    return false;
  }

  private static Dependencies dependencies(
      ClassOutput output, String name, List<FollowedClass> classes) throws IOException {
    SortedMap<String, ClassFile> files = new TreeMap<>();
    for (FollowedClass each : classes) {
      files.put(each.path(), now(output, each));
    }
    return new Dependencies(name, files);
  }

  private static ClassFile now(ClassOutput output, FollowedClass followed) throws IOException {
    String hash = output.hash(followed.path());
    return new ClassFile(
        hash, hash.equals(ClassFile.ABSENT) ? Optional.empty() : followed.source());
  }

  private static List<String> changed(ClassOutput output, Dependencies old) throws IOException {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, ClassFile> file : old.files().entrySet()) {
      if (!output.hash(file.getKey()).equals(file.getValue().hash())) {
        changed.add(file.getKey());
      }
    }
    return changed;
  }
}
