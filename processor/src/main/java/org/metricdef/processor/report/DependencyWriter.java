package org.metricdef.processor.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * Keeps beside the catalogue on which other class files the verdicts of each class depend. A
 * compilation that changes such a file, without the class that depends on it, is refused.
 */
public final class DependencyWriter {

  /** The file with the dependencies, in the class output of a module. */
  private static final String FILE = "META-INF/metricdef/dependencies.json";

  /**
   * A class whose verdicts no longer hold. Its class file is deleted.
   *
   * @param changed the class files that have changed since, as paths
   */
  public record Outdated(String name, List<String> changed) {}

  private final List<TypeElement> checked = new ArrayList<>();
  private final Map<TypeElement, Set<String>> files = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  /**
   * Adds a class that was checked.
   *
   * @param classes the binary names of the other classes whose code was followed
   */
  public void add(TypeElement type, Set<String> classes) {
    checked.add(type);
    Set<String> paths = new TreeSet<>();
    for (String each : classes) {
      paths.add(each.replace('.', '/') + ".class");
    }
    files.put(type, paths);
  }

  /** Notes that javac has written the class file of a class. */
  public void written(TypeElement type) {
    written.add(type.getQualifiedName().toString());
  }

  /**
   * Writes what was added, and compares the dependencies of all other classes with the class
   * files.
   *
   * @return the classes whose dependencies have changed
   * @throws IOException if a file cannot be written, or the existing one is damaged
   */
  public List<Outdated> write(Filer filer) throws IOException {
    List<Outdated> outdated = new ArrayList<>();
    for (Map.Entry<String, List<TypeElement>> module :
        ClassOutput.byModule(checked).entrySet()) {
      outdated.addAll(write(ClassOutput.of(filer, module.getKey()), module.getValue()));
    }
    return outdated;
  }

  private List<Outdated> write(ClassOutput output, List<TypeElement> checked) throws IOException {
    List<Dependencies> earlier = output.read(FILE, DependenciesJson::read).orElse(List.of());
    SortedMap<String, Dependencies> all = new TreeMap<>();
    for (TypeElement type : checked) {
      Set<String> paths = files.getOrDefault(type, Set.of());
      String name = type.getQualifiedName().toString();
      if (!paths.isEmpty() && written.contains(name)) {
        all.put(name, hashed(output, name, paths));
      }
    }
    List<Outdated> outdated = new ArrayList<>();
    for (Dependencies old : earlier) {
      if (!written.contains(old.name()) && output.has(old.name())) {
        List<String> changed = changed(output, old);
        if (changed.isEmpty()) {
          all.put(old.name(), old);
        } else {
          output.delete(old.name());
          outdated.add(new Outdated(old.name(), changed));
        }
      }
    }
    if (!all.isEmpty() || !earlier.isEmpty()) {
      output.write(FILE, checked.get(0), out -> DependenciesJson.write(out, all.values()));
    }
    return outdated;
  }

  private static Dependencies hashed(ClassOutput output, String name, Set<String> paths)
      throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String path : paths) {
      hashes.put(path, output.hash(path));
    }
    return new Dependencies(name, hashes);
  }

  private static List<String> changed(ClassOutput output, Dependencies old) throws IOException {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> file : old.hashes().entrySet()) {
      if (!output.hash(file.getKey()).equals(file.getValue())) {
        changed.add(file.getKey());
      }
    }
    return changed;
  }
}
