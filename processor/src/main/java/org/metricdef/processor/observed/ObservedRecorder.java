package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;

/**
 * Records the calls that the analysis sees. When a unit of the class is analyzed again, its new
 * records replace its earlier ones.
 */
public final class ObservedRecorder implements AnalysisListener {

  private final SortedMap<Integer, List<Observation>> units = new TreeMap<>();
  private final SortedMap<Integer, List<MeterUse>> uses = new TreeMap<>();
  private List<Observation> current = new ArrayList<>();
  private List<MeterUse> currentUses = new ArrayList<>();

  @Override
  public void begin(int unit) {
    current = new ArrayList<>();
    units.put(unit, current);
    currentUses = new ArrayList<>();
    uses.put(unit, currentUses);
  }

  /** Records what was seen of a call, if a run may come to it. */
  void called(Call call, Observation seen) {
    if (call.isReached()) {
      current.add(seen);
    }
  }

  void used(MeterUse use) {
    currentUses.add(use);
  }

  /** The uses of meters whose name and keys are known, in the order of the source. */
  public List<MeterUse> uses() {
    return uses.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(MeterUse::place))
        .toList();
  }

  /** All records of each call, in the order in which the analysis came to the calls. */
  public Map<Tree, List<Observation>> calls() {
    Map<Tree, List<Observation>> calls = new LinkedHashMap<>();
    for (List<Observation> unit : units.values()) {
      for (Observation each : unit) {
        calls.computeIfAbsent(each.tree(), tree -> new ArrayList<>()).add(each);
      }
    }
    return calls;
  }

  @Override
  public void passedUnderContract(
      Tree at, ExpressionTree expression, Contract contract, PassedKeys passed) {
    // Contracts belong to guarded code.
  }

  @Override
  public void passed(Tree call, VariableElement parameter, Keys keys) {
    // Only messages about guarded code name callers.
  }

  @Override
  public void mayBreak(Tree at, String contract, String how) {
    // Contracts belong to guarded code.
  }
}
