package org.metricdef.ingestion.app;

import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.TradeKind;
import picocli.CommandLine.Option;

/** Which kind of trades a command is about. */
final class KindOption {

  @Option(
      names = "--trade-kind",
      paramLabel = "KIND",
      defaultValue = "trade",
      description = {
        "'trade' for those of the order book, 'block-trade' for those that two parties agreed on"
            + " beside it. Each kind has ids, topics and a Kafka group of its own.",
        "Default: ${DEFAULT-VALUE}  [INGESTION_TRADE_KIND]"
      })
  TradeKind kind;

  /** What the command is about. */
  Dataset dataset() {
    return Dataset.binance(kind);
  }
}
