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
import org.metricdef.processor.observed.PassedPairs;
import org.metricdef.processor.observed.PositionalModel;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.KeysDifferRule;
import org.metricdef.processor.rule.LabelCountRule;
import org.metricdef.processor.rule.LabelsMissingRule;
import org.metricdef.processor.rule.TagPairsRule;

/**
 * The check of what one class does with clients whose code nobody has annotated. It has an analysis
 * of its own, so that no verdict about guarded code depends on it. What it cannot determine it does
 * not report.
 */
final class ObservedCheck {

  private final SourceIndex index;
  private final CompilationContext context;
  private final Optional<ObservedClients> clients;
  private final Optional<AnnotatedTypes> types;

  /**
   * Prepares a check.
   *
   * @param clients the clients; empty if only guarded code is checked
   */
  ObservedCheck(SourceIndex index, CompilationContext context, Optional<ObservedClients> clients) {
    this.index = index;
    this.context = context;
    this.clients = clients;
    this.types = clients.isPresent() ? clients.get().types() : Optional.empty();
  }

  /** Whether the class surely uses no client, or is what we have generated over one. */
  boolean isNeedless() {
    return types.isEmpty() || isGenerated() || Prefilter.dismisses(index, types.get());
  }

  private boolean isGenerated() {
    return Annotations.find(index.topLevelElement(), AnnotationNames.GENERATED).isPresent();
  }

  /** What is surely wrong, in a class for which the check is not needless. */
  List<Finding> run() {
    ObservedRecorder recorder = new ObservedRecorder();
    try {
      analyze(recorder);
    } catch (StepBudget.Exceeded exceeded) {
      return List.of();
    }
    List<Finding> findings = findings(recorder.calls());
    clients.ifPresent(each -> findings.addAll(differing(recorder.uses(), each)));
    return findings;
  }

  private void analyze(ObservedRecorder recorder) {
    RelevantMembers members = RelevantMembers.of(index, types.orElseThrow());
    AnalysisRun analysis = new AnalysisRun(index, context, members::contains);
    analysis.run(
        List.of(new PositionalModel(recorder), new MicrometerModel(recorder, index)),
        recorder,
        analysis.budget(),
        false);
  }

  /** A call is wrong if it is so once, and no condition can have kept it from running then. */
  private List<Finding> findings(Map<Tree, List<Observation>> calls) {
    IntendedFailures intended = new IntendedFailures(index);
    CorrelatedCalls correlated = new CorrelatedCalls(index);
    List<Finding> findings = new ArrayList<>();
    for (List<Observation> records : calls.values()) {
      records.stream()
          .filter(Observation::isSurelyWrong)
          .findFirst()
          .filter(call -> !intended.contains(call.tree()) && !correlated.contains(call))
          .ifPresent(call -> findings.addAll(ask(call)));
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

  private static List<Finding> ask(Observation observation) {
    Stream<Optional<Finding>> found = observation instanceof ObservedCall call
        ? Stream.of(LabelCountRule.check(call), LabelsMissingRule.check(call))
        : Stream.of(TagPairsRule.check((PassedPairs) observation));
    return found.flatMap(Optional::stream).toList();
  }
}
