package org.metricdef.lint.init;

import java.util.Set;
import javax.lang.model.SourceVersion;
import org.metricdef.processor.declaration.SnakeCase;

/** Names of Java that stand for names of metrics. */
final class MethodNames {

  /** Methods without parameters that every object has. */
  private static final Set<String> OF_OBJECT = Set.of(
      "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private MethodNames() {}

  /** The method for a metric: {@code ordersTotal} for {@code orders_total}. */
  static String method(String metric) {
    StringBuilder name = new StringBuilder();
    for (String word : metric.split("[_:]+")) {
      name.append(name.isEmpty() ? decapitalized(word) : capitalized(word));
    }
    String method = name.isEmpty() ? "metric" : name.toString();
    if (!SourceVersion.isIdentifier(method)) {
      method = "metric" + capitalized(method);
    }
    return SourceVersion.isKeyword(method) || OF_OBJECT.contains(method)
        ? method + "Metric"
        : method;
  }

  /** Whether a set makes this name of this method by itself. */
  static boolean isNameOf(String metric, String method) {
    return SnakeCase.of(method).equals(metric);
  }

  /** The type for words: {@code HttpServer} for {@code http_server}. */
  static String type(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("[_:]+")) {
      name.append(capitalized(word));
    }
    return SourceVersion.isIdentifier(name) ? name.toString() : "The" + name;
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String decapitalized(String word) {
    return word.isEmpty() ? "" : Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
