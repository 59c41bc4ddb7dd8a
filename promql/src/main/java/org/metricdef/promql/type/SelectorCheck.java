package org.metricdef.promql.type;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.LabelMatcher;
import org.metricdef.promql.syntax.MatchOperator;

/** Checks selectors: names, regular expressions, and that they do not select everything. */
final class SelectorCheck {

  private static final String NAME = "__name__";

  private final TypeFindings findings;
  private final LiteralCheck literals;

  SelectorCheck(TypeFindings findings, LiteralCheck literals) {
    this.findings = findings;
    this.literals = literals;
  }

  void check(Expr.VectorSelector selector) {
    checkMatchers(selector);
    if (selector.name().isPresent()) {
      names(selector);
    } else if (selector.quotedNames().isEmpty()
        && selector.matchers().stream().allMatch(SelectorCheck::matchesEmpty)) {
      findings.invalid(
          selector.span(),
          "the selector selects every metric; it needs a name, or a matcher that refuses \"\"");
    }
  }

  /** The matchers alone. */
  void checkMatchers(Expr.VectorSelector selector) {
    selector.quotedNames().forEach(name -> literals.string(name.text(), name.span()));
    for (LabelMatcher matcher : selector.matchers()) {
      literals.label(matcher.label());
      literals.string(matcher.value().text(), matcher.value().span());
      regex(matcher);
    }
  }

  private void names(Expr.VectorSelector selector) {
    boolean named =
        selector.matchers().stream().anyMatch(matcher -> matcher.label().value().equals(NAME));
    if (named || !selector.quotedNames().isEmpty()) {
      findings.invalid(
          selector.span(), "the metric has a name before the braces and one in them; keep one");
    }
  }

  private void regex(LabelMatcher matcher) {
    if (!matcher.operator().isRegex()) {
      return;
    }
    try {
      Regexes.compile(matcher.text());
    } catch (PatternSyntaxException wrong) {
      findings.invalid(
          matcher.value().span(),
          "no regular expression of RE2: " + wrong.getDescription() + " in " + matcher.text());
    }
  }

  private static boolean matchesEmpty(LabelMatcher matcher) {
    return switch (matcher.operator()) {
      case EQUAL -> matcher.text().isEmpty();
      case NOT_EQUAL -> !matcher.text().isEmpty();
      case MATCHES -> regexMatchesEmpty(matcher);
      case MATCHES_NOT -> !regexMatchesEmpty(matcher);
    };
  }

  private static boolean regexMatchesEmpty(LabelMatcher matcher) {
    Pattern pattern;
    try {
      pattern = Regexes.compile(matcher.text());
    } catch (PatternSyntaxException reported) {
      // The matcher has a finding already, so that it may select everything says nothing more.
      return matcher.operator() == MatchOperator.MATCHES_NOT;
    }
    return pattern.matches("");
  }
}
