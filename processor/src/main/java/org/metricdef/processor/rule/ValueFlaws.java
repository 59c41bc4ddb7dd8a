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
import org.metricdef.processor.client.ContractCheck;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.value.KeyFact;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.ruleset.Rule;

/**
 * Finds label values with a taint of one nature, under keys that are required. There is one finding
 * per place. It names every key, and every way in which a tainted value gets there.
 */
final class ValueFlaws {

  private final Rule rule;
  private final Nature nature;
  private final String verb;
  private final String consequence;

  /**
   * The rule for one nature of taints.
   *
   * @param verb the verb between the key and its value: {@code gets}
   * @param consequence what such a value causes; it ends the first line
   */
  ValueFlaws(Rule rule, Nature nature, String verb, String consequence) {
    this.rule = rule;
    this.nature = nature;
    this.verb = verb;
    this.consequence = consequence;
  }

  /**
   * The finding about a call.
   *
   * @param at where to report it, because javac shows one error per place
   */
  Optional<Finding> of(CallSite site, Tree at, MessageContext context) {
    Map<String, KeyFact> tainted = tainted(site.passed());
    if (tainted.isEmpty()) {
      return Optional.empty();
    }
    Set<String> required = new HashSet<>();
    site.metrics().forEach(metric -> required.addAll(site.expectedBy(metric)));
    String metrics = site.metrics().stream()
        .map(MetricDefinition::fullName)
        .distinct()
        .collect(Collectors.joining(" or "));
    return find(metrics, at, required, tainted, context);
  }

  /** The finding about a map that is passed under a contract. */
  Optional<Finding> of(ContractCheck passed, MessageContext context) {
    return find(
        passed.contract().where(),
        passed.expression(),
        passed.contract().keys().orElseThrow(),
        tainted(passed.keys()),
        context);
  }

  /** The passed keys with tainted values, whether they are required or not. There are few. */
  private Map<String, KeyFact> tainted(Keys passed) {
    Map<String, KeyFact> tainted = new TreeMap<>();
    passed.facts().forEach((key, fact) -> {
      for (Taints taints : fact.values().values()) {
        if (taints.has(nature)) {
          tainted.put(key, fact);
        }
      }
    });
    return tainted;
  }

  private Optional<Finding> find(
      String subject,
      Tree at,
      Set<String> required,
      Map<String, KeyFact> tainted,
      MessageContext context) {
    tainted.keySet().retainAll(required);
    tainted.values().removeIf(fact -> isReplaced(fact, context));
    return tainted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(rule, at, message(subject, tainted, context)));
  }

  /** Whether every way of a flawed value may have ended before the value was added. */
  private boolean isReplaced(KeyFact fact, MessageContext context) {
    return fact.values().entrySet().stream()
        .allMatch(way -> way.getValue().only(nature).all().stream()
            .allMatch(taint -> taint.nature() == Nature.NULL
                && context
                    .expressionAt(taint.place(), "null")
                    .filter(
                        literal -> context.mayBeReplaced(literal, way.getKey().place()))
                    .isPresent()));
  }

  private Stream<Taint> taints(KeyFact fact) {
    return fact.values().values().stream()
        .map(taints -> taints.only(nature))
        .map(Taints::all)
        .flatMap(Set::stream);
  }

  private MessageLines message(
      String subject, Map<String, KeyFact> tainted, MessageContext context) {
    List<String> faults = new ArrayList<>();
    tainted.forEach((key, fact) -> faults.add("'%s' %s %s".formatted(key, verb, what(fact))));
    MessageLines lines =
        new MessageLines("%s: %s; %s".formatted(subject, String.join(", ", faults), consequence));
    tainted.forEach((key, fact) -> lines.add(key, ways(fact)));
    ValueFix.of(tainted.values().stream().flatMap(this::taints), context)
        .ifPresentOrElse(lines::addFix, () -> lines.addAdvice(advice(tainted)));
    return lines;
  }

  /** What the value may be. A description that only says less than another is left out. */
  private String what(KeyFact fact) {
    List<String> all = taints(fact).map(Taint::what).distinct().toList();
    List<String> telling = all.stream()
        .filter(one -> all.stream().noneMatch(other -> other.startsWith(one) && !other.equals(one)))
        .toList();
    boolean isLong = telling.stream().anyMatch(each -> each.contains(","));
    return String.join(isLong ? ", or " : " or ", telling);
  }

  private String advice(Map<String, KeyFact> tainted) {
    Map<String, String> keysByAdvice = new LinkedHashMap<>();
    tainted.forEach((key, fact) -> taints(fact)
        .map(Taint::fix)
        .distinct()
        .forEach(advice -> keysByAdvice.merge(advice, key, "%s, %s"::formatted)));
    return keysByAdvice.size() == 1
        ? keysByAdvice.keySet().iterator().next()
        : keysByAdvice.entrySet().stream()
            .map(each -> "%s: %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining("; "));
  }

  private String ways(KeyFact fact) {
    List<String> ways = new ArrayList<>();
    fact.values()
        .forEach((added, taints) -> taints
            .only(nature)
            .all()
            .forEach(taint -> ways.add("%s, added at %s".formatted(way(taint), added))));
    return String.join("; or ", ways);
  }

  private static String way(Taint taint) {
    StringBuilder way = new StringBuilder("%s at %s".formatted(taint.expression(), taint.place()));
    taint.hops().forEach(hop -> way.append(", through %s (%s)".formatted(hop.how(), hop.place())));
    return way.toString();
  }
}
