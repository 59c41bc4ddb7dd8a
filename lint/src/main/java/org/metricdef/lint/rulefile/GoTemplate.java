package org.metricdef.lint.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.document.PlacedText;

/** Which labels of an alert's result the template of an annotation or label uses. */
final class GoTemplate {

  /** What does something; a comment does not. */
  private static final Pattern ACTION =
      Pattern.compile("\\{\\{(?!-?\\s*/\\*).*?}}", Pattern.DOTALL);

  private static final Pattern USE =
      Pattern.compile("\\$labels\\.(\\w+)|index\\s+\\$labels\\s+\"(\\w+)\"");
  private static final Pattern OF_DOT = Pattern.compile("(?<![\\w$)])\\.Labels\\.(\\w+)");

  /** Behind these the dot is something else. */
  private static final Pattern OTHER_DOT = Pattern.compile("\\{\\{-?\\s*(?:range|with|define)\\b");

  private GoTemplate() {}

  static List<LabelUse> uses(PlacedText template, String where) {
    List<LabelUse> uses = new ArrayList<>();
    boolean isDotAlert = !OTHER_DOT.matcher(template.text()).find();
    Matcher action = ACTION.matcher(template.text());
    while (action.find()) {
      add(USE, template, action, where, uses);
      if (isDotAlert) {
        add(OF_DOT, template, action, where, uses);
      }
    }
    return uses;
  }

  private static void add(
      Pattern pattern, PlacedText template, Matcher action, String where, List<LabelUse> uses) {
    Matcher use = pattern.matcher(template.text()).region(action.start(), action.end());
    while (use.find()) {
      int group = use.group(1) == null ? 2 : 1;
      uses.add(new LabelUse(template.part(use.start(group), use.end(group)), where));
    }
  }
}
