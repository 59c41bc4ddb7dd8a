package org.metricdef.promql.type;

import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What numbers and durations mean. */
public final class NumberValue {

  private static final Pattern PART = Pattern.compile("(\\d+)(ms|[ywdhms])");

  private static final Pattern OCTAL = Pattern.compile("0[0-7_]+");

  private NumberValue() {}

  static boolean isDuration(String text) {
    return !text.startsWith("0x") && PART.matcher(text).lookingAt();
  }

  /** The number, a duration in seconds; nothing if Prometheus cannot hold it. */
  public static OptionalDouble of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("inf")) {
      return OptionalDouble.of(Double.POSITIVE_INFINITY);
    }
    if (lower.equals("nan")) {
      return OptionalDouble.of(Double.NaN);
    }
    return isDuration(lower) ? duration(lower) : number(lower.replace("_", ""));
  }

  private static OptionalDouble number(String text) {
    if (text.startsWith("0x")) {
      return integer(text.substring(2), 16);
    }
    if (OCTAL.matcher(text).matches()) {
      return integer(text, 8);
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalDouble integer(String digits, int radix) {
    return OptionalDouble.of(new BigInteger(digits, radix).doubleValue());
  }

  private static OptionalDouble duration(String text) {
    BigInteger milliseconds = BigInteger.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      BigInteger count = new BigInteger(part.group(1));
      milliseconds =
          milliseconds.add(count.multiply(BigInteger.valueOf(millisecondsOf(part.group(2)))));
    }
    // Prometheus counts nanoseconds in 64 bits.
    BigInteger most = BigInteger.valueOf(Long.MAX_VALUE / 1_000_000);
    return milliseconds.compareTo(most) > 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(milliseconds.longValue() / 1000.0);
  }

  private static long millisecondsOf(String unit) {
    return switch (unit) {
      case "y" -> 365L * 24 * 3600 * 1000;
      case "w" -> 7L * 24 * 3600 * 1000;
      case "d" -> 24L * 3600 * 1000;
      case "h" -> 3600L * 1000;
      case "m" -> 60L * 1000;
      case "s" -> 1000;
      default -> 1;
    };
  }
}
