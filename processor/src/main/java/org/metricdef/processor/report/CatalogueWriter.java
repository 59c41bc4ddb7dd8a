package org.metricdef.processor.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/**
 * Writes the catalogue when a compilation ends: one file a module, since a file a class was seen to
 * cost as much as the check of the class. A build that compiles three classes of many leaves the
 * verdicts of the others as they are.
 */
public final class CatalogueWriter {

  private record Checked(TypeElement type, List<CheckedCall> calls, List<Tolerated> tolerated) {

    boolean isEmpty() {
      return calls.isEmpty() && tolerated.isEmpty();
    }

    ClassVerdicts verdicts() {
      return new ClassVerdicts(type.getQualifiedName().toString(), calls, tolerated);
    }
  }

  private final List<Checked> all = new ArrayList<>();

  /** Takes the verdicts of a class, and the findings in it that did not stop the build. */
  public void add(TypeElement type, List<CheckedCall> calls, List<Tolerated> tolerated) {
    all.add(new Checked(type, calls, tolerated));
  }

  /**
   * Writes what was added. What an earlier compilation wrote of a class stays if the class was not
   * checked anew and its class file is still there.
   *
   * @throws IOException if a file cannot be written, or the one that is there is damaged
   */
  public void write(Filer filer) throws IOException {
    Map<String, List<Checked>> modules =
        all.stream().collect(groupingBy(each -> moduleOf(each.type()), TreeMap::new, toList()));
    for (Map.Entry<String, List<Checked>> module : modules.entrySet()) {
      write(ClassOutput.of(filer, module.getKey()), module.getValue());
    }
  }

  private static void write(ClassOutput output, List<Checked> checked) throws IOException {
    Optional<List<ClassVerdicts>> earlier = output.earlier();
    if (earlier.isEmpty() && checked.stream().allMatch(Checked::isEmpty)) {
      return;
    }
    Map<String, ClassVerdicts> verdicts = new TreeMap<>();
    checked.stream().map(Checked::verdicts).forEach(each -> verdicts.put(each.name(), each));
    for (ClassVerdicts old : earlier.orElse(List.of())) {
      if (!verdicts.containsKey(old.name()) && output.has(old.name())) {
        verdicts.put(old.name(), old);
      }
    }
    verdicts.values().removeIf(ClassVerdicts::isEmpty);
    output.write(verdicts.values(), checked.get(0).type());
  }

  /** The name of the module; empty if it has none. */
  private static String moduleOf(TypeElement type) {
    for (Element owner = type; owner != null; owner = owner.getEnclosingElement()) {
      if (owner instanceof ModuleElement module) {
        return module.getQualifiedName().toString();
      }
    }
    return "";
  }
}
