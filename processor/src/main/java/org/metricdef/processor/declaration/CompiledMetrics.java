package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of sets that were compiled earlier: those of other modules, and those of this module
 * that an incremental build does not recompile. The {@link Marker} of each metric names its set.
 */
final class CompiledMetrics {

  private static final List<String> SUFFIXES =
      List.of("_total", "_created", "_bucket", "_count", "_sum");

  private final Elements elements;
  private final Predicate<String> isCompiledNow;
  private @Nullable List<ModuleElement> modules;

  CompiledMetrics(Elements elements, Predicate<String> isCompiledNow) {
    this.elements = elements;
    this.isCompiledNow = isCompiledNow;
  }

  /** A metric of an earlier compiled set that cannot be in one registry with this one. */
  Optional<DeclaredMetric> clashingWith(DeclaredMetric metric) {
    List<String> claimed = metric.definition().claimedNames();
    for (String name : namesToAskFor(metric)) {
      for (String set : declaring(name)) {
        Optional<DeclaredMetric> other =
            isCompiledNow.test(set) ? Optional.empty() : metricOf(set, name);
        if (other.isPresent()
            && !Collections.disjoint(claimed, other.get().definition().claimedNames())) {
          return other;
        }
      }
    }
    return Optional.empty();
  }

  /** The full names of metrics that can use a name which this one uses. */
  private static Set<String> namesToAskFor(DeclaredMetric metric) {
    Set<String> names = new LinkedHashSet<>(List.of(metric.name()));
    for (String claimed : metric.definition().claimedNames()) {
      String base = claimed;
      for (String suffix : SUFFIXES) {
        if (claimed.endsWith(suffix)) {
          base = claimed.substring(0, claimed.length() - suffix.length());
        }
      }
      names.addAll(List.of(claimed, claimed + "_total", base, base + "_total"));
    }
    return names;
  }

  /** The sets that declared a metric with this name when they were compiled. */
  private List<String> declaring(String name) {
    List<String> sets = new ArrayList<>();
    for (PackageElement found : packages(Marker.packageOf(name))) {
      for (Element marker : found.getEnclosedElements()) {
        sets.add(Marker.setOf(marker.getSimpleName().toString()));
      }
    }
    return sets;
  }

  private List<PackageElement> packages(String name) {
    if (modules().isEmpty()) {
      return Optional.ofNullable(elements.getPackageElement(name)).map(List::of).orElse(List.of());
    }
    List<PackageElement> packages = new ArrayList<>();
    for (ModuleElement module : modules()) {
      PackageElement found = elements.getPackageElement(module, name);
      if (found != null) {
        packages.add(found);
      }
    }
    return packages;
  }

  /**
   * The class path and all modules except those of the JDK, which are too many to search for every
   * name. Empty for a source version without modules.
   */
  private List<ModuleElement> modules() {
    List<ModuleElement> known = modules;
    if (known == null) {
      known = findModules();
      modules = known;
    }
    return known;
  }

  private List<ModuleElement> findModules() {
    ModuleElement classPath = elements.getModuleElement("");
    if (classPath == null) {
      return List.of();
    }
    Set<ModuleElement> found = new LinkedHashSet<>(List.of(classPath));
    for (ModuleElement module : elements.getAllModuleElements()) {
      if (!isOfPlatform(module.getQualifiedName().toString())) {
        found.add(module);
      }
    }
    return List.copyOf(found);
  }

  private static boolean isOfPlatform(String module) {
    return module.startsWith("java.") || module.startsWith("jdk.");
  }

  private Optional<DeclaredMetric> metricOf(String set, String name) {
    TypeElement type = elements.getTypeElement(set);
    if (type != null) {
      for (DeclaredMetric metric : MetricSetReader.declaredBy(type)) {
        if (metric.name().equals(name)) {
          return Optional.of(metric);
        }
      }
    }
    return Optional.empty();
  }
}
