package org.metricdef.processor.check;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.SiteRecords;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.declaration.MetricDefinition;
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
  private Map<UnknownCause, List<KeyRequirement>> requirements;

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
    if (requirements == null) {
      requirements = new HashMap<>();
      sites.calls().forEach(call -> records.callAt(call.tree()).ifPresent(this::add));
      sites.contractChecks().stream()
          .map(records::contractCheckAt)
          .flatMap(Optional::stream)
          .map(ContractCheckRule::requirement)
          .forEach(this::add);
    }
    return requirements.getOrDefault(cause, List.of());
  }

  private void add(CallSite site) {
    for (MetricDefinition metric : site.metrics()) {
      add(LabelKeysUnprovenRule.requirement(site, metric));
    }
  }

  private void add(KeyRequirement each) {
    each.passed()
        .open()
        .ifPresent(cause ->
            requirements.computeIfAbsent(cause, key -> new ArrayList<>()).add(each));
  }
}
