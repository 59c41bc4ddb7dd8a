package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.AttributeRecord;
import org.metricdef.processor.observed.ClientSites;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.observed.Facades;
import org.metricdef.processor.observed.MeterCall;
import org.metricdef.processor.observed.Observation;
import org.metricdef.processor.observed.ObservedCall;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.observed.PassedLabels;
import org.metricdef.processor.report.ClientCall;

/** What the analysis knows of each call of a client, for the catalogue. */
final class ClientCalls {

  private final SourceIndex index;
  private final Facades facades;
  private final Map<Tree, List<Observation>> seen;
  private final List<AttributeRecord> attributes;

  ClientCalls(SourceIndex index, ObservedRecorder recorder, Facades facades) {
    this.facades = facades;
    this.index = index;
    this.seen = recorder.allCalls();
    this.attributes = recorder.attributes();
  }

  /** The calls of the class, in the order of the source; one for each meter that a call may use. */
  List<ClientCall> all() {
    Set<ClientCall> calls = new LinkedHashSet<>();
    for (Tree site : ClientSites.of(index, facades)) {
      calls.addAll(of(site));
    }
    for (Tree site : ClientSites.recordingAttributes(index)) {
      calls.add(ofAttributes(site));
    }
    return List.copyOf(calls);
  }

  private List<ClientCall> of(Tree site) {
    List<Observation> records = seen.getOrDefault(site, List.of());
    boolean known = !records.isEmpty() && records.stream().allMatch(Observation::isKnown);
    List<ClientCall> calls = new ArrayList<>();
    for (Observation each : records) {
      if (each instanceof MeterCall meter) {
        calls.add(call(
            site,
            meter.kind(),
            meter.name().orElse(""),
            meter.keys().map(List::copyOf).orElse(List.of()),
            known));
      }
      if (each instanceof PassedLabels labels) {
        calls.add(call(
            site,
            "",
            labels.collectors().stream()
                .flatMap(collector -> collector.metric().stream())
                .findFirst()
                .orElse(""),
            labels.keys().map(List::copyOf).orElse(List.of()),
            known));
      }
      if (each instanceof ObservedCall call && !call.collectors().isEmpty()) {
        DeclaredCollector collector = call.collectors().get(0);
        calls.add(call(site, "", collector.metric().orElse(""), keysOf(collector), known));
      }
    }
    return calls.isEmpty() ? List.of(call(site, "", "", List.of(), known)) : calls;
  }

  private static List<String> keysOf(DeclaredCollector collector) {
    return collector.labels().stream().allMatch(Optional::isPresent)
        ? collector.labels().stream().flatMap(Optional::stream).toList()
        : List.of();
  }

  private ClientCall ofAttributes(Tree site) {
    for (AttributeRecord each : attributes) {
      if (each instanceof AttributeRecord.Use use && use.tree().equals(site)) {
        return call(
            site,
            use.instrument().kind(),
            use.instrument().name(),
            use.possible().stream().map(attribute -> attribute.name()).toList(),
            !use.isOpen());
      }
    }
    return call(site, "", "", List.of(), false);
  }

  private ClientCall call(Tree site, String kind, String metric, List<String> keys, boolean known) {
    return new ClientCall(index.place(site).line(), clientOf(site), kind, metric, keys, known);
  }

  private String clientOf(Tree site) {
    Element element = index.element(site);
    return element instanceof ExecutableElement method
        ? ClientSites.clientOf(Owners.of(method).getQualifiedName().toString())
        : "";
  }
}
