package org.metricdef.lint.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.ExposedMetric;

/** The metric sets of other modules, as their catalogues name them. */
final class ClassPathSets {

  private ClassPathSets() {}

  /**
   * The sets of one module.
   *
   * @param entry a folder of classes or a jar
   * @throws CannotRunException if it has a catalogue that cannot be read
   */
  static List<DeclaredSet> in(Path entry) throws CannotRunException {
    Optional<Catalogue> catalogue = Catalogues.find(entry);
    if (catalogue.isEmpty()) {
      return List.of();
    }
    Map<String, Set<String>> names = new TreeMap<>();
    for (ExposedMetric each : catalogue.get().metrics()) {
      each.declaration()
          .ifPresent(declared -> names
              .computeIfAbsent(declared.set(), set -> new HashSet<>())
              .addAll(List.of(each.name(), each.name().substring(each.prefix().length()))));
    }
    List<DeclaredSet> sets = new ArrayList<>();
    names.forEach((type, all) -> sets.add(new DeclaredSet(type, all)));
    return sets;
  }
}
