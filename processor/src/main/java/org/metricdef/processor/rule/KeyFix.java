package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.value.Keys;

/** The edit that gives labels exactly the required keys, at the place that passes them. */
final class KeyFix {

  /** {@code Map.of} takes as many pairs. */
  private static final int MOST_PAIRS = 10;

  private final Set<String> expected;
  private final Keys passed;
  private final Map<String, String> renames;
  private final boolean takesMap;
  private final MessageContext context;

  /**
   * A fix for labels that were found to be wrong or unknown.
   *
   * @param passed the keys of all flows, also of those that are right
   * @param takesMap whether any {@code Map} can be passed there
   */
  KeyFix(KeyComparison comparison, Keys passed, boolean takesMap, MessageContext context) {
    this.expected = comparison.expected();
    this.passed = passed;
    this.renames = Typos.of(comparison);
    this.takesMap = takesMap;
    this.context = context;
  }

  /** The edit of an expression; empty if none is certain. */
  Optional<Fix> of(ExpressionTree expression) {
    ExpressionTree inner = Parentheses.strip(expression);
    if (!context.source().holds(inner)) {
      return Optional.empty();
    }
    LiteralFix literal = new LiteralFix(expected, renames, context);
    return literal.holdsAllKeys(inner)
        ? literal.of(inner)
        : rewritten(inner).map(text -> Fix.replace(context.source(), inner, text));
  }

  private Optional<String> rewritten(ExpressionTree tree) {
    if (context.isLabels(tree)) {
      return Optional.of(
          passed.open().isEmpty()
              ? new LabelsChainFix(expected, passed, renames, context).of(tree)
              : LabelsChainFix.create(expected, context));
    }
    return takesMap && expected.size() <= MOST_PAIRS
        ? newMap(Copies.source(tree).filter(context::isMap).orElse(tree))
        : Optional.empty();
  }

  /** A new map: a change of the map itself would reach all other code that uses it. */
  private Optional<String> newMap(ExpressionTree tree) {
    long reads = expected.stream().filter(key -> !passed.lacks(source(key))).count();
    if (reads > 0 && !isStable(tree) && (reads > 1 || !context.keepsItsType(tree))) {
      return Optional.empty();
    }
    return Optional.of("%s.of(%s)"
        .formatted(
            context.mapName(),
            expected.stream()
                .map(key -> "\"%s\", %s".formatted(key, value(source(key), tree)))
                .collect(Collectors.joining(", "))));
  }

  /** The key under which the map has the value: the misspelt one if there is one. */
  private String source(String key) {
    return renames.entrySet().stream()
        .filter(each -> each.getValue().equals(key))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(key);
  }

  private String value(String key, ExpressionTree map) {
    return passed.lacks(key)
        ? Edit.CHOICE
        : "%s.getOrDefault(\"%s\", %s)"
            .formatted(context.source().of(map), key, passed.holds(key) ? "\"none\"" : Edit.CHOICE);
  }

  /** Whether an expression has the same value when it is evaluated again. */
  private static boolean isStable(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree select && isStable(select.getExpression());
  }

  /** The edit that adds labels to a call without any. */
  static Fix added(MethodInvocationTree call, Set<String> keys, MessageContext context) {
    String labels = LabelsChainFix.create(keys, context);
    String others = call.getArguments().stream()
        .map(each -> ", " + context.source().of(each))
        .collect(Collectors.joining());
    return Fix.replace(
        context.source(),
        call,
        "%s(%s%s)".formatted(context.source().of(call.getMethodSelect()), labels, others));
  }
}
