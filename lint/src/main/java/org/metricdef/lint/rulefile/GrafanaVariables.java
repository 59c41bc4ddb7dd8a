package org.metricdef.lint.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.document.PlacedText;
import org.metricdef.lint.document.PlacedText.Change;

/** Puts something in the place of Grafana's variables, so that an expression can be read. */
public final class GrafanaVariables {

  /** What stands for a name or a text that only Grafana knows. */
  public static final String UNKNOWN = "__variable__";

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-zA-Z_]\\w*)(?:[.:][^}]*)?}"
      + "|\\[\\[([a-zA-Z_]\\w*)(?::\\w+)?]]"
      + "|\\$([a-zA-Z_]\\w*)");
  private static final Pattern NUMBER =
      Pattern.compile("__(?:range_s|range_ms|interval_ms|rate_interval_ms|from|to)");
  private static final Pattern LENGTH = Pattern.compile("__(?:range|interval|rate_interval)");
  private static final Pattern UNIT = Pattern.compile("(?:ms|[smhdwy])\\b.*", Pattern.DOTALL);

  private final Map<String, String> constants;

  /**
   * The variables of a dashboard.
   *
   * @param constants those that have one value
   */
  GrafanaVariables(Map<String, String> constants) {
    this.constants = Map.copyOf(constants);
  }

  /**
   * An expression without variables.
   *
   * @param readings the ways to read it, the likelier one first
   * @param isCertain whether variables stand in texts and durations only
   */
  record Substituted(List<PlacedText> readings, boolean isCertain) {}

  Substituted in(PlacedText expression) {
    List<Change> asWords = new ArrayList<>();
    List<Change> asNumbers = new ArrayList<>();
    boolean isCertain = true;
    Context context = new Context(expression.text());
    Matcher found = VARIABLE.matcher(expression.text());
    while (found.find()) {
      context.readTo(found.start());
      String value = value(found, context, expression.text());
      isCertain &= context.isText() || !value.equals(UNKNOWN);
      asWords.add(new Change(found.start(), found.end(), value));
      boolean isWord = value.equals(UNKNOWN) && !context.isText();
      asNumbers.add(new Change(found.start(), found.end(), isWord ? "1" : value));
      context.passTo(found.end());
    }
    PlacedText words = expression.with(asWords);
    List<PlacedText> readings =
        isCertain ? List.of(words) : List.of(words, expression.with(asNumbers));
    return new Substituted(readings, isCertain);
  }

  private String value(Matcher found, Context context, String text) {
    String name = found.group(1) != null
        ? found.group(1)
        : found.group(2) != null ? found.group(2) : found.group(3);
    String constant = constants.get(name);
    if (constant != null) {
      return constant;
    }
    if (context.isText()) {
      return UNKNOWN;
    }
    if (NUMBER.matcher(name).matches()) {
      return "60";
    }
    if (context.isDuration() || LENGTH.matcher(name).matches()) {
      boolean isAfterDigit = found.start() > 0 && Character.isDigit(text.charAt(found.start() - 1));
      boolean isBeforeUnit = UNIT.matcher(text.substring(found.end())).matches();
      return (isAfterDigit ? "" : "5") + (isBeforeUnit ? "" : "m");
    }
    return UNKNOWN;
  }

  /** Where in an expression something stands. */
  private static final class Context {

    private static final Pattern OFFSET =
        Pattern.compile(".*\\boffset\\s+-?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String text;
    private int read;
    private char quote;
    private boolean isInBrackets;
    private boolean isInComment;

    Context(String text) {
      this.text = text;
    }

    boolean isText() {
      return quote != 0;
    }

    boolean isDuration() {
      return isInBrackets || OFFSET.matcher(text.substring(0, read)).matches();
    }

    void readTo(int end) {
      while (read < end) {
        char each = text.charAt(read);
        if (isInComment) {
          isInComment = each != '\n';
        } else if (quote != 0) {
          if (each == '\\' && quote != '`') {
            read++;
          } else if (each == quote) {
            quote = 0;
          }
        } else if (each == '#') {
          isInComment = true;
        } else if (each == '"' || each == '\'' || each == '`') {
          quote = each;
        } else if (each == '[' || each == ']') {
          isInBrackets = each == '[';
        }
        read++;
      }
    }

    void passTo(int end) {
      read = end;
    }
  }
}
