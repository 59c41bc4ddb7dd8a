package org.metricdef.processor.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.ClientRegistrations;
import org.metricdef.processor.observed.MeterUse;
import org.metricdef.processor.observed.ObservedClients;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.observed.RegisteredCollector;
import org.metricdef.processor.report.MeterKeys;
import org.metricdef.processor.report.RegistryUse;
import org.metricdef.processor.report.TakenName;

/** What a class does to registries, for the catalogue: other modules may do the same. */
final class RegistryUses {

  private RegistryUses() {}

  static RegistryUse of(SourceIndex index, ObservedRecorder recorder, ObservedClients clients) {
    Set<MeterKeys> meters = new LinkedHashSet<>();
    for (MeterUse use : recorder.uses()) {
      // Documentation allows some keys to be absent.
      if (!clients.meters().isChosen(use) && !clients.documentation().names(use)) {
        meters.add(meter(use));
      }
    }
    List<TakenName> taken = new ArrayList<>();
    for (ClientRegistrations.Taken each : ClientRegistrations.taken(index)) {
      taken.add(taken(index.place(each.tree()).line(), each.collector()));
    }
    boolean drops = !meters.isEmpty() && clients.areOtherKeysDropped();
    return new RegistryUse(List.copyOf(meters), taken, 0, false, drops);
  }

  private static TakenName taken(long line, RegisteredCollector collector) {
    return new TakenName(
        line,
        collector.isSimple() ? "simpleclient" : "prometheus-metrics",
        collector.kind(),
        collector.name(),
        collector.help(),
        collector.labels().map(List::copyOf));
  }

  private static MeterKeys meter(MeterUse use) {
    Set<String> optional = new TreeSet<>(use.possible());
    optional.removeAll(use.keys());
    return new MeterKeys(
        use.place().line(),
        use.kind(),
        use.name(),
        use.unit(),
        List.copyOf(use.keys()),
        List.copyOf(optional));
  }
}
