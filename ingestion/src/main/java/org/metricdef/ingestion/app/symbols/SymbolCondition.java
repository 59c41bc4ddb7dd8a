package org.metricdef.ingestion.app.symbols;

import java.util.Locale;
import java.util.Optional;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.Markets;

/** Why a configured symbol does not trade: a closed set, fit for a metric label. */
public enum SymbolCondition {
  /** Trading is halted for now. */
  HALT,
  /** Trading is suspended, often for good. */
  BREAK,
  /** Trading has ended for the day. */
  END_OF_DAY,
  /** Orders can be cancelled, and nothing trades. */
  CANCEL_ONLY,
  /** The exchange gives it a status that this version does not know. */
  UNKNOWN_STATUS,
  /** The exchange has listed it, and does not list it any more. */
  DELISTED,
  /** The same, and another symbol of the same two assets is listed. */
  RENAMED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The label's value: the name in lower case. */
  public String label() {
    return label;
  }

  /** Whether the symbol is not listed any more, so that it will not trade again by itself. */
  public boolean isGone() {
    return this == DELISTED || this == RENAMED;
  }

  /** The condition of a symbol; empty if it trades. */
  static Optional<SymbolCondition> of(String symbol, Markets markets) {
    Market listed = markets.listed().get(symbol);
    if (listed == null) {
      return Optional.of(successor(symbol, markets).isPresent() ? RENAMED : DELISTED);
    }
    return switch (listed.status()) {
      case TRADING -> Optional.empty();
      case HALT -> Optional.of(HALT);
      case BREAK -> Optional.of(BREAK);
      case END_OF_DAY -> Optional.of(END_OF_DAY);
      case CANCEL_ONLY -> Optional.of(CANCEL_ONLY);
      case UNKNOWN -> Optional.of(UNKNOWN_STATUS);
    };
  }

  /** The listed symbol of the same two assets as one that is not listed any more. */
  static Optional<String> successor(String symbol, Markets markets) {
    Market before = markets.delisted().get(symbol);
    return before == null
        ? Optional.empty()
        : markets.listed().values().stream()
            .filter(before::hasAssetsOf)
            .map(Market::symbol)
            .findFirst();
  }
}
