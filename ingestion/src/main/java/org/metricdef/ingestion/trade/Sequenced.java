package org.metricdef.ingestion.trade;

/**
 * The next item of a symbol's sequence. The items of one symbol come in the order of their ids.
 *
 * <p>A trade is such an item itself, so that nothing has to be wrapped around it on its way.
 */
public sealed interface Sequenced permits Trade, ConfirmedHole, RefusedTrade {

  /** The symbol, as the exchange spells it. */
  String symbol();

  /** The epoch of the symbol's ids: see {@link Place}. */
  int epoch();

  /** The id of this item; of several, the first. */
  long firstId();

  /** The id with which the symbol goes on after this item. */
  long nextId();
}
