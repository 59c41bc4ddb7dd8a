package org.metricdef.processor.declaration;

import java.util.Locale;
import java.util.regex.Pattern;

/** Snake case, the format of names in Prometheus. */
public final class SnakeCase {

  private static final Pattern CAMEL = Pattern.compile("[a-z][A-Z]");

  private SnakeCase() {}

  /** {@code kafkaProduceErrorsTotal} becomes {@code kafka_produce_errors_total}. */
  public static String of(String camelCase) {
    return camelCase
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  static boolean isCamelCase(String name) {
    return CAMEL.matcher(name).find();
  }
}
