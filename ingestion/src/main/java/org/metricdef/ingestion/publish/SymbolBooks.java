package org.metricdef.ingestion.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Sequenced;

/**
 * The books of one symbol, one for each epoch of its ids. The last is the one that is written.
 *
 * @param epochs by rising epoch; at least one, and of long ago none
 */
public record SymbolBooks(List<SymbolBook> epochs) {

  /** A year of an exchange that begins its ids anew each month. */
  private static final int MOST_EPOCHS = 12;

  public SymbolBooks {
    epochs = List.copyOf(epochs);
  }

  /** Books that begin at a place. */
  static SymbolBooks at(Place place) {
    return new SymbolBooks(List.of(SymbolBook.at(place)));
  }

  /** The book of the epoch that is written. */
  public SymbolBook current() {
    return epochs.get(epochs.size() - 1);
  }

  /** The books after the next item. */
  SymbolBooks with(Sequenced item) {
    return changed(book -> book.with(item));
  }

  /** The books after so many trades of the epoch that is written. */
  SymbolBooks withTrades(int trades, long next) {
    return changed(book -> book.withTrades(trades, next));
  }

  /** The books after the trade of a record. */
  SymbolBooks withStored(int epoch, long id) {
    return changed(book -> book.withStored(epoch, id));
  }

  private SymbolBooks changed(UnaryOperator<SymbolBook> change) {
    SymbolBook before = current();
    SymbolBook after = change.apply(before);
    if (after.equals(before)) {
      return this;
    }
    if (epochs.size() == 1 && after.epoch() == before.epoch()) {
      return new SymbolBooks(List.of(after));
    }
    List<SymbolBook> all = new ArrayList<>(epochs);
    if (after.epoch() == before.epoch()) {
      all.remove(all.size() - 1);
    }
    all.add(after);
    return new SymbolBooks(all.subList(Math.max(0, all.size() - MOST_EPOCHS), all.size()));
  }
}
