package org.metricdef.lint.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metricdef.lint.emitted.ModuleCatalogue;
import org.metricdef.lint.finding.Location;

/**
 * What came of the comparison of modules.
 *
 * @param findings ordered by place
 * @param notes what was not compared, and why
 */
public record ModulesCheck(List<ModuleFinding> findings, List<String> notes) {

  public ModulesCheck {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /**
   * Compares modules of which one program has all, in one registry for each client.
   *
   * @param modules in an order that decides which of two places is told of
   */
  public static ModulesCheck of(List<ModuleCatalogue> modules) {
    List<ModuleFinding> findings = new ArrayList<>(DuplicateNames.of(modules));
    List<String> notes = new ArrayList<>();
    DifferingKeys.doubt(modules)
        .ifPresentOrElse(
            doubt -> notes.add("the keys of meters are not compared: " + doubt),
            () -> findings.addAll(DifferingKeys.of(modules)));
    findings.addAll(NeverEmitted.of(modules));
    for (String each : NeverEmitted.unused(modules)) {
      notes.add("no call of the given catalogues uses the set %s; give those of its callers too"
          .formatted(each));
    }
    findings.sort(Comparator.comparing(ModuleFinding::at, Location.IN_ORDER));
    return new ModulesCheck(findings, notes);
  }
}
