package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.metricdef.processor.client.WrittenLabels.Group;
import org.metricdef.processor.client.WrittenLabels.Pair;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.source.SourceText;
import org.metricdef.processor.ruleset.Rule;

/** {@code label-order}: the values of two keys stand crosswise, as their names say. */
public final class LabelOrderRule {

  private static final Pattern SEPARATORS = Pattern.compile("[_.-]");

  private final MessageContext context;
  private final Collection<Set<String>> labels;

  /**
   * The rule for a class.
   *
   * @param labels the labels of each metric that the class may name
   */
  public LabelOrderRule(MessageContext context, Collection<Set<String>> labels) {
    this.context = context;
    this.labels = labels;
  }

  /** The findings about labels that are written at one place. */
  public List<Finding> check(Group written) {
    Map<String, ExpressionTree> values = new LinkedHashMap<>();
    for (Pair pair : written.pairs()) {
      Optional<String> key = context.constant(pair.key());
      // A key that is written again gets the later value.
      key.ifPresent(each -> values.put(each, pair.value()));
    }
    List<Finding> findings = new ArrayList<>();
    List<Map.Entry<String, ExpressionTree>> pairs = List.copyOf(values.entrySet());
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = i + 1; j < pairs.size(); j++) {
        if (areCrosswise(written, pairs.get(i), pairs.get(j))) {
          findings.add(finding(written, pairs.get(i), pairs.get(j)));
        }
      }
    }
    return findings;
  }

  private boolean areCrosswise(
      Group written,
      Map.Entry<String, ExpressionTree> one,
      Map.Entry<String, ExpressionTree> other) {
    return names(one.getValue(), other.getKey())
        && names(other.getValue(), one.getKey())
        && (!written.isMap() || areLabels(one.getKey(), other.getKey()));
  }

  private boolean areLabels(String one, String other) {
    return labels.stream().anyMatch(each -> each.contains(one) && each.contains(other));
  }

  private boolean names(ExpressionTree value, String key) {
    return ValueName.of(value, context).map(LabelOrderRule::plain).equals(Optional.of(plain(key)));
  }

  /** A name in whatever case it is written. */
  private static String plain(String name) {
    return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private Finding finding(
      Group written,
      Map.Entry<String, ExpressionTree> one,
      Map.Entry<String, ExpressionTree> other) {
    SourceText source = context.source();
    String value = source.of(one.getValue());
    String otherValue = source.of(other.getValue());
    MessageLines lines =
        new MessageLines("the values stand crosswise: '%s' gets `%s`, and '%s' gets `%s`"
            .formatted(one.getKey(), value, other.getKey(), otherValue));
    lines.addFix(new Fix(
        "exchange the two values",
        List.of(
            Edit.replace(source, one.getValue(), otherValue),
            Edit.replace(source, other.getValue(), value))));
    return new Finding(Rule.LABEL_ORDER, written.at(), lines);
  }
}
