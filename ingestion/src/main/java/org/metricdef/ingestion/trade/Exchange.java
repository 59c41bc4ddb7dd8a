package org.metricdef.ingestion.trade;

import java.util.Arrays;
import java.util.Locale;

/** Where trades come from. */
public enum Exchange {
  /** Binance's spot market. */
  BINANCE(AssetClass.CRYPTO);

  private final AssetClass assetClass;
  private final String label = name().toLowerCase(Locale.ROOT);

  Exchange(AssetClass assetClass) {
    this.assetClass = assetClass;
  }

  /** What is traded there. */
  public AssetClass assetClass() {
    return assetClass;
  }

  /** The name in lower case, as in topics, labels and records. */
  public String label() {
    return label;
  }

  /**
   * The exchange of a name in lower case.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  public static Exchange ofLabel(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown exchange '"
            + label
            + "'; known are "
            + Arrays.stream(values()).map(Exchange::label).toList()));
  }
}
