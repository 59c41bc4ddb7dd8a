package org.metricdef.processor.soundness.raw;

/**
 * How one meter of Micrometer is written.
 *
 * @param kind its kind
 * @param registry the expression of the registry
 * @param name the expression of its name
 * @param viaBuilder whether a builder looks it up where its tags are one expression
 */
record MeterText(Kind kind, String registry, String name, boolean viaBuilder) {

  static final String AT = "«Seen.at(LINE);» ";

  /** A kind of meter. */
  enum Kind {
    COUNTER("Counter", "counter", "increment()"),
    TIMER("Timer", "timer", "record(java.time.Duration.ofMillis(1))"),
    SUMMARY("DistributionSummary", "summary", "record(1)");

    private final String type;
    private final String method;
    private final String record;

    Kind(String type, String method, String record) {
      this.type = type;
      this.method = method;
      this.record = record;
    }
  }

  /** A statement that records a value of the meter with some tags, which one expression states. */
  String use(String tags) {
    return AT + get(tags) + "." + kind.record + ";";
  }

  /** The meter with some tags. */
  String get(String tags) {
    return viaBuilder
        ? builder() + (tags.isEmpty() ? "" : ".tags(" + tags + ")") + ".register(" + registry + ")"
        : "%s.%s(%s%s)".formatted(registry, kind.method, name, tags.isEmpty() ? "" : ", " + tags);
  }

  /** A statement that registers what a builder describes. */
  String register(String builder) {
    return AT + builder + ".register(" + registry + ")." + kind.record + ";";
  }

  String builder() {
    return "%s.builder(%s)".formatted(kind.type, name);
  }

  String builderType() {
    return kind.type;
  }

  String type() {
    return kind.type;
  }

  String record() {
    return kind.record;
  }

  MeterText named(String expression) {
    return new MeterText(kind, registry, expression, viaBuilder);
  }

  MeterText on(String expression) {
    return new MeterText(kind, expression, name, viaBuilder);
  }

  MeterText directly() {
    return new MeterText(kind, registry, name, false);
  }
}
