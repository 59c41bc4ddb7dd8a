package org.metricdef.processor.rule;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.source.Parentheses;

/**
 * Corrects the pairs where they are written: in {@code Labels.of} and {@code Map.of}, in each
 * branch of a condition, and in what is copied.
 */
final class LiteralFix {

  private final Set<String> expected;
  private final Map<String, String> renames;
  private final MessageContext context;

  LiteralFix(Set<String> expected, Map<String, String> renames, MessageContext context) {
    this.expected = expected;
    this.renames = renames;
    this.context = context;
  }

  /** Whether all keys of the expression are written in it, so that they can be corrected there. */
  boolean holdsAllKeys(ExpressionTree tree) {
    return collect(tree, new ArrayList<>());
  }

  /** The corrected pairs; empty if nothing is wrong with them. */
  Optional<Fix> of(ExpressionTree tree) {
    List<Fix> fixes = new ArrayList<>();
    collect(tree, fixes);
    return fixes.stream().reduce(Fix::and);
  }

  private boolean collect(ExpressionTree tree, List<Fix> fixes) {
    ExpressionTree inner = Parentheses.strip(tree);
    if (inner instanceof ConditionalExpressionTree condition) {
      return collect(condition.getTrueExpression(), fixes)
          && collect(condition.getFalseExpression(), fixes);
    }
    Optional<ExpressionTree> copied = Copies.source(inner);
    if (copied.isPresent()) {
      return collect(copied.get(), fixes);
    }
    Optional<WrittenPairs> pairs = WrittenPairs.of(inner, context);
    if (pairs.isEmpty() || pairs.get().hasExactly(expected)) {
      return pairs.isPresent();
    }
    Optional<String> corrected = corrected(pairs.get()).source();
    corrected.ifPresent(text -> fixes.add(Fix.replace(context.source(), inner, text)));
    return corrected.isPresent();
  }

  private WrittenPairs corrected(WrittenPairs pairs) {
    WrittenPairs right = pairs.renamed(renames).only(expected);
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(right.keys());
    return right.with(missing);
  }
}
