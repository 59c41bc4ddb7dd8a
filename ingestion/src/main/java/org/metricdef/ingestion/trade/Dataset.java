package org.metricdef.ingestion.trade;

import java.util.Arrays;

/**
 * What one producer carries: all trades of one kind of one exchange. It has topics, checkpoints and
 * transactional ids of its own, so that no id of one is ever taken for an id of another.
 *
 * @param exchange where the trades happened
 * @param kind which of its trades
 */
public record Dataset(Exchange exchange, TradeKind kind) {

  /** The trades of Binance's spot market. */
  public static final Dataset BINANCE_TRADES = new Dataset(Exchange.BINANCE, TradeKind.TRADE);

  /** The block trades of Binance's spot market. */
  public static final Dataset BINANCE_BLOCK_TRADES =
      new Dataset(Exchange.BINANCE, TradeKind.BLOCK_TRADE);

  /** Binance's trades of a kind. */
  public static Dataset binance(TradeKind kind) {
    return switch (kind) {
      case TRADE -> BINANCE_TRADES;
      case BLOCK_TRADE -> BINANCE_BLOCK_TRADES;
    };
  }

  /**
   * The consumer group in Kafka of the instances of a group. Groups of two datasets never share
   * one, whatever they are called: their members would be given partitions of the other's topic.
   *
   * @param configured what the instances call it
   */
  public String groupOf(String configured) {
    return kind == TradeKind.TRADE ? configured : configured + suffix(kind);
  }

  /** Whether a group may be called so: whether the group in Kafka is one of this dataset only. */
  public boolean mayCall(String configured) {
    return Arrays.stream(TradeKind.values())
        .filter(each -> each != TradeKind.TRADE)
        .noneMatch(each -> configured.endsWith(suffix(each)));
  }

  private static String suffix(TradeKind kind) {
    return "." + kind.dataType();
  }
}
