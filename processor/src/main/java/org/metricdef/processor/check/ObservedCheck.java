package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metricdef.processor.client.AnnotatedTypes;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.Prefilter;
import org.metricdef.processor.client.RepeatedMethods;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.library.StartupMethods;
import org.metricdef.processor.observed.AnnotatedMeters;
import org.metricdef.processor.observed.ClientRegistrations;
import org.metricdef.processor.observed.CorrelatedCalls;
import org.metricdef.processor.observed.FlawedName;
import org.metricdef.processor.observed.IntendedFailures;
import org.metricdef.processor.observed.KeptBuilders;
import org.metricdef.processor.observed.LabelValue;
import org.metricdef.processor.observed.Observation;
import org.metricdef.processor.observed.ObservedCall;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.observed.PassedLabels;
import org.metricdef.processor.observed.PassedPairs;
import org.metricdef.processor.observed.UnusedResult;
import org.metricdef.processor.report.ObservedLevel;
import org.metricdef.processor.rule.ClientRegistrationRule;
import org.metricdef.processor.rule.CrosswiseRule;
import org.metricdef.processor.rule.DiscardedHandleRule;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.KeysDifferRule;
import org.metricdef.processor.rule.LabelCountRule;
import org.metricdef.processor.rule.LabelsMissingRule;
import org.metricdef.processor.rule.MisplacedKeyRule;
import org.metricdef.processor.rule.ObservedNameRule;
import org.metricdef.processor.rule.ObservedValueRule;
import org.metricdef.processor.rule.TagPairsRule;

/**
 * The check of what one class does with clients. It has an analysis of its own, so that no verdict
 * about guarded code depends on it. Of observed code it reports what is surely wrong. It leaves
 * guarded calls to {@link ClientGuard}.
 */
final class ObservedCheck {

  private final SourceIndex index;
  private final CompilationContext context;
  private final ClientContext clients;
  private final ObservedLevel level;
  private final boolean usesClients;
  private final boolean usesDeclared;

  /**
   * Prepares a check.
   *
   * @param usesAnnotations whether the class has to do with our annotations
   */
  ObservedCheck(
      SourceIndex index,
      CompilationContext context,
      ClientContext clients,
      ObservedLevel level,
      boolean usesAnnotations) {
    this.index = index;
    this.context = context;
    this.clients = clients;
    this.level = level;
    Optional<AnnotatedTypes> types = clients.observed().types();
    boolean isWritten = types.isPresent() && !isGenerated();
    this.usesDeclared = usesAnnotations && isWritten && !clients.prefilter().dismisses(index);
    this.usesClients = isWritten
        && (level != ObservedLevel.OFF || usesDeclared)
        && (usesAnnotations || clients.observed().areSeen())
        && !Prefilter.dismisses(index, types.get());
  }

  /** Whether the class surely uses no client, or is what we have generated over one. */
  boolean isNeedless() {
    return !usesClients && !usesDeclared;
  }

  private boolean isGenerated() {
    return Annotations.find(index.topLevelElement(), AnnotationNames.GENERATED).isPresent();
  }

  /** The outcome for a class for which the check is not needless. */
  SiteRules.Outcome run() {
    ClientGuard guard =
        new ClientGuard(index, context, clients, usesDeclared, level == ObservedLevel.GUARDED);
    SiteRules.Outcome guarded = guard.isNeeded() ? guard.run() : SiteRules.Outcome.NOTHING;
    if (!usesClients || level == ObservedLevel.OFF) {
      return guarded;
    }
    try {
      ObservedRecorder recorder = clients.compilation().analyze(index).recorder();
      return guarded
          .and(findings(recorder, Set.copyOf(guard.sites())))
          .with(
              new ClientCalls(index, recorder, clients.observed().facades()).all(),
              RegistryUses.of(index, recorder, clients.observed()));
    } catch (StepBudget.Exceeded exceeded) {
      return guarded;
    }
  }

