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
    BASE.forEach(base -> PREFIXES.forEach(prefix -> bases.put(prefix + base, base)));
    bases.put("bits", "bytes");
    bases.put("calories", "joules");
    PREFIXES.forEach(prefix -> bases.put(prefix + "bits", "bytes"));
    PREFIXES.forEach(prefix -> bases.put(prefix + "calories", "joules"));
    List.of("minutes", "hours", "days", "weeks").forEach(unit -> bases.put(unit, "seconds"));
    List.of("inches", "yards", "miles").forEach(unit -> bases.put(unit, "meters"));
    List.of("pounds", "ounces").forEach(unit -> bases.put(unit, "grams"));
    List.of("fahrenheit", "rankine").forEach(unit -> bases.put(unit, "celsius"));
    bases.put("kelvins", "kelvin");
    return Map.copyOf(bases);
  }
}
