package org.metricdef.ingestion.trade;

import java.util.Arrays;
import java.util.Locale;

/** What is traded. In the Avro schema the names stand in lower case, in this order. */
public enum AssetClass {
  EQUITIES,
  CRYPTO,
  FUTURES,
  OPTIONS;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in lower case, as in topics, labels and records. */
  public String label() {
    return label;
  }

  /**
   * The asset class of a name in lower case.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  public static AssetClass ofLabel(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown asset class '"
            + label
            + "'; known are "
            + Arrays.stream(values()).map(AssetClass::label).toList()));
  }
}
