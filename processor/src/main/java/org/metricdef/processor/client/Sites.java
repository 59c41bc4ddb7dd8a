package org.metricdef.processor.client;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.List;

/**
 * The sites of a class: every place that needs a verdict, or whose contracts are compared with
 * others.
 *
 * @param calls calls of guarded methods
 * @param contractChecks expressions that are passed where a contract states the keys
 * @param references references to methods whose calls need a verdict
 * @param contractMethods methods that are guarded or have a contract
 * @param inheritingClasses classes that inherit a method which differs from the one it implements
 * @param unassigned fields under contract that are null at first
 * @param handWritten methods that implement a metric of a set, and are not generated
 */
public record Sites(
    List<MethodInvocationTree> calls,
    List<ExpressionTree> contractChecks,
    List<MemberReferenceTree> references,
    List<MethodTree> contractMethods,
    List<ClassTree> inheritingClasses,
    List<VariableTree> unassigned,
    List<MethodTree> handWritten) {

  public Sites {
    calls = List.copyOf(calls);
    contractChecks = List.copyOf(contractChecks);
    references = List.copyOf(references);
    contractMethods = List.copyOf(contractMethods);
    inheritingClasses = List.copyOf(inheritingClasses);
    unassigned = List.copyOf(unassigned);
    handWritten = List.copyOf(handWritten);
  }
}
