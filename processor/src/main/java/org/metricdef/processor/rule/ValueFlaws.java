package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Handover;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.KeyFact;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Trait;
import org.metricdef.processor.flow.Trait.Nature;
import org.metricdef.processor.flow.Traits;
import org.metricdef.processor.ruleset.Rule;

/**
 * The values that arrive under the keys that are asked for and have a trait that no label value
 * should have. One finding a place, with every key and every way that such a value came.
 */
final class ValueFlaws {

  private final Rule rule;
  private final Nature nature;
  private final String verb;
  private final String consequence;

  /**
   * A kind of flaw.
   *
   * @param verb the verb between the key and its value: {@code gets}
   * @param consequence what comes of it, the end of a sentence
   */
  ValueFlaws(Rule rule, Nature nature, String verb, String consequence) {
    this.rule = rule;
    this.nature = nature;
    this.verb = verb;
    this.consequence = consequence;
  }

  /**
   * The flaws of a call.
   *
   * @param at where to say it; javac shows one error a place
   */
  Optional<Finding> of(CallSite site, Tree at) {
    Map<String, KeyFact> flawed = flawed(site.passed());
    if (flawed.isEmpty()) {
      return Optional.empty();
    }
    Set<String> asked = new HashSet<>();
    site.metrics().forEach(metric -> asked.addAll(site.expectedBy(metric)));
    String metrics = site.metrics().stream()
        .map(MetricDefinition::fullName)
        .distinct()
        .collect(Collectors.joining(" or "));
    return find(metrics, at, asked, flawed);
  }

  Optional<Finding> of(Handover handover) {
    return find(
        handover.contract().where(),
        handover.expression(),
        handover.contract().keys().orElseThrow(),
        flawed(handover.keys()));
  }

  /** What is passed with a flaw, whether it is asked for or not; next to never is there any. */
  private Map<String, KeyFact> flawed(Keys passed) {
    Map<String, KeyFact> flawed = new TreeMap<>();
    passed.facts().forEach((key, fact) -> {
      for (Traits traits : fact.values().values()) {
        if (traits.has(nature)) {
          flawed.put(key, fact);
        }
      }
    });
    return flawed;
  }

  private Optional<Finding> find(
      String subject, Tree at, Set<String> asked, Map<String, KeyFact> flawed) {
    flawed.keySet().retainAll(asked);
    return flawed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(rule, at, message(subject, flawed)));
  }

  private Stream<Trait> traits(KeyFact fact) {
    return fact.values().values().stream()
        .map(traits -> traits.only(nature))
        .map(Traits::all)
        .flatMap(Set::stream);
  }

  private MessageLines message(String subject, Map<String, KeyFact> flawed) {
    List<String> faults = new ArrayList<>();
    flawed.forEach((key, fact) -> faults.add("'%s' %s %s"
        .formatted(
            key,
            verb,
            traits(fact).map(Trait::what).distinct().collect(Collectors.joining(" or ")))));
    MessageLines lines =
        new MessageLines("%s: %s; %s".formatted(subject, String.join(", ", faults), consequence));
    flawed.forEach((key, fact) -> lines.add(key, ways(fact)));
    lines.add("fix", mend(flawed));
    return lines;
  }

  private String mend(Map<String, KeyFact> flawed) {
    Map<String, String> keysByMend = new LinkedHashMap<>();
    flawed.forEach((key, fact) -> traits(fact)
        .map(Trait::mend)
        .distinct()
        .forEach(mend -> keysByMend.merge(mend, key, "%s, %s"::formatted)));
    return keysByMend.size() == 1
        ? keysByMend.keySet().iterator().next()
        : keysByMend.entrySet().stream()
            .map(each -> "%s: %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining("; "));
  }

  private String ways(KeyFact fact) {
    List<String> ways = new ArrayList<>();
    fact.values()
        .forEach((put, traits) -> traits
            .only(nature)
            .all()
            .forEach(trait -> ways.add("%s, added at %s".formatted(way(trait), put))));
    return String.join("; or ", ways);
  }

  private static String way(Trait trait) {
    StringBuilder way = new StringBuilder("%s at %s".formatted(trait.expression(), trait.place()));
    trait.hops().forEach(hop -> way.append(", through %s (%s)".formatted(hop.how(), hop.place())));
    return way.toString();
  }
}
