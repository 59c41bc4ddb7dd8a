package org.metricdef.lint.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClientCall;

/** The metrics that code records with a client as it stands, where their names are known. */
final class UndeclaredMetrics {

  private record Key(String client, String kind, String name) {}

  /** A call with its place. */
  private record Placed(ClientCall call, GuidePlace at) {}

  private UndeclaredMetrics() {}

  /**
   * The metrics of a module that no set declares.
   *
   * @param checked the names that checked calls change
   * @param declared the names that sets declare
   */
  static List<GuideMetric> of(GuideModule module, Set<String> checked, Set<String> declared) {
    Map<Key, List<Placed>> found = new LinkedHashMap<>();
    for (ClassVerdicts type : module.catalogue().classes()) {
      for (ClientCall call : type.clientCalls()) {
        boolean isListed = checked.contains(call.metric()) || declared.contains(call.metric());
        if (!call.metric().isEmpty() && !isListed) {
          found
              .computeIfAbsent(
                  new Key(call.client(), call.kind(), call.metric()), key -> new ArrayList<>())
              .add(new Placed(call, new GuidePlace(module.module(), type.name(), call.line())));
        }
      }
    }
    List<GuideMetric> metrics = new ArrayList<>();
    found.forEach((key, calls) -> metrics.add(metric(module.module(), key, calls)));
    return metrics;
  }

  private static GuideMetric metric(String module, Key key, List<Placed> calls) {
    Set<String> labels = new LinkedHashSet<>();
    List<Emission> emissions = new ArrayList<>();
    for (Placed each : calls) {
      labels.addAll(each.call().keys());
      Emission.Standing standing =
          each.call().known() ? Emission.Standing.SEEN : Emission.Standing.UNKNOWN;
      emissions.add(new Emission(each.at(), standing));
    }
    return new GuideMetric(
        new DeclarationState.NotDeclared(key.client()),
        module,
        key.name(),
        key.kind(),
        "",
        "",
        labels.stream().map(each -> new GuideLabel(each, false, List.of())).toList(),
        List.of(),
        List.of(),
        emissions,
        List.of());
  }
}
