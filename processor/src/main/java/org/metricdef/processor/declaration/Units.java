package org.metricdef.processor.declaration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The base units of Prometheus, and the units to convert to them. */
final class Units {

  private static final List<String> BASE =
      List.of("seconds", "bytes", "meters", "metres", "grams", "joules", "volts", "amperes");
  private static final List<String> PREFIXES = List.of(
      "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi", "mega",
      "mebi", "giga", "gibi", "tera", "tebi", "peta", "pebi");
  private static final Set<String> ABBREVIATIONS = Set.of(
      "s", "sec", "secs", "ms", "millis", "us", "micros", "ns", "nanos", "m", "mins", "h", "hrs",
      "d", "b", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib");
  private static final Map<String, String> BASE_OF = baseOf();

  private Units() {}

  /** The base unit of another unit; empty for a base unit and for a word that is not a unit. */
  static Optional<String> baseOf(String word) {
    return Optional.ofNullable(BASE_OF.get(word));
  }

  static boolean isAbbreviation(String word) {
    return ABBREVIATIONS.contains(word);
  }

  private static Map<String, String> baseOf() {
    Map<String, String> bases = new HashMap<>();
    put(bases, "bytes", "bits");
    put(bases, "joules", "calories");
    put(bases, "seconds", "minutes", "hours", "days", "weeks");
    put(bases, "meters", "inches", "yards", "miles");
    put(bases, "grams", "pounds", "ounces");
    put(bases, "celsius", "fahrenheit", "rankine");
    put(bases, "kelvin", "kelvins");
    for (String prefix : PREFIXES) {
      for (String base : BASE) {
        put(bases, base, prefix + base);
      }
      put(bases, "bytes", prefix + "bits");
      put(bases, "joules", prefix + "calories");
    }
    return Map.copyOf(bases);
  }

  private static void put(Map<String, String> bases, String base, String... units) {
    for (String unit : units) {
      bases.put(unit, base);
    }
  }
}
