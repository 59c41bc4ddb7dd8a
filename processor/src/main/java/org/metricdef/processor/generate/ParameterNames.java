package org.metricdef.processor.generate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of the parameters of {@code register}: {@code asset_class} is assetClass. */
final class ParameterNames {

  /** The other names in the methods that have these parameters. */
  private static final Set<String> USED = Set.of(
      "registry",
      "meter",
      "collector",
      "instrument",
      "series",
      "labels",
      "gauge",
      "measurement",
      "gone",
      "said",
      "samples",
      "callback",
      "each",
      "read",
      "any");

  private ParameterNames() {}

  /** The parameter of each label. The names are distinct, and none is a keyword. */
  static Map<String, String> of(List<String> labels) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>(USED);
    for (String label : labels) {
      String name = camelCase(label);
      while (!SourceVersion.isName(name) || !taken.add(name)) {
        name += "Label";
      }
      names.put(label, name);
    }
    return names;
  }

  private static String camelCase(String label) {
    StringBuilder name = new StringBuilder();
    for (String word : label.split("[^a-zA-Z0-9]+")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
            .append(word, 1, word.length());
      }
    }
    boolean begins = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
    return begins ? name.toString() : "label" + name;
  }
}
