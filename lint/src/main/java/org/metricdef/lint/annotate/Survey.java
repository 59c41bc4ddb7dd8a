package org.metricdef.lint.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the sources declare and call, as far as annotations may follow from it. */
final class Survey {

  private final Map<String, SourceMethod> methods = new TreeMap<>();
  private final Map<String, List<SourceCall>> calls = new HashMap<>();
  private final Map<String, DeclaredSet> sets = new TreeMap<>();
  private final Map<Path, FileShape> files = new HashMap<>();

  void add(SourceMethod method) {
    methods.put(method.id(), method);
  }

  void add(SourceCall call) {
    calls.computeIfAbsent(call.callee(), callee -> new ArrayList<>()).add(call);
  }

  void add(DeclaredSet set) {
    sets.put(set.type(), set);
  }

  /** Adds a set that another module declares; one of the sources is newer. */
  void addFromClassPath(DeclaredSet set) {
    sets.putIfAbsent(set.type(), set);
  }

  void add(Path file, FileShape shape) {
    files.put(file, shape);
  }

  /** The methods of the sources, by id. */
  Iterable<SourceMethod> methods() {
    return methods.values();
  }

  Optional<SourceMethod> method(String id) {
    return Optional.ofNullable(methods.get(id));
  }

  /** The calls of a method, in the order of the sources. */
  List<SourceCall> callsOf(SourceMethod method) {
    return calls.getOrDefault(method.id(), List.of());
  }

  /** The metric sets that facades may name, by name. */
  List<DeclaredSet> sets() {
    return List.copyOf(sets.values());
  }

  /** The shape of a file that was read. */
  FileShape shape(Path file) {
    FileShape shape = files.get(file);
    if (shape == null) {
      throw new IllegalStateException("%s was not read".formatted(file));
    }
    return shape;
  }

  /** Whether a package has a type of the sources with this simple name. */
  boolean hasType(String packageName, String simpleName) {
    return files.values().stream()
        .anyMatch(
            each -> each.packageName().equals(packageName) && each.types().contains(simpleName));
  }
}
