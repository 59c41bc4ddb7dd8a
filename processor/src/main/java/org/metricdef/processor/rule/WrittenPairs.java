package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.fix.Edit;

/**
 * The pairs of a {@code Labels.of} or {@code Map.of} whose keys are all constants.
 *
 * @param method the method as the source names it
 */
record WrittenPairs(String method, List<Pair> pairs) {

  /** A key and its value, both as the source writes them. */
  record Pair(String key, String keyText, String valueText) {

    Pair renamed(String meant) {
      return new Pair(meant, '"' + meant + '"', valueText);
    }
  }

  /** How many pairs each method takes at most. */
  private static final Map<String, Integer> MOST_PAIRS =
      Map.of("Map.of", 10, "Labels.of", 6, "Labels.empty", 6);

  /** The pairs of an expression; empty if it is something else, or if a key is no constant. */
  static Optional<WrittenPairs> of(Tree tree, MessageContext context) {
    if (!(tree instanceof MethodInvocationTree call)
        || !MOST_PAIRS.containsKey(call.getMethodSelect().toString())) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>();
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      Optional<String> key = context.constant(arguments.get(i));
      if (key.isEmpty()) {
        return Optional.empty();
      }
      pairs.add(new Pair(
          key.get(),
          context.source().of(arguments.get(i)),
          context.source().of(arguments.get(i + 1))));
    }
    return Optional.of(new WrittenPairs(call.getMethodSelect().toString(), pairs));
  }

  /** Whether these are the keys, each once. */
  boolean hasExactly(Set<String> keys) {
    return pairs.size() == keys.size() && keys().equals(keys);
  }

  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    pairs.forEach(pair -> keys.add(pair.key()));
    return keys;
  }

  /** The pairs with each misspelt key as it was meant, unless that key is there already. */
  WrittenPairs renamed(Map<String, String> renames) {
    return new WrittenPairs(
        method,
        pairs.stream()
            .map(
                pair -> renames.containsKey(pair.key()) && !keys().contains(renames.get(pair.key()))
                    ? pair.renamed(renames.get(pair.key()))
                    : pair)
            .toList());
  }

  /** The pairs of these keys, each once. */
  WrittenPairs only(Set<String> wanted) {
    Set<String> seen = new TreeSet<>();
    return new WrittenPairs(
        method,
        pairs.stream()
            .filter(pair -> wanted.contains(pair.key()) && seen.add(pair.key()))
            .toList());
  }

  /** The pairs with those of further keys, whose values a person must choose. */
  WrittenPairs with(Set<String> missing) {
    List<Pair> more = new ArrayList<>(pairs);
    missing.forEach(key -> more.add(new Pair(key, '"' + key + '"', Edit.CHOICE)));
    return new WrittenPairs(method, more);
  }

  /** The source; empty if no method takes so many pairs. */
  Optional<String> source() {
    return pairs.size() > MOST_PAIRS.getOrDefault(method, 0)
        ? Optional.empty()
        : Optional.of("%s(%s)"
            .formatted(
                method.replace(".empty", ".of"),
                String.join(
                    ", ",
                    pairs.stream()
                        .map(pair -> pair.keyText() + ", " + pair.valueText())
                        .toList())));
  }
}
