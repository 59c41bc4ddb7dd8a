package org.metricdef.lint.rulefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.document.Node;
import org.metricdef.lint.document.PlacedText;

/** The variables that a dashboard declares, in the schemas v1 and v2. */
final class VariableQueries {

  private static final Pattern LABEL_VALUES = Pattern.compile(
      "\\s*label_values\\(\\s*(?:(.+?)\\s*,\\s*)?([^,(){}\\s]+)\\s*\\)\\s*", Pattern.DOTALL);
  private static final Pattern RESULT =
      Pattern.compile("\\s*query_result\\((.*)\\)\\s*", Pattern.DOTALL);
  private static final Pattern OTHER =
      Pattern.compile("\\s*(?:metrics|label_names)\\(.*", Pattern.DOTALL);

  private VariableQueries() {}

  /** The values of the variables that have one. */
  static Map<String, String> constants(List<Node> declared) {
    Map<String, String> constants = new LinkedHashMap<>();
    for (Node each : declared) {
      Node spec = each.at("spec").orElse(each);
      if (each.word("type").equals("constant") || each.word("kind").equals("ConstantVariable")) {
        constants.put(spec.word("name"), spec.word("query"));
      }
    }
    constants.remove("");
    return constants;
  }

  /** The query of a variable; empty if it has none that names metrics. */
  static Optional<Query> query(Node declared, GrafanaVariables variables) {
    Node spec = declared.at("spec").orElse(declared);
    boolean isQuery =
        declared.word("type").equals("query") || declared.word("kind").equals("QueryVariable");
    return isQuery && Datasource.of(spec).or(Datasource.none()).isPrometheus()
        ? text(spec).flatMap(text -> query(spec.word("name"), text, variables))
        : Optional.empty();
  }

  private static Optional<PlacedText> text(Node spec) {
    return spec.text("query")
        .or(() -> spec.at("query").flatMap(query -> query.text("query")))
        .or(() -> spec.at("query", "spec").flatMap(query -> query.text("query")))
        .or(() -> spec.at("query", "spec").flatMap(query -> query.text("expr")))
        .or(() -> spec.at("query", "spec").flatMap(query -> query.text("__legacyStringValue")));
  }

  private static Optional<Query> query(String name, PlacedText text, GrafanaVariables variables) {
    Matcher values = LABEL_VALUES.matcher(text.text());
    if (values.matches()) {
      PlacedText label = text.part(values.start(2), values.end(2));
      return values.group(1) == null
          ? Optional.empty()
          : Optional.of(
              query(name, text.part(values.start(1), values.end(1)), uses(label), variables));
    }
    Matcher result = RESULT.matcher(text.text());
    if (result.matches()) {
      return Optional.of(
          query(name, text.part(result.start(1), result.end(1)), List.of(), variables));
    }
    return OTHER.matcher(text.text()).matches() || text.text().isBlank()
        ? Optional.empty()
        : Optional.of(query(name, text, List.of(), variables));
  }

  private static List<LabelUse> uses(PlacedText label) {
    return label.text().contains("$") || label.text().startsWith("[[")
        ? List.of()
        : List.of(new LabelUse(label, "label_values"));
  }

  private static Query query(
      String name, PlacedText expression, List<LabelUse> uses, GrafanaVariables variables) {
    GrafanaVariables.Substituted read = variables.in(expression);
    return new Query(
        QueryKind.VARIABLE, name, read.readings(), read.isCertain(), uses, Map.of(), false);
  }
}
