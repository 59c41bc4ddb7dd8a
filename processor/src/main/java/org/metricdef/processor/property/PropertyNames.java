package org.metricdef.processor.property;

import java.util.List;
import java.util.Locale;

/** The names that generators make of a property's name. */
final class PropertyNames {

  private static final List<String> PREFIXES = List.of("get", "set", "with");

  private PropertyNames() {}

  /** Whether two members are of one property: {@code labels}, {@code getLabels}. */
  static boolean areSame(CharSequence one, CharSequence other) {
    return one.toString().contentEquals(other)
        || stripped(one.toString()).equals(stripped(other.toString()));
  }

  /**
   * The name of the property that a constant is named after: {@code netPrice}, {@code NET_PRICE}.
   */
  static String ofConstant(String constant) {
    StringBuilder name = new StringBuilder();
    boolean isFirst = false;
    for (char each : constant.toCharArray()) {
      if (each != '_') {
        name.append(isFirst ? each : Character.toLowerCase(each));
      }
      isFirst = each == '_';
    }
    return name.toString();
  }

  private static String stripped(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)
          && name.length() > prefix.length()
          && Character.isUpperCase(name.charAt(prefix.length()))) {
        String rest = name.substring(prefix.length());
        return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
      }
    }
    return name;
  }
}
