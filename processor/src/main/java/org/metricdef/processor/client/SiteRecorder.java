package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Value;

/**
 * Records what the analysis sees at the sites of a class. When a unit of the class is analyzed
 * again, its new records replace its own earlier ones and no others.
 */
public final class SiteRecorder implements AnalysisListener {

  private final SourceIndex index;
  private final SortedMap<Integer, SiteRecords> units = new TreeMap<>();
  private SiteRecords current = new SiteRecords();

  public SiteRecorder(SourceIndex index) {
    this.index = index;
  }

  /** The records of all units, joined. */
  public SiteRecords records() {
    SiteRecords all = new SiteRecords();
    units.values().forEach(all::add);
    return all;
  }

  @Override
  public void begin(int unit) {
    current = new SiteRecords();
    units.put(unit, current);
  }

  void called(CallSite call) {
    current.add(call);
  }

  void calledWithRecord(CallSite call) {
    current.addWithRecord(call);
  }

  void forwarded(Tree call) {
    current.addForwarded(call);
  }

  @Override
  public void passedUnderContract(
      Tree at, ExpressionTree expression, Contract contract, PassedKeys passed) {
    current.add(new ContractCheck(at, expression, index.place(at), contract, List.of(passed)));
  }

  @Override
  public void passed(Tree call, VariableElement parameter, Keys keys) {
    current.add(call, parameter, keys);
  }

  @Override
  public void assigned(ExpressionTree expression, VariableElement variable, Value value) {
    // The maps of guarded calls are recorded where they are passed.
  }

  @Override
  public void mayBreak(Tree at, String contract, String how) {
    current.add(new Breach(at, contract, how));
  }
}
