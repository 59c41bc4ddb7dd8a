package org.metricdef.lint.modules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.emitted.ModuleCatalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.MetricDeclaration;

/** {@code never-emitted}: a metric of a set that no call of any module changes. */
final class NeverEmitted {

  private NeverEmitted() {}

  /** The sets that no call uses at all: their callers may be in modules that are not given. */
  static Set<String> unused(List<ModuleCatalogue> modules) {
    Set<String> changed = new HashSet<>();
    for (ModuleCatalogue module : modules) {
      for (CheckedCall each : module.catalogue().calls()) {
        changed.addAll(each.metrics());
      }
    }
    Set<String> unused = new TreeSet<>();
    Set<String> used = new HashSet<>();
    for (ModuleCatalogue module : modules) {
      for (ExposedMetric metric : module.catalogue().metrics()) {
        boolean isChanged = changed.contains(metric.name());
        metric.declaration().ifPresent(each -> (isChanged ? used : unused).add(each.set()));
      }
    }
    unused.removeAll(used);
    return unused;
  }

  static List<ModuleFinding> of(List<ModuleCatalogue> modules) {
    Emitted emitted = Emitted.of(ModuleCatalogue.catalogues(modules));
    Set<String> unused = unused(modules);
    List<ModuleFinding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (ModuleCatalogue module : modules) {
      for (ClassVerdicts type : module.catalogue().classes()) {
        for (ExposedMetric metric : type.metrics()) {
          boolean isOfUnused =
              metric.declaration().filter(each -> unused.contains(each.set())).isPresent();
          if (!isOfUnused && !mayBeEmitted(metric, emitted) && told.add(metric.name())) {
            findings.add(finding(module, type, metric));
          }
        }
      }
    }
    return findings;
  }

  private static boolean mayBeEmitted(ExposedMetric metric, Emitted emitted) {
    return emitted.owned().isMentioned(metric.name())
        || metric.series().stream()
            .anyMatch(each ->
                emitted.series(each.name()).filter(series -> series.isEmitted()).isPresent());
  }

  private static ModuleFinding finding(
      ModuleCatalogue module, ClassVerdicts type, ExposedMetric metric) {
    Optional<MetricDeclaration> declaration = metric.declaration();
    return ModuleFinding.of(
        ModuleRule.NEVER_EMITTED,
        Disposition.WARNING,
        new CodePlace(
            module, type.name(), declaration.map(MetricDeclaration::line).orElse(0L)),
        metric.name(),
        "no code changes the metric %s%s"
            .formatted(
                metric.name(),
                declaration
                    .map(each -> ", which %s.%s() declares".formatted(each.set(), each.method()))
                    .orElse("")),
        List.of(
            "no call of the given catalogues names it, though others of its set are used",
            "remove it, or count with it; if another module does, give its catalogue too"));
  }
}
