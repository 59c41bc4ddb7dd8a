package org.metricdef.processor.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * Writes the catalogue when a compilation ends. There is one file per module, because writing one
 * file per class cost as much as checking the class. A build that compiles a few classes keeps the
 * verdicts of the others.
 */
public final class CatalogueWriter {

  private record Checked(TypeElement type, ClassVerdicts verdicts) {}

  private final List<Checked> all = new ArrayList<>();
  private final Map<TypeElement, List<ExposedMetric>> metrics = new LinkedHashMap<>();

  /** Adds the verdicts of a class. */
  public void add(TypeElement type, ClassVerdicts verdicts) {
    all.add(new Checked(type, verdicts));
  }

  /** Adds what Prometheus sees of the metrics that a set in a class declares. */
  public void add(TypeElement type, List<ExposedMetric> declared) {
    metrics.computeIfAbsent(type, none -> new ArrayList<>()).addAll(declared);
  }

  /** The verdicts of all classes, with the metrics that these declare. */
  private List<Checked> complete() {
    List<Checked> complete = new ArrayList<>();
    Map<TypeElement, List<ExposedMetric>> left = new LinkedHashMap<>(metrics);
    for (Checked each : all) {
      List<ExposedMetric> declared = left.remove(each.type());
      complete.add(
          declared == null ? each : new Checked(each.type(), each.verdicts().with(declared)));
    }
    // Classes that the plugin did not come to.
    for (Map.Entry<TypeElement, List<ExposedMetric>> each : left.entrySet()) {
      String name = each.getKey().getQualifiedName().toString();
      complete.add(new Checked(
          each.getKey(), new ClassVerdicts(name, List.of(), List.of()).with(each.getValue())));
    }
    return complete;
  }

  /**
   * What earlier compilations found of the classes of a module that still exist.
   *
   * @param type a class of the module
   * @throws IOException if the catalogue is damaged
   */
  public static List<ClassVerdicts> earlier(Filer filer, TypeElement type) throws IOException {
    ClassOutput output = ClassOutput.of(filer, ClassOutput.moduleOf(type));
    List<ClassVerdicts> existing = new ArrayList<>();
    for (ClassVerdicts each : output.read(Catalogue.FILE, CatalogueJson::read).orElse(List.of())) {
      if (output.has(each.name())) {
        existing.add(each);
      }
    }
    return existing;
  }

  /**
   * Writes what was added. The verdicts of an earlier compilation stay if the class was not checked
   * again and its class file still exists.
   *
   * @throws IOException if a file cannot be written, or the existing one is damaged
   */
  public void write(Filer filer) throws IOException {
    Map<String, List<Checked>> modules = new TreeMap<>();
    for (Checked each : complete()) {
      modules
          .computeIfAbsent(ClassOutput.moduleOf(each.type()), module -> new ArrayList<>())
          .add(each);
    }
    for (Map.Entry<String, List<Checked>> module : modules.entrySet()) {
      write(ClassOutput.of(filer, module.getKey()), module.getValue());
    }
  }

  private static void write(ClassOutput output, List<Checked> checked) throws IOException {
    Optional<List<ClassVerdicts>> earlier = output.read(Catalogue.FILE, CatalogueJson::read);
    Map<String, ClassVerdicts> verdicts = new TreeMap<>();
    for (Checked each : checked) {
      verdicts.put(each.verdicts().name(), each.verdicts());
    }
    for (ClassVerdicts old : earlier.orElse(List.of())) {
      if (!verdicts.containsKey(old.name()) && output.has(old.name())) {
        verdicts.put(old.name(), old);
      }
    }
    // A loop, since each lambda is a class that javac loads anew.
    for (Iterator<ClassVerdicts> each = verdicts.values().iterator(); each.hasNext(); ) {
      if (each.next().isEmpty()) {
        each.remove();
      }
    }
    if (earlier.isEmpty() && verdicts.isEmpty()) {
      return;
    }
    output.write(
        Catalogue.FILE, checked.get(0).type(), out -> CatalogueJson.write(out, verdicts.values()));
  }
}
