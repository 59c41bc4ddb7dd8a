package org.metricdef.lint.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.ClassVerdicts;

/** Makes a guide of catalogues and queries. */
public final class GuideMaker {

  private static final Comparator<GuideMetric> ORDER = Comparator.comparing(GuideMetric::name)
      .thenComparing(GuideMetric::module)
      .thenComparing(each -> each.declaration() instanceof DeclarationState.Declared declared
          ? declared.set() + "." + declared.method()
          : "");
  private static final Comparator<Emission> BY_PLACE = Comparator.comparing(
          (Emission each) -> each.at().module())
      .thenComparing(each -> each.at().type())
      .thenComparing(each -> each.at().line());

  private GuideMaker() {}

  /** The guide to the metrics of these modules. */
  public static Guide of(List<GuideModule> modules, Usages usages) {
    Map<String, List<Emission>> checked = new TreeMap<>();
    List<Emission> calls = new ArrayList<>();
    List<Emission> unnamed = new ArrayList<>();
    List<GuideMetric> metrics = new ArrayList<>();
    for (GuideModule module : modules) {
      metrics.addAll(DeclaredMetrics.of(module));
      for (ClassVerdicts type : module.catalogue().classes()) {
        for (CheckedCall call : type.calls()) {
          Emission emission = new Emission(
              new GuidePlace(module.module(), type.name(), call.line()),
              Emission.Standing.of(call.verdict()));
          calls.add(emission);
          call.metrics()
              .forEach(each ->
                  checked.computeIfAbsent(each, name -> new ArrayList<>()).add(emission));
          if (call.metrics().isEmpty()) {
            unnamed.add(emission);
          }
        }
      }
    }
    Set<String> declared = new HashSet<>();
    metrics.replaceAll(
        each -> each.emittedBy(sorted(checked.getOrDefault(each.name(), List.of()))));
    metrics.forEach(each -> declared.add(each.name()));
    checked.forEach((name, changes) -> {
      if (!declared.contains(name)) {
        metrics.add(elsewhere(name, sorted(changes)));
      }
    });
    for (GuideModule module : modules) {
      for (GuideMetric each : UndeclaredMetrics.of(module, checked.keySet(), declared)) {
        metrics.add(each);
        calls.addAll(each.emissions());
      }
    }
    metrics.replaceAll(each -> each.usedBy(usages.of(names(each))));
    metrics.sort(ORDER);
    return new Guide(
        modules.stream().map(GuideModule::module).sorted().toList(),
        metrics,
        usages.isAskedFor(),
        calls,
        sorted(unnamed));
  }

  private static Set<String> names(GuideMetric metric) {
    return metric.exposed().isEmpty()
        ? MentionedNames.of(metric.name())
        : new HashSet<>(metric.seriesNames());
  }

  private static GuideMetric elsewhere(String name, List<Emission> calls) {
    return new GuideMetric(
        new DeclarationState.DeclaredElsewhere(),
        calls.get(0).at().module(),
        name,
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        calls,
        List.of());
  }

  private static List<Emission> sorted(List<Emission> calls) {
    return calls.stream().sorted(BY_PLACE).toList();
  }
}
