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
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.value.KeyFilter;
import org.metricdef.processor.flow.value.Value.View;

/** Lambdas that test the key of an entry: {@code e -> !e.getKey().equals("data_type")}. */
final class KeyTests {

  private enum Test {
    EQUALS,
    CONTAINS
  }

  private static final EffectTable<Test> TESTS = EffectTable.<Test>builder()
      .rows(Test.EQUALS, "Object.equals(Object)")
      .rows(Test.CONTAINS, "Collection.contains(Object)")
      .build();

  private enum EntryPart {
    KEY
  }

  private static final EffectTable<EntryPart> PARTS_OF_ENTRY =
      EffectTable.<EntryPart>builder().rows(EntryPart.KEY, "Map.Entry.getKey()").build();

  private enum Made {
    OF_CONSTANTS
  }

  private static final EffectTable<Made> COLLECTIONS = EffectTable.<Made>builder()
      .rows(Made.OF_CONSTANTS, Signature.overloads("Set.of", "Object", 10))
      .rows(Made.OF_CONSTANTS, Signature.overloads("List.of", "Object", 10))
      .rows(Made.OF_CONSTANTS, "Set.of(Object...)", "List.of(Object...)")
      .build();

  private enum Collected {
    TO_MAP,
    TO_MAP_OF_SUPPLIER
  }

  private static final EffectTable<Collected> COLLECTORS = EffectTable.<Collected>builder()
      .rows(
          Collected.TO_MAP,
          "Collectors.toMap(Function, Function)",
          "Collectors.toMap(Function, Function, BinaryOperator)",
          "Collectors.toUnmodifiableMap(Function, Function)",
          "Collectors.toUnmodifiableMap(Function, Function, BinaryOperator)")
      .rows(
          Collected.TO_MAP_OF_SUPPLIER,
          "Collectors.toMap(Function, Function, BinaryOperator, Supplier)")
      .build();

  private final Call call;
  private final View.Of of;
  private final String parameter;

  private KeyTests(Call call, View.Of of, String parameter) {
    this.call = call;
    this.of = of;
    this.parameter = parameter;
  }

  /** The keys that pass the predicate in the call's first argument. */
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
    return effectOf(call, TESTS, select).flatMap(test -> switch (test) {
      case EQUALS ->
        isKey(object) ? constant(argument) : isKey(argument) ? constant(object) : Optional.empty();
      case CONTAINS ->
        isKey(argument) && isName(object)
            ? call.constants(call.valueOf(object))
                .map(keys -> KeyFilter.only(new HashSet<>(keys.elements())))
            : Optional.empty();
    });
  }

  private Optional<KeyFilter> constant(ExpressionTree tree) {
    return isName(tree)
        ? call.strings(call.valueOf(tree)).filter(keys -> keys.size() == 1).map(KeyFilter::only)
        : Optional.empty();
  }

  /** Whether a tree can be evaluated again without effects. */
  private boolean isName(ExpressionTree tree) {
    return tree instanceof LiteralTree
        || tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree select && isName(select.getExpression())
        || isListOfLiterals(tree);
  }

  private boolean isListOfLiterals(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree made
        && effectOf(call, COLLECTIONS, made).isPresent()
        && made.getArguments().stream().allMatch(LiteralTree.class::isInstance);
  }

  private boolean isKey(ExpressionTree tree) {
    ExpressionTree named = tree;
    if (of == View.Of.ENTRIES) {
      if (!(tree instanceof MethodInvocationTree getKey)
          || !(getKey.getMethodSelect() instanceof MemberSelectTree select)
          || effectOf(call, PARTS_OF_ENTRY, select).isEmpty()) {
        return false;
      }
      named = select.getExpression();
    }
    return named instanceof IdentifierTree name && name.getName().contentEquals(parameter);
  }

  /** Whether {@code collect(Collectors.toMap(…))} keeps every key. */
  static boolean mapsToItself(Call call, View.Of of) {
    if (!(call.argumentTree(0) instanceof MethodInvocationTree collector)) {
      return false;
    }
    List<? extends ExpressionTree> arguments = collector.getArguments();
    return effectOf(call, COLLECTORS, collector)
        .filter(collected -> keepsKey(call, arguments.get(0), of))
        .filter(collected ->
            collected == Collected.TO_MAP || KnownFunctions.createsMap(call, arguments.get(3)))
        .isPresent();
  }

  private static boolean keepsKey(Call call, ExpressionTree mapper, View.Of of) {
    if (mapper instanceof MemberReferenceTree reference) {
      return of == View.Of.ENTRIES && effectOf(call, PARTS_OF_ENTRY, reference).isPresent();
    }
    if (!(mapper instanceof LambdaExpressionTree lambda)
        || !(lambda.getBody() instanceof ExpressionTree body)) {
      return false;
    }
    String parameter = lambda.getParameters().get(0).getName().toString();
    return (of == View.Of.KEYS || of == View.Of.ENTRIES)
        && new KeyTests(call, of, parameter).isKey(body);
  }

  /** The effect of the method that a tree names; empty if it is not in the table. */
  private static <E> Optional<E> effectOf(Call call, EffectTable<E> table, Tree tree) {
    return call.element(tree) instanceof ExecutableElement method
        ? table.inherited(method)
        : Optional.empty();
  }
}
