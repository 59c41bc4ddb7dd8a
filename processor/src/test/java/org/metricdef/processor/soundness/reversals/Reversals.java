package org.metricdef.processor.soundness.reversals;

import java.util.List;

/** The reversals of the checker: at least one for each kind of hole that was ever found. */
final class Reversals {

  static final List<Reversal> ALL = List.of(
      // Constructors as facades.
      new Reversal(
          "a constructor is no guarded call",
          "client/SiteFinder.java",
          "      case CALL, CREATION -> Invocation",
          "      case CREATION -> {}\n      case CALL -> Invocation"),
      // Facades that forward later.
      new Reversal(
          "a facade forwards a map after its call",
          "client/Forwarding.java",
          "case AFTER_CALL -> Optional.of(Obstacle.AFTER_CALL);",
          "case AFTER_CALL -> Optional.empty();"),
      new Reversal(
          "a facade keeps a name and forwards it with other labels",
          "client/Forwarding.java",
          "case ANY_CALL -> Optional.of(Obstacle.TWO_CALLS);",
          "case ANY_CALL -> Optional.empty();"),
      // Reads before assignment.
      new Reversal(
          "a static field is read before it is assigned",
          "flow/initialization/EarlyReads.java",
          "    return Optional.ofNullable(found.get(field));",
          "    return Optional.ofNullable(ClassCode.isStatic(field) ? null : found.get(field));"),
      new Reversal(
          "a field is read before the constructor assigns it",
          "flow/initialization/EarlyReads.java",
          "    return Optional.ofNullable(found.get(field));",
          "    return Optional.ofNullable(ClassCode.isStatic(field) ? found.get(field) : null);"),
      // Contracts that do not reach.
      new Reversal(
          "an inherited method implements an interface without its contract",
          "client/SiteFinder.java",
          "      case TYPE -> addType((ClassTree) tree);",
          "      case TYPE -> {}"),
      new Reversal(
          "a lambda implements two methods with different contracts",
          "client/FunctionContracts.java",
          ".filter(declared -> !declared.equals(function))",
          ".filter(declared -> false)"),
      new Reversal(
          "a lambda implements a metric set",
          "client/SiteFinder.java",
          ".filter(metric -> !refersToMetric(tree, metric))",
          ".filter(metric -> false)"),
      new Reversal(
          "a method passes other keys through than its contract states",
          "flow/variable/DerivedResults.java",
          "if (isOfThisCall && derivation.describes(keys) && keys.breach().isEmpty()) {",
          "if (isOfThisCall && keys.breach().isEmpty()) {"),
      // Lost aliases.
      new Reversal(
          "Arrays.asList is a copy",
          "library/CollectionMakers.java",
          "      case AS_ARRAY -> call.follow(0);\n      case EITHER -> call.containers().make",
          "      case AS_ARRAY -> call.containers().make(call.containers().elementsOf(call.follow(0)));\n"
              + "      case EITHER -> call.containers().make"),
      new Reversal(
          "an array as the only element counts as its elements",
          "library/CollectionMakers.java",
          "      case ONE_BY_ONE -> every(call, 0, 1);",
          """
          case ONE_BY_ONE -> call.arity() == 1 && call.argument(0) instanceof Value.Container
              ? call.containers().elementsOf(call.follow(0))
              : every(call, 0, 1);"""),
      new Reversal(
          "an array or null is not changed",
          "flow/store/ContainerContents.java",
          "  private void add(Value container, Where where, Value element, Tree at) {\n"
              + "    for (Value part : container.alternatives()) {",
          "  private void add(Value container, Where where, Value element, Tree at) {\n"
              + "    for (Value part : List.of(container)) {"),
      new Reversal(
          "the elements that a constructor is given are lost",
          "library/CollectionMakers.java",
          "    return call.containers().make(call.containers().elementsOf(call.follow(argument)));",
          "    call.follow(argument);\n    return call.containers().make(new Value.Nothing());"),
      new Reversal(
          "the last argument of offer is taken for the element",
          "library/CollectionCall.java",
          "    return put(0);",
          "    call.follow(0);\n    return put(call.arity() - 1);"),
      // Giving up without letting go.
      new Reversal(
          "what goes to a body that is not found does not escape",
          "flow/call/InterproceduralAnalysis.java",
          "      return followOther(call, method, receivers.of(method, receiver), arguments);",
          "      return new Outcome.Result(unknowns.unknown(call, \"it is not found\"));"),
      new Reversal(
          "what goes to a lambda beyond the depth of calls does not escape",
          "flow/call/ImmediateLambdas.java",
          "        return new Outcome.GaveUp();",
          "        return new Outcome.Result(result);"),
      new Reversal(
          "a model leaves a function alone that the method calls",
          "library/HarmlessModel.java",
          "    return onlyReads(call) ? leaveAlone(call) : result(call);",
          """
          for (int i = 0; i < call.arity(); i++) {
            call.leavesAlone(i);
          }
          return result(call);"""),
      new Reversal(
          "a record that compares itself is taken for one that nobody reads",
          "flow/call/RecordMembers.java",
          "isPlain && hasOnlyImplicitComparisons(Owners.of(constructor)) && isLookUpKey(call)",
          "isPlain && isLookUpKey(call)"),
      // Order and identity.
      new Reversal(
          "the array of a compound assignment is evaluated twice",
          "flow/expression/ArrayExpressions.java",
          "assigned.apply(elementOf(access.array, access.position));",
          "assigned.apply(read(target));"),
      new Reversal(
          "an evaluated operand is taken for the younger map",
          "flow/store/Renamings.java",
          "    return operand.join(ObjectRenaming.toShared(operand, new HashSet<>(since)::contains));",
          "    return operand;"));

  private Reversals() {}
}
