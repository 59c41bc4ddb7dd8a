package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.PassedPair;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code tag-pairs} where the number of texts is right: a key and its value are exchanged, or the
 * name of a label is passed as a value.
 */
public final class MisplacedKeyRule {

  private final SourceIndex index;
  private final Set<String> keys;

  /**
   * The rule for a class.
   *
   * @param keys the keys that tags are given
   */
  public MisplacedKeyRule(SourceIndex index, Set<String> keys) {
    this.index = index;
    this.keys = keys;
  }

  /** The finding about the labels and values of a call; empty if no key is misplaced. */
  public Optional<Finding> check(Tree call, List<PassedPair> pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      PassedPair pair = pairs.get(i);
      if (isExchanged(pair)) {
        return Optional.of(exchanged(call, pair));
      }
      if (i + 1 < pairs.size() && isNameOfNext(pair, pairs.get(i + 1), pairs)) {
        return Optional.of(passedAsValue(call, pair));
      }
    }
    return Optional.empty();
  }

  /** {@code Tag.of(poolName, "pool")}: other tags have this value as their key. */
  private boolean isExchanged(PassedPair pair) {
    return pair.key().isPresent()
        && pair.label().isEmpty()
        && pair.text().filter(keys::contains).isPresent()
        && nameOf(pair.key().get())
            .filter(name -> tells(name, pair.text().get()))
            .isPresent();
  }

  /** {@code labels("method", method)}: the value of one label is passed as that of the next. */
  private boolean isNameOfNext(PassedPair pair, PassedPair next, List<PassedPair> all) {
    return pair.key().isEmpty()
        && pair.text().isPresent()
        && all.stream().anyMatch(each -> each.label().equals(pair.text()))
        && !pair.text().equals(next.label())
        && nameOf(next.value()).filter(plain(pair.text().get())::equals).isPresent();
  }

  private Optional<String> nameOf(ExpressionTree tree) {
    return ValueName.of(tree, each -> Optional.empty())
        .filter(name -> index.element(tree) != null)
        .map(MisplacedKeyRule::plain);
  }

  private static boolean tells(String name, String key) {
    return name.contains(plain(key)) && !name.endsWith("key") && !name.endsWith("tag");
  }

  private static String plain(String name) {
    return name.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
  }

  private static Finding exchanged(Tree call, PassedPair pair) {
    MessageLines lines = new MessageLines(
        "key and value are exchanged: '%s' is the key of other tags, and `%s` its value"
            .formatted(pair.text().orElseThrow(), pair.key().orElseThrow()));
    lines.addAdvice("pass the key first, then the value");
    return new Finding(Rule.TAG_PAIRS, call, lines).asWarning();
  }

  private static Finding passedAsValue(Tree call, PassedPair pair) {
    MessageLines lines = new MessageLines(
        "the name of label '%s' is passed as a value".formatted(pair.text().orElseThrow()));
    lines.addAdvice("pass the values only, in the order of the label names");
    return new Finding(Rule.TAG_PAIRS, call, lines).asWarning();
  }
}
