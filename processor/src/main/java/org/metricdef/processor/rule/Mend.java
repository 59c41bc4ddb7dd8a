package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Writes the edit that makes a label expression hold the right keys. */
final class Mend {

  private static final Set<String> CHAIN = Set.of("with", "without", "merge");

  private Mend() {}

  /**
   * The edit.
   *
   * @param labels the expression as it stands; empty where no labels are passed
   * @param extra keys to take out
   * @param missing keys to put in, with values that the reader has to choose
   */
  static String of(
      Optional<ExpressionTree> labels,
      SortedSet<String> extra,
      SortedSet<String> missing,
      MessageContext context) {
    if (labels.isEmpty()) {
      return "pass Labels.of(%s)".formatted(pairs(missing));
    }
    ExpressionTree expression = labels.get();
    Optional<String> literal = literal(expression, extra, missing);
    if (literal.isPresent()) {
      return literal.get();
    }
    return context.isLabels(expression)
        ? chain(expression, extra, missing)
        : statements(expression, extra, missing);
  }

  /** {@code Labels.of(…)} or {@code Map.of(…)} with the right pairs. */
  private static Optional<String> literal(
      ExpressionTree expression, SortedSet<String> extra, SortedSet<String> missing) {
    if (!(expression instanceof MethodInvocationTree call)
        || !Set.of("Labels.of", "Map.of").contains(call.getMethodSelect().toString())) {
      return Optional.empty();
    }
    List<String> pairs = new ArrayList<>();
    Set<String> unseen = new java.util.HashSet<>(extra);
    for (int i = 0; i + 1 < call.getArguments().size(); i += 2) {
      String key = constant(call.getArguments().get(i));
      if (!unseen.remove(key)) {
        pairs.add(call.getArguments().get(i) + ", " + call.getArguments().get(i + 1));
      }
    }
    if (!missing.isEmpty()) {
      pairs.add(pairs(missing));
    }
    return unseen.isEmpty()
        ? Optional.of("%s(%s)".formatted(call.getMethodSelect(), String.join(", ", pairs)))
        : Optional.empty();
  }

  /** {@code labels.without("x").with("y", …)}: extra keys go out where the chain begins. */
  private static String chain(
      ExpressionTree expression, SortedSet<String> extra, SortedSet<String> missing) {
    Deque<String> steps = new ArrayDeque<>();
    List<String> out = new ArrayList<>(extra);
    ExpressionTree root = expression;
    while (root instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && CHAIN.contains(select.getIdentifier().toString())) {
      String added = select.getIdentifier().contentEquals("with")
          ? constant(call.getArguments().get(0))
          : null;
      if (added == null || !out.remove(added)) {
        steps.push(".%s(%s)"
            .formatted(
                select.getIdentifier(),
                call.getArguments().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", "))));
      }
      root = select.getExpression();
    }
    boolean merges = steps.stream().anyMatch(step -> step.startsWith(".merge"));
    String without = out.stream().map(".without(\"%s\")"::formatted).collect(Collectors.joining());
    String with = missing.stream().map(".with(\"%s\", …)"::formatted).collect(Collectors.joining());
    String chain = String.join("", steps);
    return root + (merges ? chain + without : without + chain) + with;
  }

  private static String statements(
      ExpressionTree expression, SortedSet<String> extra, SortedSet<String> missing) {
    List<String> edits = new ArrayList<>();
    if (expression.getKind() == Tree.Kind.IDENTIFIER) {
      extra.forEach(key -> edits.add("%s.remove(\"%s\")".formatted(expression, key)));
      missing.forEach(key -> edits.add("%s.put(\"%s\", …)".formatted(expression, key)));
      return String.join("; ", edits) + " before this, on a copy if others use the map too";
    }
    extra.forEach(key -> edits.add("take '%s' out of".formatted(key)));
    missing.forEach(key -> edits.add("put '%s' into".formatted(key)));
    return "%s %s".formatted(String.join(" and ", edits), expression);
  }

  private static String pairs(Set<String> keys) {
    return keys.stream().map("\"%s\", …"::formatted).collect(Collectors.joining(", "));
  }

  private static String constant(ExpressionTree tree) {
    return tree instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? text
        : null;
  }
}
