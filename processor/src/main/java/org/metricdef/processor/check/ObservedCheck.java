package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.client.AnnotatedTypes;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.Prefilter;
import org.metricdef.processor.client.RelevantMembers;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.observed.CorrelatedCalls;
import org.metricdef.processor.observed.IntendedFailures;
import org.metricdef.processor.observed.MeterUse;
import org.metricdef.processor.observed.MicrometerModel;
import org.metricdef.processor.observed.Observation;
import org.metricdef.processor.observed.ObservedCall;
import org.metricdef.processor.observed.ObservedClients;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.observed.OpenTelemetryModel;
import org.metricdef.processor.observed.PassedPairs;
import org.metricdef.processor.observed.PositionalModel;
import org.metricdef.processor.observed.TextArraysModel;
import org.metricdef.processor.report.ObservedLevel;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.KeysDifferRule;
import org.metricdef.processor.rule.LabelCountRule;
import org.metricdef.processor.rule.LabelsMissingRule;
import org.metricdef.processor.rule.TagPairsRule;

/**
 * The check of what one class does with clients. It has an analysis of its own, so that no verdict
 * about metric sets and facades depends on it. Of observed code it reports what is surely wrong. Of
 * guarded calls it also reports what it cannot determine.
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
    boolean guardsAll = level == ObservedLevel.GUARDED;
    ClientGuard guard =
        new ClientGuard(index, context, clients.declared(), usesDeclared, guardsAll);
    ObservedRecorder recorder = new ObservedRecorder();
    try {
      if (usesClients) {
        analyze(recorder, guard);
      }
    } catch (StepBudget.Exceeded exceeded) {
      return guard.unfinished(exceeded.most());
    }
    List<Finding> findings =
        level == ObservedLevel.OFF ? List.of() : findings(recorder, new HashSet<>(guard.sites()));
    return guard.ask(recorder, clients.observed().guardedMeters()).and(findings);
  }

  private void analyze(ObservedRecorder recorder, ClientGuard guard) {
    RelevantMembers members =
        RelevantMembers.of(index, clients.observed().types().orElseThrow());
    AnalysisRun analysis = new AnalysisRun(index, context, members::contains);
    analysis.run(
        List.of(
            new PositionalModel(recorder, guard.expressions()::collectors),
            new MicrometerModel(recorder, index),
            new OpenTelemetryModel(recorder, index),
            new TextArraysModel()),
        recorder,
        analysis.budget(),
        false);
  }

  /**
   * A call is wrong if it is so once, and no condition can have kept it from running then.
   *
   * @param guarded the calls that are asked about otherwise
   */
  private List<Finding> findings(ObservedRecorder recorder, Set<Tree> guarded) {
    IntendedFailures intended = new IntendedFailures(index);
    CorrelatedCalls correlated = new CorrelatedCalls(index);
    List<Finding> findings = new ArrayList<>();
    Map<Tree, List<Observation>> calls = recorder.calls();
    calls.keySet().removeAll(guarded);
    for (List<Observation> records : calls.values()) {
      records.stream()
          .filter(Observation::isSurelyWrong)
          .findFirst()
          .filter(call -> !intended.contains(call.tree()) && !correlated.contains(call))
          .ifPresent(call -> findings.addAll(ask(call)));
    }
    if (level != ObservedLevel.GUARDED) {
      findings.addAll(differing(recorder.uses(), clients.observed()));
    }
    if (!recorder.attributes().isEmpty()) {
      findings.addAll(
          new AttributesCheck(index, clients.observed().attributes()).run(recorder.attributes()));
    }
    return findings;
  }

  /** The uses of a meter whose keys differ from those of an earlier use, one for each place. */
  private List<Finding> differing(List<MeterUse> uses, ObservedClients known) {
    TypeElement type = index.topLevelElement();
    known.meters().forget(type);
    List<Finding> findings = new ArrayList<>();
    Set<Tree> reported = new HashSet<>();
    for (MeterUse use : uses) {
      Optional<MeterUse> other = known.meters().add(type, use);
      if (other.isPresent() && !known.mayChangeTags() && reported.add(use.tree())) {
        findings.add(KeysDifferRule.of(use, other.get()));
      }
    }
    return findings;
  }

  /** What is surely wrong with a call. */
  static List<Finding> ask(Observation observation) {
    Stream<Optional<Finding>> found = Stream.of();
    if (observation instanceof ObservedCall call) {
      found = Stream.of(LabelCountRule.check(call), LabelsMissingRule.check(call));
    } else if (observation instanceof PassedPairs pairs) {
      found = Stream.of(TagPairsRule.check(pairs));
    }
    return found.flatMap(Optional::stream).toList();
  }
}
