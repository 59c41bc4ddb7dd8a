package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;

/** Records the calls of one class that use meters, and tells which of them can be compared. */
final class MeterUses {

  private final ObservedRecorder recorder;
  private final SourceIndex index;
  private final DeclaredNames names;
  private final SettingConditions settings;
  private final VaryingKeys varying;

  MeterUses(ObservedRecorder recorder, SourceIndex index, ObservedClients clients) {
    this.recorder = recorder;
    this.index = index;
    this.names = new DeclaredNames(recorder, clients::collectorNames);
    this.settings = new SettingConditions(index);
    this.varying = new VaryingKeys(index, clients);
  }

  /**
   * Records a call.
   *
   * @param kind the kind of meter; empty if it is not known
   * @param state what is known of the meter, its name apart
   * @param isShared whether the registry counts as the program's only one
   * @param givenTo the constructor or method that is given the registry; empty if none is
   */
  void record(
      Call call,
      String kind,
      Optional<String> name,
      Keys state,
      boolean isShared,
      Optional<String> givenTo) {
    PassedKeys passed = call.passed(state);
    MeterCall seen = seen(call, kind, name, state, passed);
    recorder.called(call, seen);
    seen.keys().ifPresent(known -> names.checkKeys(call, known));
    Optional<SortedSet<String>> possible = MeterState.possibleTags(state);
    if (isShared && possible.isPresent() && isCertain(call, passed)) {
      SortedSet<String> sure = MeterState.sureTags(state);
      List<String> told = new ArrayList<>(BuilderChains.keysToldBefore(call));
      told.retainAll(possible.get());
      sure.addAll(told);
      seen.use(classAround(call), givenTo, sure, possible.get()).ifPresent(recorder::used);
    }
    if (isShared && call.isReached()) {
      SortedMap<String, PathCondition> missing = varying.of(call, passed);
      if (!missing.isEmpty()) {
        seen.varying(classAround(call), givenTo, possible.orElseThrow(), missing)
            .ifPresent(recorder::varies);
      }
    }
  }

  /** A call as it was seen. */
  static MeterCall seen(
      Call call, String kind, Optional<String> name, Keys state, PassedKeys passed) {
    return new MeterCall(
        call.tree(),
        call.name(),
        call.place(),
        kind,
        name,
        MeterState.unit(state),
        MeterState.tags(state),
        passed.caller());
  }

  /** A condition in a helper may depend on what its caller passes with the name and the tags. */
  boolean isCertain(Call call, PassedKeys passed) {
    return call.isReached()
        && (!passed.guarded() || varying.leadTo(call, passed))
        // Which registry another class has is not known here.
        && !call.index().isOfOtherClass(call.tree())
        && !settings.mayDecideOn(call.tree());
  }

  /** The simple name of the class around a call. */
  String classAround(Call call) {
    for (Tree outer : index.around(call.tree())) {
      if (outer instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        return type.getSimpleName().toString();
      }
    }
    return "";
  }
}
