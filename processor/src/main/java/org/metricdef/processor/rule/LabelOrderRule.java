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
import org.metricdef.processor.client.WrittenLabels.Group;
import org.metricdef.processor.client.WrittenLabels.Pair;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.source.SourceText;
import org.metricdef.processor.ruleset.Rule;

/** {@code label-order}: the values of two keys stand crosswise, as their names say. */
public final class LabelOrderRule {

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
    List<String> keys = List.copyOf(values.keySet());
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        String one = keys.get(i);
        String other = keys.get(j);
        if (names(values.get(one), other)
            && names(values.get(other), one)
            && (!written.isMap() || areLabels(one, other))) {
          findings.add(finding(written, one, values.get(one), other, values.get(other)));
        }
      }
    }
    return findings;
  }

  private boolean areLabels(String one, String other) {
    return labels.stream().anyMatch(each -> each.contains(one) && each.contains(other));
  }

  private boolean names(ExpressionTree value, String key) {
    return ValueName.of(value, context).map(LabelOrderRule::plain).equals(Optional.of(plain(key)));
  }

  /** A name in whatever case it is written. */
  private static String plain(String name) {
    return name.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
  }

  private Finding finding(
      Group written, String one, ExpressionTree value, String other, ExpressionTree otherValue) {
    SourceText source = context.source();
    MessageLines lines =
        new MessageLines("the values stand crosswise: '%s' gets `%s`, and '%s' gets `%s`"
            .formatted(one, source.of(value), other, source.of(otherValue)));
    lines.addFix(new Fix(
        "exchange the two values",
        List.of(
            Edit.replace(source, value, source.of(otherValue)),
            Edit.replace(source, otherValue, source.of(value)))));
    return new Finding(Rule.LABEL_ORDER, written.at(), lines);
  }
}
