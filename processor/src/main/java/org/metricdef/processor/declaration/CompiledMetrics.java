package org.metricdef.processor.declaration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    return namesToAskFor(metric).stream()
        .flatMap(name -> declaring(name)
            .filter(isCompiledNow.negate())
            .flatMap(set -> metricOf(set, name).stream()))
        .filter(other -> metric.definition().claimedNames().stream()
            .anyMatch(other.definition().claimedNames()::contains))
        .findFirst();
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
  private Stream<String> declaring(String name) {
    return packages(Marker.packageOf(name))
        .flatMap(found -> found.getEnclosedElements().stream())
        .map(Element::getSimpleName)
        .map(marker -> Marker.setOf(marker.toString()));
  }

  private Stream<PackageElement> packages(String name) {
    return modules().isEmpty()
        ? Stream.ofNullable(elements.getPackageElement(name))
        : modules().stream()
            .flatMap(module -> Stream.ofNullable(elements.getPackageElement(module, name)));
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
    return classPath == null
        ? List.of()
        : Stream.concat(
                Stream.of(classPath),
                elements.getAllModuleElements().stream()
                    .filter(module -> !isOfPlatform(module.getQualifiedName().toString())))
            .distinct()
            .map(ModuleElement.class::cast)
            .toList();
  }

  private static boolean isOfPlatform(String module) {
    return module.startsWith("java.") || module.startsWith("jdk.");
  }

  private Optional<DeclaredMetric> metricOf(String set, String name) {
    TypeElement type = elements.getTypeElement(set);
    return type == null
        ? Optional.empty()
        : MetricSetReader.declaredBy(type).stream()
            .filter(metric -> metric.name().equals(name))
            .findFirst();
  }
}
