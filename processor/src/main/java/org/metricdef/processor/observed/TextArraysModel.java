package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Constants;
import org.metricdef.processor.flow.value.Value;

/**
 * Arrays that are made of an array or a list whose length is known. The length decides where label
 * names or values are passed by position.
 */
public final class TextArraysModel implements CallModel {

  @Override
  public Optional<Value> evaluate(Call call) {
    return switch (call.name()) {
      case "clone" -> call.arity() == 0 ? cloned(call) : Optional.empty();
      case "toArray" -> isCollection(call.owner()) ? ofList(call) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A stream may have left elements out. */
  private static boolean isCollection(String owner) {
    return owner.startsWith("java.util.") && !owner.startsWith("java.util.stream.");
  }

  private static Optional<Value> cloned(Call call) {
    Value array = call.receiver().orElseGet(Value.Nothing::new);
    return call.containers()
        .inOrder(array)
        .map(
            elements -> stating(call, (Value.Container) array, call.containers().array(elements)));
  }

  /** The keys that an array of keys and values states are those of its copy. */
  private static Value stating(Call call, Value.Container array, Value copy) {
    return call.keysOf(array.pairs())
        .map(keys -> call.pairs().stating(copy, keys.withoutArgument()))
        .orElse(copy);
  }

  private static Optional<Value> ofList(Call call) {
    Optional<Constants> list = call.receiver().flatMap(call::constants);
    if (list.isEmpty() || !isAsLong(call, list.get().elements().size())) {
      return Optional.empty();
    }
    List<Value> elements = new ArrayList<>();
    for (String each : list.get().elements()) {
      elements.add(list.get().ordered() ? Value.known(each) : Value.COMPUTED);
    }
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
    return Optional.of(call.containers().array(elements));
  }

  /** Whether the array has an element for each of the list. One that is given may be longer. */
  private static boolean isAsLong(Call call, int size) {
    if (call.arity() == 0 || call.argumentTree(0) instanceof MemberReferenceTree) {
      return true;
    }
    if (!(call.argumentTree(0) instanceof NewArrayTree given)
        || given.getDimensions().size() != 1) {
      return false;
    }
    ExpressionTree length = given.getDimensions().get(0);
    return length instanceof LiteralTree literal
            && literal.getValue() instanceof Integer number
            && number <= size
        || isSizeOfReceiver(call, length);
  }

  private static boolean isSizeOfReceiver(Call call, ExpressionTree length) {
    return length instanceof MethodInvocationTree
        && call.receiverTree()
            .map(list -> list + ".size()")
            .filter(length.toString()::equals)
            .isPresent();
  }
}
