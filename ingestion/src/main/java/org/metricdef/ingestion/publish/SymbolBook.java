package org.metricdef.ingestion.publish;

import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;

/**
 * What became of each id of a symbol in one epoch of its ids, counted as it is committed. Each kind
 * is counted by itself, and the ids are not, so that the two can be compared.
 *
 * @param epoch of these ids: see {@link Place}
 * @param first the first id of the book
 * @param next the id with which it goes on
 * @param stored trades that are in the topic of trades
 * @param refused trades that fit no record, and are in a topic of their own
 * @param holes ids in confirmed holes, found later or not
 */
public record SymbolBook(int epoch, long first, long next, long stored, long refused, long holes) {

  /** An empty book that begins at a place. */
  static SymbolBook at(Place place) {
    return new SymbolBook(place.epoch(), place.next(), place.next(), 0, 0, 0);
  }

  /** The book after the next item. One of a later epoch begins another book. */
  SymbolBook with(Sequenced item) {
    SymbolBook book = item.epoch() > epoch
        ? at(new Place(item.epoch(), item.firstId(), Place.BEGINNING.lastMicros()))
        : this;
    long trades = 0;
    long unfit = 0;
    long missing = 0;
    if (item instanceof ConfirmedHole hole) {
      missing = hole.size();
    } else if (item instanceof RefusedTrade) {
      unfit = 1;
    } else {
      trades = 1;
    }
    return new SymbolBook(
        book.epoch,
        book.first,
        item.nextId(),
        book.stored + trades,
        book.refused + unfit,
        book.holes + missing);
  }

  /** The book after so many trades, of which the last is before this id. */
  SymbolBook withTrades(int trades, long nextId) {
    return new SymbolBook(epoch, first, nextId, stored + trades, refused, holes);
  }

  /** The book after the trade of a record. One that it has already changes nothing. */
  SymbolBook withStored(int ofEpoch, long id) {
    if (!new Place(epoch, next, 0).isBefore(ofEpoch, id + 1)) {
      return this;
    }
    SymbolBook book = ofEpoch > epoch ? at(new Place(ofEpoch, id, 0)) : this;
    return new SymbolBook(ofEpoch, book.first, id + 1, book.stored + 1, book.refused, book.holes);
  }

  /** How many ids there are from the first to the last. */
  public long ids() {
    return next - first;
  }

  /** Whether each of them is stored, refused or in a hole, and none twice. */
  public boolean isBalanced() {
    return ids() == stored + refused + holes;
  }
}
