package org.metricdef.testbed.exchange;

import java.util.Iterator;
import java.util.SortedSet;

/** What an exchange has to say: a finite run of trades, the same each time it is asked for. */
public interface TradeSource {

  /** The symbols it trades, in upper case. */
  SortedSet<String> symbols();

  /** How many trades there are in all. */
  long count();

  /** The trades from the first on, in the order in which they are sent. */
  Iterator<TradeFrame> frames();
}
