package org.metricdef.processor.client;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.source.Invocation;

/**
 * The sites of a class: every place that needs a verdict, or whose contracts are compared with
 * others.
 *
 * @param calls calls of guarded methods
 * @param callsWithRecord calls of handles whose labels are a record, which javac proves
 * @param records the records that these take
 * @param contractChecks expressions that are passed where a contract states the keys
 * @param functions lambdas and method references that implement or run a method with a contract
 * @param contractMethods methods that are guarded or have a contract
 * @param inheritingClasses classes that inherit a method which differs from the one it implements
 * @param unassigned fields under contract that are null at first
 * @param namingEnums enums whose constants name metrics in a field
 * @param handWritten what implements a metric of a set, and is not generated
 */
public record Sites(
    List<Invocation> calls,
    List<Invocation> callsWithRecord,
    Set<TypeElement> records,
    List<ExpressionTree> contractChecks,
    List<ExpressionTree> functions,
    List<MethodTree> contractMethods,
    List<ClassTree> inheritingClasses,
    List<VariableTree> unassigned,
    List<ClassTree> namingEnums,
    List<Implementation> handWritten) {

  /**
   * A method, a lambda or a method reference that implements a method of a metric set.
   *
   * @param metric the method that returns the metric's handle
   */
  public record Implementation(Tree tree, ExecutableElement metric) {}

  public Sites {
    calls = List.copyOf(calls);
    callsWithRecord = List.copyOf(callsWithRecord);
    records = Set.copyOf(records);
    contractChecks = List.copyOf(contractChecks);
    functions = List.copyOf(functions);
    contractMethods = List.copyOf(contractMethods);
    inheritingClasses = List.copyOf(inheritingClasses);
    unassigned = List.copyOf(unassigned);
    namingEnums = List.copyOf(namingEnums);
    handWritten = List.copyOf(handWritten);
  }

  /** Whether what is found at the sites depends on the values that reach them. */
  public boolean dependOnFlow() {
    return !calls.isEmpty() || !contractChecks.isEmpty() || !functions.isEmpty();
  }
}
