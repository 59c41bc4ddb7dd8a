package org.metricdef.processor.library;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.KeyFilter;
import org.metricdef.processor.flow.Value.View;

/** Reads lambdas that test the key of a pair: {@code e -> !e.getKey().equals("data_type")}. */
final class KeyTests {

  private final Call call;
  private final View.Of of;
  private final String parameter;

  private KeyTests(Call call, View.Of of, String parameter) {
    this.call = call;
    this.of = of;
    this.parameter = parameter;
  }

  /** The keys that pass the predicate that is the call's first argument. */
  static Optional<KeyFilter> of(Call call, View.Of of) {
    return call.argumentTree(0) instanceof LambdaExpressionTree lambda
            && lambda.getParameters().size() == 1
            && lambda.getBody() instanceof ExpressionTree body
            && (of == View.Of.KEYS || of == View.Of.ENTRIES)
        ? new KeyTests(call, of, lambda.getParameters().get(0).getName().toString()).read(body)
        : Optional.empty();
  }

  private Optional<KeyFilter> read(ExpressionTree test) {
    if (test instanceof ParenthesizedTree inner) {
      return read(inner.getExpression());
    }
    if (test instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return read(not.getExpression()).map(KeyFilter::negate);
    }
    if (test instanceof BinaryTree both) {
      return combined(both);
    }
    if (test instanceof MethodInvocationTree called
        && called.getArguments().size() == 1
        && called.getMethodSelect() instanceof MemberSelectTree select) {
      return compared(select, called.getArguments().get(0));
    }
    return Optional.empty();
  }

  private Optional<KeyFilter> combined(BinaryTree tree) {
    Optional<KeyFilter> left = read(tree.getLeftOperand());
    Optional<KeyFilter> right = read(tree.getRightOperand());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (tree.getKind()) {
      case CONDITIONAL_AND, AND -> Optional.of(left.get().and(right.get()));
      case CONDITIONAL_OR, OR ->
        Optional.of(left.get().negate().and(right.get().negate()).negate());
      default -> Optional.empty();
    };
  }

  private Optional<KeyFilter> compared(MemberSelectTree select, ExpressionTree argument) {
    ExpressionTree object = select.getExpression();
    if (select.getIdentifier().contentEquals("equals")) {
      return isKey(object)
          ? constant(argument)
          : isKey(argument) ? constant(object) : Optional.empty();
    }
    return select.getIdentifier().contentEquals("contains") && isKey(argument) && isName(object)
        ? call.constants(call.valueOf(object))
            .map(keys -> KeyFilter.only(new HashSet<>(keys.elements())))
        : Optional.empty();
  }

  private Optional<KeyFilter> constant(ExpressionTree tree) {
    return isName(tree)
        ? call.strings(call.valueOf(tree)).filter(keys -> keys.size() == 1).map(KeyFilter::only)
        : Optional.empty();
  }

  /** What can be evaluated once more without effects. */
  private static boolean isName(ExpressionTree tree) {
    return tree instanceof LiteralTree
        || tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree
        || isListOfLiterals(tree);
  }

  private static boolean isListOfLiterals(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree made
        && List.of("Set.of", "List.of").contains(made.getMethodSelect().toString())
        && made.getArguments().stream().allMatch(LiteralTree.class::isInstance);
  }

  private boolean isKey(ExpressionTree tree) {
    ExpressionTree named = tree;
    if (of == View.Of.ENTRIES) {
      if (!(tree instanceof MethodInvocationTree getKey)
          || !(getKey.getMethodSelect() instanceof MemberSelectTree select)
          || !select.getIdentifier().contentEquals("getKey")) {
        return false;
      }
      named = select.getExpression();
    }
    return named instanceof IdentifierTree name && name.getName().contentEquals(parameter);
  }

  /** Whether {@code collect(Collectors.toMap(…))} leaves every key as it is. */
  static boolean mapsToItself(Call call, View.Of of) {
    if (!(call.argumentTree(0) instanceof MethodInvocationTree collector)
        || !(call.element(collector) != null
            && call.element(collector)
                .getEnclosingElement()
                .toString()
                .equals("java.util.stream.Collectors"))) {
      return false;
    }
    String name = call.element(collector).getSimpleName().toString();
    List<? extends ExpressionTree> arguments = collector.getArguments();
    return (name.equals("toMap") || name.equals("toUnmodifiableMap"))
        && keepsKey(call, arguments.get(0), of)
        && (arguments.size() < 4 || isNewMap(call, arguments.get(3)));
  }

  private static boolean keepsKey(Call call, ExpressionTree mapper, View.Of of) {
    if (mapper instanceof MemberReferenceTree reference) {
      return of == View.Of.ENTRIES
          && reference.getName().contentEquals("getKey")
          && ownerOf(call, reference).equals("java.util.Map.Entry");
    }
    if (!(mapper instanceof LambdaExpressionTree lambda)
        || !(lambda.getBody() instanceof ExpressionTree body)) {
      return false;
    }
    String parameter = lambda.getParameters().get(0).getName().toString();
    return (of == View.Of.KEYS || of == View.Of.ENTRIES)
        && new KeyTests(null, of, parameter).isKey(body);
  }

  private static boolean isNewMap(Call call, ExpressionTree supplier) {
    return supplier instanceof MemberReferenceTree reference
        && reference.getName().contentEquals("<init>")
        && JavaMapsModel.CONCRETE.contains(ownerOf(call, reference));
  }

  /** The qualified name of the type before the dots of a reference, and not a namesake's. */
  private static String ownerOf(Call call, MemberReferenceTree reference) {
    return call.element(reference.getQualifierExpression()) instanceof TypeElement owner
        ? owner.getQualifiedName().toString()
        : "";
  }
}
