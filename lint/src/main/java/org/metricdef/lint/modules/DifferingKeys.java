package org.metricdef.lint.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.lint.emitted.ModuleCatalogue;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.MeterKeys;
import org.metricdef.processor.report.RegistryUse;

/**
 * {@code keys-differ}: two modules use one meter of Micrometer with different keys. What one module
 * does is for its own compilation to find.
 */
final class DifferingKeys {

  private record Meter(String kind, String name, String unit) {}

  private record Use(MeterKeys keys, boolean dropsOtherKeys, CodePlace at) {

    /** Whether one of two uses surely has a key that the other one surely lacks. */
    boolean differsFrom(Use other) {
      return !other.possible().containsAll(keys.keys())
          || !possible().containsAll(other.keys.keys());
    }

    Set<String> possible() {
      Set<String> possible = new TreeSet<>(keys.keys());
      possible.addAll(keys.optionalKeys());
      return possible;
    }

    String described() {
      SortedSet<String> words = new TreeSet<>(keys.keys());
      keys.optionalKeys().forEach(each -> words.add(each + " (on some paths)"));
      return switch (words.size()) {
        case 0 -> "no keys";
        case 1 -> "the key " + words.first();
        default -> "the keys " + String.join(", ", words);
      };
    }
  }

  private DifferingKeys() {}

  private static RegistryUse registry(ClassVerdicts type) {
    return type.registry().orElse(RegistryUse.NONE);
  }

  /** Why the keys of different modules cannot be compared; empty if they can. */
  static Optional<String> doubt(List<ModuleCatalogue> modules) {
    int registries = 0;
    for (ModuleCatalogue module : modules) {
      for (ClassVerdicts type : module.catalogue().classes()) {
        RegistryUse use = registry(type);
        if (use.changesTags()) {
          return Optional.of(
              "%s of %s has a filter, common tags or a naming convention, which may give all meters the"
                      .formatted(type.name(), module.place())
                  + " same keys");
        }
        registries += use.registries();
      }
    }
    return registries > 1
        ? Optional.of("their code makes %d registries, and which meter is in which is not known"
            .formatted(registries))
        : Optional.empty();
  }

  static List<ModuleFinding> of(List<ModuleCatalogue> modules) {
    Map<Meter, List<Use>> uses = new LinkedHashMap<>();
    for (ModuleCatalogue module : modules) {
      for (ClassVerdicts type : module.catalogue().classes()) {
        for (MeterKeys each : registry(type).meters()) {
          uses.computeIfAbsent(
                  new Meter(each.kind(), each.name(), each.unit()), none -> new ArrayList<>())
              .add(new Use(
                  each,
                  registry(type).dropsOtherKeys(),
                  new CodePlace(module, type.name(), each.line())));
        }
      }
    }
    List<ModuleFinding> findings = new ArrayList<>();
    uses.values().forEach(each -> findings.addAll(compared(each)));
    return findings;
  }

  /** Each module is held to the first one: one finding for each is enough. */
  private static List<ModuleFinding> compared(List<Use> uses) {
    Map<ModuleCatalogue, ModuleFinding> found = new HashMap<>();
    List<ModuleFinding> findings = new ArrayList<>();
    for (int i = 1; i < uses.size(); i++) {
      Use use = uses.get(i);
      for (Use other : uses.subList(0, i)) {
        boolean isElsewhere = !other.at().module().equals(use.at().module())
            && !other.at().type().equals(use.at().type());
        if (isElsewhere && use.differsFrom(other) && !found.containsKey(use.at().module())) {
          ModuleFinding finding = finding(use, other);
          found.put(use.at().module(), finding);
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  private static ModuleFinding finding(Use use, Use other) {
    boolean isDropped = use.dropsOtherKeys() && other.dropsOtherKeys();
    return ModuleFinding.of(
        ModuleRule.KEYS_DIFFER,
        isDropped ? Disposition.ERROR : Disposition.WARNING,
        use.at(),
        "%s %s %s".formatted(use.keys().kind(), use.keys().name(), other.at().type()),
        "the %s '%s' has %s here, and %s at %s"
            .formatted(
                use.keys().kind(),
                use.keys().name(),
                use.described(),
                other.described(),
                other.at().described()),
        List.of(
            "Prometheus shows two sets of series from Micrometer 1.17 on; before, whichever registers"
                + " second is dropped",
            "give both places the same keys, or another name if they measure different things"));
  }
}
