package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.observed.KeptBuilders;
import org.metricdef.processor.observed.MeterUse;
import org.metricdef.processor.observed.VaryingUse;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code keys-vary}: a call uses one meter with some keys on some paths only. Micrometer's registry
 * for Prometheus keeps both as different series from 1.17 on, and drops the second one before.
 */
public final class KeysVaryRule {

  private KeysVaryRule() {}

  /** The finding about a registration that leaves keys in a builder. */
  public static Finding of(KeptBuilders.Leaving leaving) {
    String field = leaving.field().getSimpleName().toString();
    String keys = KeysDifferRule.keys(leaving.keys());
    MessageLines lines = new MessageLines("the %s '%s' has %s at %s only after this call"
        .formatted(leaving.kind(), leaving.name(), keys, leaving.other()));
    lines.add(
        "builder", "'%s' keeps what it is told, with the value of this call".formatted(field));
    addClient(lines);
    lines.addAdvice(
        "make a builder for each call, and tell it the same keys each time",
        "keep the builder, and tell it no key: use withRegistry(…).withTag(…), if Micrometer has it");
    return new Finding(Rule.KEYS_VARY, leaving.tree(), lines).asWarning();
  }

  private static void addClient(MessageLines lines) {
    lines.add(
        "Prometheus",
        "shows two sets of series from Micrometer 1.17 on;",
        "before, whichever registers second is dropped");
  }

  /**
   * The finding about a call.
   *
   * @param isDropped whether one of the two meters is surely lost
   */
  public static Finding of(VaryingUse varying, boolean isDropped) {
    MeterUse use = varying.use();
    MessageLines lines = new MessageLines("the %s '%s' has %s on some paths only"
        .formatted(use.kind(), use.name(), KeysDifferRule.keys(varying.keys())));
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, PathCondition> each : varying.missing().entrySet()) {
      for (String path : KeyProvenanceText.of(each.getValue())) {
        paths.add("%s is missing %s".formatted(each.getKey(), path));
      }
    }
    lines.add("", paths.toArray(String[]::new));
    lines.add("on each path", KeysDifferRule.keys(varying.least().keys()));
    ObservedText.addCaller(lines, use.caller());
    addClient(lines);
    lines.addAdvice(
        "pass the same keys on each path; where one has no value, pass a fixed one such as \"none\"");
    Finding finding = new Finding(Rule.KEYS_VARY, use.tree(), lines);
    return isDropped ? finding : finding.asWarning();
  }
}
