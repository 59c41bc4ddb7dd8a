package org.metricdef.processor.flow;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.ClassStore.Mark;

/**
 * Methods whose callers are joined instead of followed one by one: recursive ones, those called too
 * deep, and those that were made a function. Their parameters hold whatever any of these calls
 * passes, their result is whatever any run returns; rounds go on until neither grows.
 */
final class Summaries {

  private final Interpreter flow;

  Summaries(Interpreter flow) {
    this.flow = flow;
  }

  boolean isWanted(ExecutableElement method) {
    return flow.memory().is(Mark.JOINED, method);
  }

  /** One more caller. */
  Value call(Tree call, MethodTree source, ExecutableElement method, List<Value> arguments) {
    flow.memory().mark(Mark.JOINED, method);
    List<Value> values = flow.arguments().of(source, method, arguments);
    for (int i = 0; i < values.size(); i++) {
      flow.memory().grow(flow.index().element(source.getParameters().get(i)), values.get(i));
    }
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? flow.unknown(call, "it is an object whose fields are analyzed separately")
        : flow.memory().everHeldBy(method);
  }

  /** Runs the method once for all its callers. */
  void run(MethodTree source, ExecutableElement method) {
    Value result = flow.bodies().run(source, method, () -> bind(source));
    flow.memory().grow(method, result);
  }

  private void bind(MethodTree source) {
    for (VariableTree tree : source.getParameters()) {
      Element parameter = flow.index().element(tree);
      Value value = flow.contracts()
          .of((VariableElement) parameter)
          .map(contract -> flow.underContract(parameter, contract))
          .orElseGet(() -> flow.memory().everHeldBy(parameter));
      flow.memory().assign(parameter, value);
    }
  }
}
