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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.TreeText;

/** Writes the edit that gives a label expression the right keys. */
final class FixWriter {

  private static final int LONGEST_EXPRESSION = 80;

  private static final Set<String> CHAIN = Set.of("with", "without", "merge");

  private final MessageContext context;

  /** What is still to be done: keys to remove, keys to add, and keys to rename. */
  private final SortedSet<String> extra;

  private final SortedSet<String> missing;
  private final SortedSet<String> sometimes;
  private final Map<String, String> renames;

  private FixWriter(KeyComparison comparison, Map<String, String> renames, MessageContext context) {
    this.context = context;
    this.renames = new TreeMap<>(renames);
    this.extra = new TreeSet<>(comparison.extra());
    this.missing = new TreeSet<>(comparison.missing());
    this.sometimes = new TreeSet<>(comparison.missing());
    sometimes.retainAll(comparison.passed().facts().keySet());
    extra.removeAll(renames.keySet());
    missing.removeAll(renames.values());
  }

  /**
   * The edit. A value that the reader must choose is written as dots.
   *
   * @param labels the current expression; empty if no labels are passed
   * @param renames each misspelt key with the key that was meant
   */
  static String fix(
      Optional<ExpressionTree> labels,
      KeyComparison comparison,
      Map<String, String> renames,
      MessageContext context) {
    FixWriter writer = new FixWriter(comparison, renames, context);
    return labels
        .map(writer::fix)
        .orElseGet(() -> "pass Labels.of(%s)".formatted(pairs(comparison.missing())));
  }

  /** A key that is present on some paths must be added only on the others. */
  private String onSomePaths() {
    return sometimes.isEmpty()
        ? ""
        : ", only where %s is missing".formatted(Phrases.quoted(sometimes, ", "));
  }

  private String fix(ExpressionTree expression) {
    if (isLiteral(expression) && namesAll((MethodInvocationTree) expression)) {
      return literal((MethodInvocationTree) expression, true);
    }
    return context.isLabels(expression) ? chain(expression) : statements(expression);
  }

  private static boolean isLiteral(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree call
        && Set.of("Labels.of", "Map.of").contains(call.getMethodSelect().toString());
  }

  /** Whether every key to remove or to rename is written there as a literal. */
  private boolean namesAll(MethodInvocationTree call) {
    Set<String> named = new TreeSet<>();
    for (int i = 0; i < call.getArguments().size(); i += 2) {
      String key = constant(call.getArguments().get(i));
      named.add(key == null ? "" : key);
    }
    return named.containsAll(extra) && named.containsAll(renames.keySet());
  }

  /** {@code Labels.of(…)} or {@code Map.of(…)} with the right pairs. */
  private String literal(MethodInvocationTree call, boolean last) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < call.getArguments().size(); i += 2) {
      String key = constant(call.getArguments().get(i));
      if (key == null || !extra.remove(key)) {
        pairs.add(
            written(call.getArguments().get(i)) + ", " + call.getArguments().get(i + 1));
      }
    }
    if (last && !missing.isEmpty()) {
      pairs.add(pairs(missing));
    }
    return "%s(%s)".formatted(call.getMethodSelect(), String.join(", ", pairs));
  }

  /** A key, renamed if it is misspelt. */
  private String written(ExpressionTree key) {
    String meant = constant(key) == null ? null : renames.remove(constant(key));
    return meant == null ? key.toString() : '"' + meant + '"';
  }

  /** {@code labels.without("x").with("y", …)}: extra keys are removed at the start of the chain. */
  private String chain(ExpressionTree expression) {
    Deque<String> steps = new ArrayDeque<>();
    ExpressionTree root = expression;
    while (root instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && CHAIN.contains(select.getIdentifier().toString())) {
      boolean with = select.getIdentifier().contentEquals("with");
      String added = with ? constant(call.getArguments().get(0)) : null;
      if (added == null || !extra.remove(added)) {
        steps.push(".%s(%s)".formatted(select.getIdentifier(), arguments(call, with)));
      }
      root = select.getExpression();
    }
    String start = isLiteral(root) ? literal((MethodInvocationTree) root, false) : shown(root);
    extra.addAll(renames.keySet());
    missing.addAll(renames.values());
    boolean merges = steps.stream().anyMatch(step -> step.startsWith(".merge"));
    String without =
        extra.stream().map(".without(\"%s\")"::formatted).collect(Collectors.joining());
    String with = missing.stream().map(".with(\"%s\", …)"::formatted).collect(Collectors.joining());
    String chain = String.join("", steps);
    return start + (merges ? chain + without : without + chain) + with + onSomePaths();
  }

  /** An expression on which a method can be called. */
  private static String shown(ExpressionTree tree) {
    String text = TreeText.of(tree, LONGEST_EXPRESSION);
    return switch (tree.getKind()) {
      case CONDITIONAL_EXPRESSION, SWITCH_EXPRESSION, ASSIGNMENT, TYPE_CAST -> "(" + text + ")";
      default -> text;
    };
  }

  private String arguments(MethodInvocationTree call, boolean with) {
    List<String> arguments =
        new ArrayList<>(call.getArguments().stream().map(Object::toString).toList());
    if (with) {
      arguments.set(0, written(call.getArguments().get(0)));
    }
    return String.join(", ", arguments);
  }

  private String statements(ExpressionTree expression) {
    List<String> edits = new ArrayList<>();
    if (expression.getKind() == Tree.Kind.IDENTIFIER) {
      renames.forEach((key, meant) -> edits.add(
          "%s.put(\"%s\", %s.remove(\"%s\"))".formatted(expression, meant, expression, key)));
      extra.forEach(key -> edits.add("%s.remove(\"%s\")".formatted(expression, key)));
      missing.forEach(key -> edits.add("%s.%s(\"%s\", …)"
          .formatted(expression, sometimes.contains(key) ? "putIfAbsent" : "put", key)));
      return String.join("; ", edits) + " before this call, on a copy if other code uses the map";
    }
    renames.forEach((key, meant) -> edits.add("replace '%s' with '%s' in".formatted(key, meant)));
    extra.forEach(key -> edits.add("remove '%s' from".formatted(key)));
    missing.forEach(key -> edits.add("add '%s' to".formatted(key)));
    return "%s %s".formatted(String.join(", ", edits), shown(expression));
  }

  private static String pairs(Set<String> keys) {
    return keys.stream().map("\"%s\", …"::formatted).collect(Collectors.joining(", "));
  }

  private static @Nullable String constant(ExpressionTree tree) {
    return tree instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? text
        : null;
  }
}
