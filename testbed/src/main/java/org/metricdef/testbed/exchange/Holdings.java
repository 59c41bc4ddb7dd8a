package org.metricdef.testbed.exchange;

import java.util.List;
import org.metricdef.testbed.fault.Hole;

/**
 * What an exchange has, as of one moment: all that it could ever be asked for, whether its streams
 * gave it or not.
 *
 * @param trades that have happened
 * @param holes ids that no trade has
 * @param withheld ids that were kept back for a while, or are
 */
public record Holdings(SentTrades trades, List<Hole> holes, List<Hole> withheld) {

  /** Holdings; the lists are copied. */
  public Holdings {
    holes = List.copyOf(holes);
    withheld = List.copyOf(withheld);
  }

  /** Nothing but trades that were all given at once, and holes between them. */
  public Holdings(SentTrades trades, List<Hole> holes) {
    this(trades, holes, List.of());
  }

  /** Whether an id was kept back for a while. */
  public boolean wasWithheld(String symbol, int epoch, long id) {
    return withheld.stream().anyMatch(ids -> ids.contains(symbol, epoch, id));
  }

  /** What a symbol's prices are in. */
  public String currency(String symbol) {
    return Listings.split(symbol).quote();
  }
}
