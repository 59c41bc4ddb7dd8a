package org.metricdef.lint.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.metricdef.lint.finding.FindingRule;

/** The pages of the rules, which are in the jar. */
final class RulePages {

  private RulePages() {}

  /** The text of a rule's page, as Markdown. */
  static String of(FindingRule rule) throws IOException {
    String name = "/org/metricdef/lint/rules/" + rule.id() + ".md";
    try (InputStream in = RulePages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the jar of this command has no page " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
