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
import java.util.function.Predicate;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Value;

/**
 * Records the calls that the analysis sees. When a unit of the class is analyzed again, its new
 * records replace its earlier ones.
 */
public final class ObservedRecorder implements AnalysisListener {

  /** A call as it was seen, and whether a run may come to it then. */
  private record Seen(Observation call, boolean isReached) {}

  /** What one unit records. */
  private static final class Unit {
    final List<Seen> calls = new ArrayList<>();
    final List<MeterUse> uses = new ArrayList<>();
    final List<VaryingUse> varying = new ArrayList<>();
    final List<AttributeRecord> attributes = new ArrayList<>();
    final List<DocumentedUse> documented = new ArrayList<>();
    final Map<Tree, List<List<DeclaredCollector>>> values = new LinkedHashMap<>();
  }

  private final SortedMap<Integer, Unit> units = new TreeMap<>();
  private Unit current = new Unit();

  @Override
  public void begin(int unit) {
    current = new Unit();
    units.put(unit, current);
  }

  /** Records what was seen of a call. */
  void called(Call call, Observation seen) {
    current.calls.add(new Seen(seen, call.isReached()));
  }

  void used(MeterUse use) {
    current.uses.add(use);
  }

  /** Records a use with keys that are missing on some paths. */
  void varies(VaryingUse use) {
    current.varying.add(use);
  }

  /** The uses with keys that are missing on some paths, in the order of the source. */
  public List<VaryingUse> varying() {
    return units.values().stream()
        .flatMap(unit -> unit.varying.stream())
        .sorted(Comparator.comparing(each -> each.use().place()))
        .toList();
  }

  /** Records a call whose keys are not all documented. */
  void documented(DocumentedUse use) {
    current.documented.add(use);
  }

  /** The calls whose keys are not all documented. */
  public List<DocumentedUse> documented() {
    return units.values().stream().flatMap(unit -> unit.documented.stream()).toList();
  }

  /** Records what was seen of attributes, where a run may come to it. */
  void attribute(AttributeRecord seen) {
    current.attributes.add(seen);
  }

  /** What was seen of attributes, in the order in which the analysis came to it. */
  public List<AttributeRecord> attributes() {
    return units.values().stream().flatMap(unit -> unit.attributes.stream()).toList();
  }

  /** The uses of meters whose name and keys are known, in the order of the source. */
  public List<MeterUse> uses() {
    return units.values().stream()
        .flatMap(unit -> unit.uses.stream())
        .sorted(Comparator.comparing(MeterUse::place))
        .toList();
  }

  /** The records of each call to which a run may come, in the order of the analysis. */
  public Map<Tree, List<Observation>> calls() {
    return calls(Seen::isReached);
  }

  /** All records of each call, in the order of the analysis. */
  public Map<Tree, List<Observation>> allCalls() {
    return calls(seen -> true);
  }

  private Map<Tree, List<Observation>> calls(Predicate<Seen> wanted) {
    Map<Tree, List<Observation>> calls = new LinkedHashMap<>();
    for (Unit unit : units.values()) {
      for (Seen each : unit.calls) {
        if (wanted.test(each)) {
          calls.computeIfAbsent(each.call().tree(), tree -> new ArrayList<>()).add(each.call());
        }
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
  public void assigned(ExpressionTree expression, VariableElement variable, Value value) {
    if (!(value instanceof Value.Nothing)) {
      seen(expression, DeclaredCollector.in(value));
    }
  }

  /** Records the collectors that an expression was seen to have as its value; none if unknown. */
  void seen(Tree expression, List<DeclaredCollector> collectors) {
    current.values.computeIfAbsent(expression, each -> new ArrayList<>()).add(collectors);
  }

  /**
   * The collectors that an expression may have as its value, each time that it was seen; empty if
   * it was not seen, or once had a value that is not known.
   */
  public List<DeclaredCollector> valuesOf(Tree expression) {
    List<DeclaredCollector> values = new ArrayList<>();
    for (Unit unit : units.values()) {
      for (List<DeclaredCollector> seen : unit.values.getOrDefault(expression, List.of())) {
        if (seen.isEmpty()) {
          return List.of();
        }
        values.addAll(seen);
      }
    }
    return values;
  }

  @Override
  public void mayBreak(Tree at, String contract, String how) {
    // Contracts belong to guarded code.
  }
}
