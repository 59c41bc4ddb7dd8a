package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Value;

/** Receives what the analysis finds. It may report the same place several times. */
public interface AnalysisListener {

  /**
   * An analysis unit starts, perhaps again after the store has grown. All reports until the next
   * call belong to this unit. They replace its earlier reports.
   *
   * @param unit the unit's number in the class
   */
  void begin(int unit);

  /** A label map is passed under a contract that states its keys. */
  void passedUnderContract(
      Tree at, ExpressionTree expression, Contract contract, PassedKeys passed);

  /** A call in this class passes a label map or an unknown value to a method of this class. */
  void passed(Tree call, VariableElement parameter, Keys keys);

  /** A value is assigned to a variable. */
  void assigned(ExpressionTree expression, VariableElement variable, Value value);

  /** Code may change the keys of a map under contract. */
  void mayBreak(Tree at, String contract, String how);
}