  /**
   * A call is wrong if it is so once, and no condition can have kept it from running then.
   *
   * @param guarded the calls that are asked about otherwise, but for their values
   */
  private List<Finding> findings(ObservedRecorder recorder, Set<Tree> guarded) {
    IntendedFailures intended = new IntendedFailures(index);
    CorrelatedCalls correlated = new CorrelatedCalls(index);
    List<Finding> findings = new ArrayList<>();
    Map<Tree, List<Observation>> calls = recorder.calls();
    CrosswiseRule crosswise = new CrosswiseRule(index);
    MisplacedKeyRule misplaced = new MisplacedKeyRule(index, keysWith(calls));
    for (List<Observation> records : calls.values()) {
      onlyPairs(records)
          .flatMap(call -> crosswise
              .check(call.tree(), call.pairs())
              .or(() -> misplaced.check(call.tree(), call.pairs())))
          .ifPresent(findings::add);
      records.stream()
          .filter(Observation::isSurelyWrong)
          .filter(call -> !call.decidesProof() || !guarded.contains(call.tree()))
          .min(Comparator.comparing(Observation::rank))
          .filter(call -> !intended.contains(call.tree()) && !correlated.contains(call))
          .ifPresent(call -> findings.addAll(ask(call)));
    }
    ClientRegistrations.refused(index)
        .forEach(each -> findings.add(ClientRegistrationRule.of(each)));
    AnnotatedMeters annotated = AnnotatedMeters.of(index);
    annotated.odd().forEach(each -> findings.add(TagPairsRule.of(each)));
    boolean isGuarded = level == ObservedLevel.GUARDED;
    findings.addAll(new MetersCheck(index, clients.observed())
        .run(
            isGuarded ? List.of() : recorder.uses(),
            isGuarded ? List.of() : recorder.varying(),
            isGuarded ? List.of() : KeptBuilders.find(index),
            recorder.documented(),
            annotated));
    if (!recorder.attributes().isEmpty()) {
      findings.addAll(
          new AttributesCheck(index, clients.observed().attributes()).run(recorder.attributes()));
    }
    for (UnusedResult each :
        UnusedResult.find(index, new RepeatedMethods(index, StartupMethods::contains)::contains)) {
      // A call that throws has no result.
      if (findings.stream().noneMatch(found -> found.at() == each.tree())) {
        findings.add(DiscardedHandleRule.of(each));
      }
    }
    return findings;
  }

  /** A record of a call that passes the same pairs each time; empty for other calls. */
  private static Optional<Observation> onlyPairs(List<Observation> records) {
    List<Observation> passing = records.stream()
        .filter(each -> each instanceof ObservedCall || each instanceof PassedPairs)
        .toList();
    return passing.stream()
        .findFirst()
        .filter(first -> passing.stream().allMatch(each -> each.pairs().equals(first.pairs())));
  }

  /** The keys of tags of the classes checked so far, and of this one. */
  private Set<String> keysWith(Map<Tree, List<Observation>> calls) {
    Set<String> keys = clients.observed().keys();
    calls.values().stream()
        .flatMap(List::stream)
        .flatMap(each -> each.pairs().stream())
        .filter(pair -> pair.key().isPresent())
        .forEach(pair -> pair.label().ifPresent(keys::add));
    return keys;
  }

  /** What is surely wrong with a call. */
  static List<Finding> ask(Observation observation) {
    if (observation instanceof LabelValue value) {
      return List.of(ObservedValueRule.of(value));
    }
    if (observation instanceof FlawedName name) {
      return List.of(ObservedNameRule.of(name));
    }
    Stream<Optional<Finding>> found = Stream.of();
    if (observation instanceof ObservedCall call) {
      found = Stream.of(LabelCountRule.check(call), LabelsMissingRule.check(call));
    } else if (observation instanceof PassedLabels labels) {
      found = Stream.of(KeysDifferRule.check(labels));
    } else if (observation instanceof PassedPairs pairs) {
      found = Stream.of(TagPairsRule.check(pairs));
    }
    return found.flatMap(Optional::stream).toList();
  }
}
