package org.metricdef.lint.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.document.PlacedText;

/** Which labels a text of Grafana uses: {@code {{instance}}}. */
final class LegendFormat {

  private static final Pattern USE = Pattern.compile("\\{\\{\\s*([a-zA-Z_]\\w*)\\s*}}");

  private LegendFormat() {}

  static List<LabelUse> uses(PlacedText format, String where) {
    List<LabelUse> uses = new ArrayList<>();
    Matcher use = USE.matcher(format.text());
    while (use.find()) {
      uses.add(new LabelUse(format.part(use.start(1), use.end(1)), where));
    }
    return uses;
  }
}
