package org.metricdef.processor.flow;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** What a followed method's parameters hold, given the values of a call. */
final class Arguments {

  private final Interpreter flow;

  Arguments(Interpreter flow) {
    this.flow = flow;
  }

  /** What each parameter is given, before its contract has a say. */
  List<Value> of(MethodTree source, ExecutableElement method, List<Value> arguments) {
    List<? extends VariableTree> parameters = source.getParameters();
    if (!method.isVarArgs()) {
      // An anonymous class made on an object hands that on too: nobody knows which is which.
      return parameters.size() == arguments.size() ? arguments : unknown(source, arguments);
    }
    int fixed = parameters.size() - 1;
    VariableTree rest = parameters.get(fixed);
    List<Value> values = new ArrayList<>(arguments.subList(0, fixed));
    Value array = flow.memory().holders().make(rest, new Value.Nothing());
    for (Value value : arguments.subList(fixed, arguments.size())) {
      if (value instanceof Value.Container && arguments.size() == parameters.size()) {
        // It may be the array itself, or the one element of it.
        array = array.join(value);
      }
      flow.memory().holders().add(array, value, rest);
    }
    values.add(array);
    return values;
  }

  private List<Value> unknown(MethodTree source, List<Value> arguments) {
    Loss loss = flow.loss(source, "it is added where the analysis cannot follow it");
    arguments.forEach(value -> flow.memory().escape(value, loss, source));
    return source.getParameters().stream()
        .map(each -> flow.parameter(flow.index().element(each), each))
        .toList();
  }

  /** Binds a method's parameters to what they are given, or to what is promised of them. */
  void bind(MethodTree source, ExecutableElement method, List<Value> arguments) {
    List<Value> values = of(source, method, arguments);
    for (int i = 0; i < values.size(); i++) {
      VariableTree tree = source.getParameters().get(i);
      Element parameter = flow.index().element(tree);
      Value given = flow.traits().named(parameter, tree, values.get(i));
      flow.memory()
          .assign(
              parameter,
              flow.contracts()
                  .of((VariableElement) parameter)
                  .map(contract -> flow.underContract(parameter, contract))
                  .orElse(given));
    }
  }
}
