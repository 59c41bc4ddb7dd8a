package org.metricdef.promql.type;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function of PromQL.
 *
 * @param arguments the types of the arguments that every call has
 * @param optional the type of the arguments that a call may have besides
 * @param mostOptional how many of these there may be
 * @param experimental whether Prometheus asks for a flag
 */
record Function(
    String name,
    List<ValueType> arguments,
    ValueType optional,
    int mostOptional,
    ValueType result,
    boolean experimental) {

  private static final Pattern LINE = Pattern.compile("(\\w+)\\((.*)\\) (\\w+)( experimental)?");

  private static final Pattern OPTIONAL = Pattern.compile("(\\w+)(?:\\?(\\d*)|(\\*))");

  /**
   * A line such as {@code round(vector, scalar?) vector}. {@code ?9} allows nine, {@code *} any
   * number.
   */
  static Function of(String line) {
    Matcher function = LINE.matcher(line);
    if (!function.matches()) {
      throw new IllegalArgumentException("no function: " + line);
    }
    List<ValueType> arguments = new ArrayList<>();
    ValueType optional = ValueType.SCALAR;
    int mostOptional = 0;
    for (String argument :
        function.group(2).isEmpty() ? new String[0] : function.group(2).split(", ")) {
      Matcher matcher = OPTIONAL.matcher(argument);
      if (matcher.matches()) {
        optional = ValueType.named(matcher.group(1));
        mostOptional = mostOptional(matcher);
      } else {
        arguments.add(ValueType.named(argument));
      }
    }
    ValueType result = ValueType.named(function.group(3));
    boolean experimental = function.group(4) != null;
    return new Function(
        function.group(1), List.copyOf(arguments), optional, mostOptional, result, experimental);
  }

  private static int mostOptional(Matcher argument) {
    if (argument.group(3) != null) {
      return Integer.MAX_VALUE;
    }
    return argument.group(2).isEmpty() ? 1 : Integer.parseInt(argument.group(2));
  }

  int least() {
    return arguments.size();
  }

  boolean takes(int count) {
    return count >= least() && count - least() <= mostOptional;
  }

  ValueType argument(int index) {
    return index < arguments.size() ? arguments.get(index) : optional;
  }

  /** How many arguments it takes, for a message. */
  String count() {
    if (mostOptional == 0) {
      return String.valueOf(least());
    }
    return mostOptional == Integer.MAX_VALUE
        ? "at least " + least()
        : least() + " to " + (least() + mostOptional);
  }
}
