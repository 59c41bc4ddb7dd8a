package org.metricdef.promql.syntax;

import java.util.Locale;
import java.util.Optional;

/** How an aggregation makes one value of many. */
public enum Aggregator {
  AVG,
  BOTTOMK,
  COUNT,
  COUNT_VALUES,
  GROUP,
  LIMITK,
  LIMIT_RATIO,
  MAX,
  MIN,
  QUANTILE,
  STDDEV,
  STDVAR,
  SUM,
  TOPK;

  /** How it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has an argument before the one that is aggregated. */
  public boolean hasParameter() {
    return switch (this) {
      case BOTTOMK, COUNT_VALUES, LIMITK, LIMIT_RATIO, QUANTILE, TOPK -> true;
      default -> false;
    };
  }

  /** Whether the result is some of the series themselves. */
  public boolean selects() {
    return this == TOPK || this == BOTTOMK || this == LIMITK || this == LIMIT_RATIO;
  }

  /** Whether Prometheus asks for a flag. */
  public boolean isExperimental() {
    return this == LIMITK || this == LIMIT_RATIO;
  }

  static Optional<Aggregator> named(String word) {
    for (Aggregator aggregator : values()) {
      if (aggregator.word().equalsIgnoreCase(word)) {
        return Optional.of(aggregator);
      }
    }
    return Optional.empty();
  }
}
