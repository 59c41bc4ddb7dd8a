package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where a history begins, found with few requests. */
class BeginningSearchTest {

  private final ScriptedAggregates aggregates = new ScriptedAggregates();
  private final ScriptedHistory history = new ScriptedHistory();

  @Test
  void aTimeIsAskedForAfterTheNewestTrade() throws Exception {
    aggregates.has(1, 10, 12, 100).has(2, 13, 13, 200).has(3, 14, 20, 300);
    assertThat(found(new Beginning.FromTime(150))).isEqualTo(first(13, 20));
    assertThat(aggregates.requests()).containsExactly("newest", "since 150");
  }

  @Test
  void beforeTheFirstTradeTheFirstTradeIsIt() throws Exception {
    aggregates.has(1, 10, 12, 100);
    assertThat(found(new Beginning.FromTime(5))).isEqualTo(first(10, 12));
  }

  @Test
  void afterTheNewestTradeThereIsNoneYet() throws Exception {
    aggregates.has(1, 10, 12, 100);
    assertThat(found(new Beginning.FromTime(101))).isEqualTo(none(12));
    assertThat(found(new Beginning.FromId(13))).isEqualTo(none(12));
    assertThat(aggregates.requests()).containsExactly("newest", "newest");
  }

  @Test
  void aSymbolWithoutATradeHasNoNewestEither() throws Exception {
    assertThat(found(new Beginning.FromTime(1)))
        .isEqualTo(new BeginningSearch.Found(OptionalLong.empty(), OptionalLong.empty(), 0));
  }

  @Test
  void anIdThatIsNobodysIsTheNextOne() throws Exception {
    aggregates.has(1, 10, 12, 100);
    history.has(10, 10).has(12, 12);
    assertThat(found(new Beginning.FromId(11))).isEqualTo(first(12, 12));
    assertThat(found(new Beginning.FromId(0))).isEqualTo(first(10, 12));
  }

  /** Listed long after the time, or quiet for days: the exchange looks no farther than a day. */
  @Test
  void whatTheExchangeDoesNotFindByItsTimeIsFoundByHalving() throws Exception {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      ScriptedAggregates some = new ScriptedAggregates().looksAhead(1);
      int size = 1 + random.nextInt(40);
      long[] ids = new long[size];
      long[] times = new long[size];
      long id = random.nextInt(50);
      long trade = 1_000;
      long time = 1_000;
      for (int i = 0; i < size; i++) {
        id += 1 + (random.nextInt(3) == 0 ? random.nextInt(30) : 0);
        time += random.nextInt(3);
        ids[i] = trade;
        times[i] = time;
        some.has(id, trade, trade + 2, time);
        trade += 3;
      }
      long wanted = 990 + random.nextInt((int) (time - 990 + 1));
      int expected = 0;
      while (times[expected] < wanted) {
        expected++;
      }
      BeginningSearch.Found found = found(new Beginning.FromTime(wanted), some);
      assertThat(found).as("run " + run).isEqualTo(first(ids[expected], trade - 1));
      assertThat(some.requests()).as("run " + run).hasSizeLessThan(16);
    }
  }

  @Test
  void whatAnotherServerSaysBeginsTheSearchAgain() throws Exception {
    aggregates.has(1, 10, 12, 100).has(2, 13, 13, 200);
    aggregates.answers(1, 0, 2, 2);
    assertThat(found(new Beginning.FromTime(150)))
        .isEqualTo(new BeginningSearch.Found(OptionalLong.of(13), OptionalLong.of(13), 2));
    assertThat(aggregates.requests()).containsExactly("newest", "since 150", "newest", "since 150");
  }

  @Test
  void anAnswerThatIsTooEarlyIsNotBelieved() throws Exception {
    aggregates.has(1, 10, 12, 100);
    AggregateTrades wrong = new AggregateTrades() {
      @Override
      public Answer newest(String symbol, int turn) {
        return aggregates.newest(symbol, turn);
      }

      @Override
      public Answer since(String symbol, long micros, int turn) {
        return new Answer(
            Optional.of(new Aggregate(1, 10, 12, micros - 1)), OptionalInt.empty(), 0);
      }

      @Override
      public Answer from(String symbol, long id, int turn) {
        return aggregates.from(symbol, id, turn);
      }
    };
    assertThatThrownBy(() -> found(new Beginning.FromTime(90), wrong))
        .isInstanceOf(HistoryException.BadAnswer.class)
        .hasMessage("aggregate trade 1 of BTCUSDT is earlier than was asked for");
  }

  @Test
  void eachRequestTellsWhatItCosts() throws Exception {
    aggregates.has(1, 10, 12, 100);
    history.has(10, 12);
    BeginningSearch search = new BeginningSearch(
        "BTCUSDT", new Beginning.FromId(11), Optional.of(aggregates), history, 25);
    assertThat(search.weight()).isEqualTo(4);
    assertThat(search.ask(0)).isEmpty();
    assertThat(search.weight()).isEqualTo(25);
    assertThat(search.ask(0)).contains(first(11, 12));
  }

  private BeginningSearch.Found found(Beginning wanted) throws Exception {
    return found(wanted, aggregates);
  }

  private BeginningSearch.Found found(Beginning wanted, AggregateTrades asked) throws Exception {
    BeginningSearch search =
        new BeginningSearch("BTCUSDT", wanted, Optional.of(asked), history, 25);
    Optional<BeginningSearch.Found> found = Optional.empty();
    while (found.isEmpty()) {
      found = search.ask(0);
    }
    return found.get();
  }

  private static BeginningSearch.Found first(long id, long newest) {
    return new BeginningSearch.Found(OptionalLong.of(id), OptionalLong.of(newest), 0);
  }

  private static BeginningSearch.Found none(long newest) {
    return new BeginningSearch.Found(OptionalLong.empty(), OptionalLong.of(newest), 0);
  }

  @Test
  void withoutAggregateTradesOneRequestFindsAnId() throws Exception {
    history.has(10, 12);
    BeginningSearch search =
        new BeginningSearch("BTCUSDT", new Beginning.FromId(11), Optional.empty(), history, 25);
    assertThat(search.weight()).isEqualTo(25);
    assertThat(search.ask(0))
        .contains(new BeginningSearch.Found(OptionalLong.of(11), OptionalLong.empty(), 0));
    BeginningSearch later =
        new BeginningSearch("BTCUSDT", new Beginning.FromId(13), Optional.empty(), history, 25);
    assertThat(later.ask(0))
        .contains(new BeginningSearch.Found(OptionalLong.empty(), OptionalLong.empty(), 0));
  }

  @Test
  void withoutAggregateTradesNoTimeCanBeLookedFor() {
    assertThatThrownBy(() -> new BeginningSearch(
            "BTCUSDT", new Beginning.FromTime(90), Optional.empty(), history, 25))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
