package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.SourceText;
import org.metricdef.processor.observed.PassedPair;
import org.metricdef.processor.ruleset.Rule;

/** {@code label-order} on the clients as they stand: each of two values names the other's label. */
public final class CrosswiseRule {

  private static final Pattern SEPARATORS = Pattern.compile("[_.-]");

  /** Words for the two ends of one thing, which code may exchange on purpose. */
  private static final List<Set<String>> SYMMETRIC = List.of(
      Set.of("from", "to"),
      Set.of("source", "target", "destination", "sink"),
      Set.of("src", "dst", "dest"),
      Set.of("old", "new"),
      Set.of("min", "max"),
      Set.of("left", "right"),
      Set.of("start", "end"),
      Set.of("first", "last", "second"),
      Set.of("before", "after"),
      Set.of("previous", "next", "current"),
      Set.of("local", "remote"),
      Set.of("sender", "receiver", "recipient"),
      Set.of("caller", "callee"),
      Set.of("parent", "child"),
      Set.of("client", "server"),
      Set.of("producer", "consumer"),
      Set.of("request", "response"),
      Set.of("input", "output"),
      Set.of("in", "out"),
      Set.of("up", "down"),
      Set.of("upstream", "downstream"),
      Set.of("low", "high"),
      Set.of("x", "y"),
      Set.of("a", "b"),
      Set.of("width", "height"),
      Set.of("row", "column"));

  private final SourceIndex index;

  public CrosswiseRule(SourceIndex index) {
    this.index = index;
  }

  /** The finding about the values that a call passes; empty if none stand crosswise. */
  public Optional<Finding> check(Tree call, List<PassedPair> pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = i + 1; j < pairs.size(); j++) {
        if (areCrosswise(pairs.get(i), pairs.get(j))) {
          return Optional.of(finding(call, pairs.get(i), pairs.get(j)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean areCrosswise(PassedPair one, PassedPair other) {
    return names(one.value(), other.label())
        && names(other.value(), one.label())
        && !one.label().equals(other.label())
        && !areSymmetric(one.label().orElseThrow(), other.label().orElseThrow());
  }

  private boolean names(ExpressionTree value, Optional<String> label) {
    return label.isPresent()
        && ValueName.of(value, this::constant)
            .map(CrosswiseRule::plain)
            .equals(label.map(CrosswiseRule::plain));
  }

  private Optional<String> constant(ExpressionTree tree) {
    return index.element(tree) instanceof VariableElement variable
            && variable.getConstantValue() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  private static boolean areSymmetric(String one, String other) {
    List<String> words = wordsOf(one);
    List<String> others = wordsOf(other);
    return SYMMETRIC.stream()
        .anyMatch(ends ->
            words.stream().anyMatch(ends::contains) && others.stream().anyMatch(ends::contains));
  }

  private static List<String> wordsOf(String name) {
    return List.of(
        name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("[_.-]"));
  }

  private static String plain(String name) {
    return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private Finding finding(Tree call, PassedPair one, PassedPair other) {
    SourceText source = index.text();
    String value = source.of(one.value());
    String otherValue = source.of(other.value());
    MessageLines lines =
        new MessageLines("the values stand crosswise: '%s' gets `%s`, and '%s' gets `%s`"
            .formatted(one.label().orElseThrow(), value, other.label().orElseThrow(), otherValue));
    lines.addFix(new Fix(
        "exchange the two values",
        List.of(
            Edit.replace(source, one.value(), otherValue),
            Edit.replace(source, other.value(), value))));
    return new Finding(Rule.LABEL_ORDER, call, lines);
  }
}
