package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.RefusedTrade;

/** The books of one symbol, item by item, and as a field of a checkpoint. */
class SymbolBooksTest {

  private static final String OLD = """
      {"group":"g","instance":"i","started_at_micros":1,"offset":7,\
      "next":{"BTCUSDT":5},"times":{},"epochs":{}}""";

  private final SymbolBooks empty = SymbolBooks.at(new Place(1, 5, 0));

  @Test
  void eachKindIsCountedByItself() {
    SymbolBooks books = empty
        .with(Trades.trade(5))
        .with(new ConfirmedHole("BTCUSDT", 6, 8, 1, 0))
        .with(refused(9))
        .with(Trades.trade(10))
        .withTrades(5, 16);
    assertThat(books.epochs()).containsExactly(new SymbolBook(1, 5, 16, 7, 1, 3));
    assertThat(books.current().isBalanced()).isTrue();
    assertThat(books.current().ids()).isEqualTo(11);
  }

  @Test
  void anIdThatIsLeftOutUnbalancesTheBook() {
    SymbolBooks books = empty.with(Trades.trade(5)).with(Trades.trade(7));
    assertThat(books.current().isBalanced()).isFalse();
    assertThat(empty.with(Trades.trade(5)).withTrades(2, 9).current().isBalanced())
        .isFalse();
    assertThat(empty.withStored(1, 6).current().isBalanced()).isFalse();
  }

  @Test
  void aLaterEpochBeginsAnotherBook() {
    SymbolBooks books = empty
        .with(Trades.trade(5))
        .with(Trades.trade(1).in(2))
        .with(Trades.trade(2).in(2))
        .withStored(3, 9);
    assertThat(books.epochs())
        .containsExactly(
            new SymbolBook(1, 5, 6, 1, 0, 0),
            new SymbolBook(2, 1, 3, 2, 0, 0),
            new SymbolBook(3, 9, 10, 1, 0, 0));
    assertThat(books.epochs()).allMatch(SymbolBook::isBalanced);
  }

  @Test
  void whatIsReadAgainIsNotCountedAgain() {
    SymbolBooks books = empty.with(Trades.trade(5)).with(Trades.trade(1).in(2));
    assertThat(books.withStored(1, 5)).isEqualTo(books);
    assertThat(books.withStored(1, 900)).isEqualTo(books);
    assertThat(books.withStored(2, 1)).isEqualTo(books);
    assertThat(books.withStored(2, 2).current().stored()).isEqualTo(2);
  }

  @Test
  void onlyTheLastYearsEpochsAreKept() {
    SymbolBooks books = empty;
    for (int epoch = 1; epoch <= 100; epoch++) {
      books = books.withStored(epoch, 7);
    }
    assertThat(books.epochs()).hasSize(12);
    assertThat(books.current().epoch()).isEqualTo(100);
  }

  @Test
  void aCheckpointKeepsThem() {
    SymbolBooks books =
        empty.with(Trades.trade(5)).with(refused(6)).with(Trades.trade(3).in(2));
    Checkpoint checkpoint = new Checkpoint(
        new Checkpoint.Owner("g", "i", 1),
        7,
        Map.of("BTCUSDT", new Place(2, 4, 9), "币安人生USDT", new Place(1, 5, 0)),
        Optional.of(Map.of("BTCUSDT", books, "币安人生USDT", empty)));
    assertThat(Checkpoint.ofJson(checkpoint.toJson())).isEqualTo(checkpoint);
  }

  @Test
  void aCheckpointOfAnEarlierVersionHasNoneAndTheyBeginThere() {
    Checkpoint old = Checkpoint.ofJson(OLD.getBytes(StandardCharsets.UTF_8));
    assertThat(old.books()).isEmpty();
    ShardPosition position = ShardPosition.of(Optional.of(old));
    assertThat(position.booked()).isFalse();
    assertThat(position.books()).isEqualTo(Map.of("BTCUSDT", empty));
  }

  @Test
  void numbersThatALaterVersionAddsArePassedOver() {
    String later = OLD.replace("}}", "},\"books\":{\"BTCUSDT\":[[1,5,6,1,0,0,77,78]]}}");
    Checkpoint read = Checkpoint.ofJson(later.getBytes(StandardCharsets.UTF_8));
    assertThat(read.books()).contains(Map.of("BTCUSDT", empty.with(Trades.trade(5))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "[]", "{\"A\":7}", "{\"A\":[]}", "{\"A\":[[1,2,3]]}", "{\"A\":[[1,2,\"3\"]]}"
      })
  void whatIsNoBooksIsRefused(String books) {
    String bad = OLD.replace("}}", "},\"books\":" + books + "}");
    assertThatThrownBy(() -> Checkpoint.ofJson(bad.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableDataException.class);
  }

  private static RefusedTrade refused(long id) {
    return new RefusedTrade(
        "BTCUSDT", id, RefusalReason.DECIMAL_OUT_OF_RANGE, "too large", new byte[0], 0);
  }
}
