package org.metricdef.processor.check;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.SiteRecords;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.rule.ContractCheckRule;
import org.metricdef.processor.rule.KeyRequirement;
import org.metricdef.processor.rule.LabelKeysUnprovenRule;
import org.metricdef.processor.rule.MessageContext;

/** What messages about one site need to know of the rest of its class. */
final class ClassMessageContext implements MessageContext {

  private final SourceIndex index;
  private final Sites sites;
  private final SiteRecords records;
  private @Nullable Map<UnknownCause, List<KeyRequirement>> requirements;

  ClassMessageContext(SourceIndex index, Sites sites, SiteRecords records) {
    this.index = index;
    this.sites = sites;
    this.records = records;
  }

  @Override
  public boolean isLabels(ExpressionTree expression) {
    return String.valueOf(index.type(expression)).equals("org.metricdef.Labels");
  }

  @Override
  public Map<Place, Keys> passedTo(Element parameter) {
    Map<Place, Keys> passed = new TreeMap<>();
    records
        .passedTo(parameter)
        .forEach((call, keys) -> passed.merge(index.place(call), keys, Keys::join));
    return passed;
  }

  @Override
  public List<KeyRequirement> requirementsSince(UnknownCause cause) {
    Map<UnknownCause, List<KeyRequirement>> known = requirements;
    if (known == null) {
      known = requirements();
      requirements = known;
    }
    return known.getOrDefault(cause, List.of());
  }

  private Map<UnknownCause, List<KeyRequirement>> requirements() {
    Stream<KeyRequirement> ofCalls = sites.calls().stream()
        .map(call -> records.callAt(call.tree()))
        .flatMap(Optional::stream)
        .flatMap(site ->
            site.metrics().stream().map(metric -> LabelKeysUnprovenRule.requirement(site, metric)));
    Stream<KeyRequirement> ofContracts = sites.contractChecks().stream()
        .map(records::contractCheckAt)
        .flatMap(Optional::stream)
        .map(ContractCheckRule::requirement);
    Map<UnknownCause, List<KeyRequirement>> all = new HashMap<>();
    Stream.concat(ofCalls, ofContracts)
        .forEach(each -> each.passed()
            .open()
            .ifPresent(
                cause -> all.computeIfAbsent(cause, key -> new ArrayList<>()).add(each)));
    return all;
  }
}
