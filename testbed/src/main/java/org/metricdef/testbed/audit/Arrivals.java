package org.metricdef.testbed.audit;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.metricdef.testbed.exchange.Holdings;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SentTrades;

/** Ticks off what the exchange has, in whichever topic it arrives. */
final class Arrivals {

  private final Holdings had;
  private final String idPrefix;
  private final Problems problems;
  private final BitSet arrived = new BitSet();
  private final Set<UUID> messageIds = new HashSet<>();
  private long delivered;
  private long duplicated;
  private long changed;
  private long unexpected;

  /**
   * Nothing has arrived.
   *
   * @param idPrefix what stands before the exchange's number in a trade id
   */
  Arrivals(Holdings had, String idPrefix, Problems problems) {
    this.had = had;
    this.idPrefix = idPrefix;
    this.problems = problems;
  }

  Holdings had() {
    return had;
  }

  String idPrefix() {
    return idPrefix;
  }

  SentTrades trades() {
    return had.trades();
  }

  /** The place of a trade that arrives for the first time; −1 if it does not, which is noted. */
  int tick(String symbol, int epoch, long id, String where) {
    int place = had.trades().find(symbol, epoch, id);
    if (place < 0) {
      unexpected(where + name(symbol, epoch, id) + " was never sent");
      return -1;
    }
    if (arrived.get(place)) {
      duplicated++;
      problems.add(where + name(symbol, epoch, id) + " had arrived before");
      return -1;
    }
    arrived.set(place);
    return place;
  }

  /** Whether no other record had this id. */
  boolean isFirst(UUID messageId) {
    return messageIds.add(messageId);
  }

  void unexpected(String problem) {
    unexpected++;
    problems.add(problem);
  }

  /** One that was ticked off says something else than the exchange. */
  void changed(String problem) {
    changed++;
    problems.add(problem);
  }

  /** One that was ticked off is as it should be. */
  void delivered() {
    delivered++;
  }

  void problem(String problem) {
    problems.add(problem);
  }

  long changed() {
    return changed;
  }

  AuditReport report(long outOfOrder, long repaired, HolesFound holes) {
    SentTrades trades = had.trades();
    for (int place = arrived.nextClearBit(0);
        place < trades.size();
        place = arrived.nextClearBit(place + 1)) {
      problems.add(name(trades.get(place)) + " did not arrive");
    }
    return new AuditReport(
        trades.size(),
        delivered,
        trades.size() - delivered,
        duplicated,
        outOfOrder,
        unexpected,
        repaired,
        holes,
        problems.list());
  }

  static String name(SentTrade trade) {
    return name(trade.symbol(), trade.epoch(), trade.tradeId());
  }

  static String name(String symbol, int epoch, long id) {
    return epoch == 1 ? symbol + " " + id : symbol + " " + id + " of epoch " + epoch;
  }
}
