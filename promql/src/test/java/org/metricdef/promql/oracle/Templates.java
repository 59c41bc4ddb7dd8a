package org.metricdef.promql.oracle;

import java.util.regex.Pattern;

/** What Grafana puts in place of its variables. */
final class Templates {

  private static final Pattern LENGTH =
      Pattern.compile("\\[(?:\\$\\{?\\w+(?::\\w+)?}?|\\[\\[\\w+]])(:?)(?:\\$\\{?\\w+}?)?]");
  private static final Pattern NUMBER = Pattern.compile(
      "\\$\\{?__(?:range_s|range_ms|interval_ms|rate_interval_ms|from|to)(?::\\w+)?}?");
  private static final Pattern DURATION =
      Pattern.compile("\\$\\{?__(?:range|interval|rate_interval)}?");
  private static final Pattern PARAMETER = Pattern.compile(
      "((?:topk|bottomk|quantile)(?:\\s+(?:by|without)\\s*\\([^)]*\\))?\\s*\\(\\s*)\\$\\{?\\w+}?(?=\\s*,)");
  private static final Pattern ANY = Pattern.compile("\\$\\{[^}]*}|\\[\\[\\w+]]|\\$[a-zA-Z_]\\w*");

  private Templates() {}

  static String replaced(String expression) {
    String result = LENGTH.matcher(expression).replaceAll("[5m$1]");
    result = NUMBER.matcher(result).replaceAll("300");
    result = DURATION.matcher(result).replaceAll("5m");
    result = PARAMETER.matcher(result).replaceAll(match -> match.group(1) + "5");
    return ANY.matcher(result).replaceAll("variable");
  }
}
