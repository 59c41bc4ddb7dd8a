package org.metricdef.ingestion.app.deadletters;

import org.metricdef.ingestion.trade.Trade;

/** What a replay makes of a dead letter. */
public sealed interface ReplayOutcome {

  /** The outcome as a sentence. */
  String text();

  /** It is still no valid trade. */
  record StillRefused(String reason, String detail) implements ReplayOutcome {
    @Override
    public String text() {
      return "still refused (" + reason + "): " + detail;
    }
  }

  /** It is a message of the exchange that carries no trade. */
  record NoTrade() implements ReplayOutcome {
    @Override
    public String text() {
      return "no trade, a message about the connection";
    }
  }

  /** It is a trade now, and its record is in the topic already: it was repaired by its id. */
  record AlreadyThere(Trade trade) implements ReplayOutcome {
    @Override
    public String text() {
      return name(trade) + " is in its topic";
    }
  }

  /** It is a trade now, and is neither in the topic of trades nor in that of replayed trades. */
  record Missing(Trade trade) implements ReplayOutcome {
    @Override
    public String text() {
      return name(trade) + " is missing";
    }
  }

  private static String name(Trade trade) {
    return "trade " + trade.symbol() + " " + trade.sourceSequence();
  }
}
