package org.metricdef.processor.flow.model;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Keys;

/** Told what the analysis comes across; the same place may be told of many times. */
public interface AnalysisListener {

  /**
   * A part of the class is run, perhaps again with what was learnt since: what is told from here on
   * is told by this part and replaces what it told before.
   *
   * @param unit its place in the class
   */
  void begin(int unit);

  /** A label map is handed over where a contract asks for certain keys. */
  void passedUnderContract(Tree at, ExpressionTree expression, Contract contract, Keys keys);

  /** A call in this class passes a label map, or what is not known, to a method of this class. */
  void passed(Tree call, VariableElement parameter, Keys keys);

  /** A map under contract may have its keys changed. */
  void mayBreak(Tree at, String contract, String how);
}
