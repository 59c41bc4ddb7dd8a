package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.value.Keys;

/** Corrects an expression of type {@code Labels} with {@code with} and {@code without}. */
final class LabelsChainFix {

  /** {@code Labels.of} takes as many pairs. */
  private static final int MOST_PAIRS = 6;

  private static final Set<String> STEPS = Set.of("with", "without", "merge");

  private final MessageContext context;

  /** What is still to be done: keys to remove, to add, to add where absent, and to rename. */
  private final SortedSet<String> extra;

  private final SortedSet<String> missing = new TreeSet<>();
  private final SortedSet<String> sometimes = new TreeSet<>();
  private final Map<String, String> renames;

  LabelsChainFix(
      Set<String> expected, Keys passed, Map<String, String> renames, MessageContext context) {
    this.context = context;
    this.renames = new TreeMap<>(renames);
    this.extra = new TreeSet<>(passed.facts().keySet());
    extra.removeAll(expected);
    extra.removeAll(renames.keySet());
    for (String key : expected) {
      if (!passed.holds(key) && !renames.containsValue(key)) {
        (passed.lacks(key) ? missing : sometimes).add(key);
      }
    }
  }

  /** {@code labels.without("x").with("y", …)}: keys are removed at the start of the chain. */
  String of(ExpressionTree expression) {
    Deque<String> steps = new ArrayDeque<>();
    ExpressionTree root = Parentheses.strip(expression);
    while (root instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && STEPS.contains(select.getIdentifier().toString())) {
      if (!isDropped(call, select)) {
        steps.push(".%s(%s)".formatted(select.getIdentifier(), arguments(call, select)));
      }
      root = select.getExpression();
    }
    String start = start(root);
    boolean merges = steps.stream().anyMatch(step -> step.startsWith(".merge"));
    extra.addAll(renames.keySet());
    missing.addAll(renames.values());
    String without =
        extra.stream().map(".without(\"%s\")"::formatted).collect(Collectors.joining());
    String with = missing.stream()
        .map(key -> ".with(\"%s\", %s)".formatted(key, Edit.CHOICE))
        .collect(Collectors.joining());
    String chain = String.join("", steps);
    String rest = (merges ? chain + without : without + chain) + with;
    String exact = (rest.isEmpty() ? start : receiver(root, start)) + rest;
    return sometimes.isEmpty()
        ? exact
        : "%s.merge(%s)".formatted(create(sometimes, context), exact);
  }

  /** New labels with these keys. */
  static String create(Set<String> keys, MessageContext context) {
    return keys.size() <= MOST_PAIRS
        ? keys.stream()
            .map(key -> "\"%s\", %s".formatted(key, Edit.CHOICE))
            .collect(Collectors.joining(", ", context.labelsName() + ".of(", ")"))
        : keys.stream()
            .map(key -> ".with(\"%s\", %s)".formatted(key, Edit.CHOICE))
            .collect(Collectors.joining("", context.labelsName() + ".empty()", ""));
  }

  private boolean isDropped(MethodInvocationTree call, MemberSelectTree select) {
    return select.getIdentifier().contentEquals("with")
        && context.constant(call.getArguments().get(0)).filter(extra::remove).isPresent();
  }

  private String arguments(MethodInvocationTree call, MemberSelectTree select) {
    String[] arguments =
        call.getArguments().stream().map(context.source()::of).toArray(String[]::new);
    if (select.getIdentifier().contentEquals("with")) {
      context
          .constant(call.getArguments().get(0))
          .map(renames::remove)
          .ifPresent(meant -> arguments[0] = '"' + meant + '"');
    }
    return String.join(", ", arguments);
  }

  /** The start of the chain: pairs that are written there are corrected there. */
  private String start(ExpressionTree root) {
    Optional<WrittenPairs> written = WrittenPairs.of(root, context);
    if (written.isEmpty()) {
      return context.source().of(root);
    }
    WrittenPairs right = written.get().renamed(renames);
    Set<String> kept = right.keys();
    kept.removeAll(extra);
    Optional<String> corrected = right.only(kept).source();
    if (corrected.isPresent()) {
      renames.keySet().removeAll(written.get().keys());
      extra.removeAll(written.get().keys());
    }
    return corrected.orElseGet(() -> context.source().of(root));
  }

  /** An expression on which a method can be called. */
  private static String receiver(ExpressionTree tree, String text) {
    return switch (tree.getKind()) {
      case CONDITIONAL_EXPRESSION, SWITCH_EXPRESSION, ASSIGNMENT, TYPE_CAST -> "(" + text + ")";
      default -> text;
    };
  }
}
