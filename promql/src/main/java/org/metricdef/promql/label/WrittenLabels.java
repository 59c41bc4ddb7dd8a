package org.metricdef.promql.label;

import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.type.Regexes;

/** The labels of label_replace and label_join. A label that gets an empty value is gone. */
final class WrittenLabels {

  /** What stands for a group of the regular expression. */
  private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\w+|\\{\\w+})");

  private WrittenLabels() {}

  static LabelSet replaced(Expr.Call call, LabelSet input) {
    List<Optional<String>> texts = texts(call);
    if (texts.size() != 4 || texts.stream().anyMatch(Optional::isEmpty)) {
      return LabelSet.any();
    }
    String target = texts.get(0).orElseThrow();
    String replacement = texts.get(1).orElseThrow();
    boolean sourcePossible = input.canHave(texts.get(2).orElseThrow());
    if (sourcePossible) {
      return replacement.isEmpty() ? input : input.with(target);
    }
    if (!matchesEmpty(texts.get(3).orElseThrow())) {
      return input;
    }
    // The source is empty on every series, and so is each of its groups.
    boolean empty = REFERENCE.matcher(replacement).replaceAll("").isEmpty();
    return empty ? input.without(target) : input.with(target);
  }

  static LabelSet joined(Expr.Call call, LabelSet input) {
    List<Optional<String>> texts = texts(call);
    if (texts.size() < 2 || texts.stream().anyMatch(Optional::isEmpty)) {
      return LabelSet.any();
    }
    String target = texts.get(0).orElseThrow();
    String separator = texts.get(1).orElseThrow();
    List<String> sources = texts.stream().skip(2).map(Optional::orElseThrow).toList();
    boolean empty =
        (separator.isEmpty() || sources.size() < 2) && sources.stream().noneMatch(input::canHave);
    return empty ? input.without(target) : input.with(target);
  }

  private static List<Optional<String>> texts(Expr.Call call) {
    return call.arguments().stream().skip(1).map(Labels::text).toList();
  }

  /** An expression that is none is refused elsewhere, and gives no result. */
  private static boolean matchesEmpty(String regex) {
    try {
      return Regexes.compile(regex).matches("");
    } catch (PatternSyntaxException refused) {
      return false;
    }
  }
}
