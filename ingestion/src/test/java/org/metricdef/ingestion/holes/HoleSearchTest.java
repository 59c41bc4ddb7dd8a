package org.metricdef.ingestion.holes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.holes.HoleSearch.Proof;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.HistoryPage;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeOrigin;

class HoleSearchTest {

  private static final String SYMBOL = "BTCUSDT";

  private final Server first = new Server();
  private final Server second = new Server();

  /** A server of the exchange that has what it is told to have. */
  private static final class Server implements TradeHistory {

    private final NavigableSet<Long> ids = new TreeSet<>();
    private final List<Long> asked = new ArrayList<>();
    private @Nullable HistoryException failure;

    Server has(long from, long to) {
      for (long id = from; id <= to; id++) {
        ids.add(id);
      }
      return this;
    }

    @Override
    public HistoryPage fetch(String symbol, long fromId, int limit, int turn)
        throws HistoryException {
      asked.add(fromId);
      if (failure != null) {
        throw failure;
      }
      List<Long> page = ids.tailSet(fromId).stream().limit(limit).toList();
      return new HistoryPage(
          page.stream()
              .<Sequenced>map(id -> Trades.trade(symbol, id, TradeOrigin.REST))
              .toList(),
          page.size() == limit,
          OptionalInt.empty());
    }
  }

  @Test
  void whatTheFirstServerHasTheOthersAreNotAskedFor() throws Exception {
    first.has(1, 20);
    HoleSearch search = search(range(5, 7), range(10, 10));
    assertThat(ids(search.goOn(10))).containsExactly(5L, 6L, 7L, 10L);
    assertThat(search.isOver()).isTrue();
    assertThat(first.asked).containsExactly(5L);
    assertThat(second.asked).isEmpty();
  }

  @Test
  void theNextServerIsAskedForWhatIsStillMissing() throws Exception {
    first.has(1, 5).has(8, 20);
    second.has(1, 7);
    HoleSearch search = search(range(5, 7));
    assertThat(ids(search.goOn(10))).containsExactly(5L, 6L, 7L);
    assertThat(second.asked).containsExactly(6L);
  }

  @Test
  void onlyAnAnswerThatGoesPastIdsSaysThatTheyLack() throws Exception {
    first.has(1, 5);
    HoleSearch lagging = search(range(5, 7));
    assertThat(ids(lagging.goOn(10))).containsExactly(5L);
    assertThat(lagging.proof(range(5, 7))).isEqualTo(Proof.UNPROVEN);

    first.has(9, 9);
    HoleSearch lacking = search(range(6, 8), range(11, 12));
    assertThat(lacking.goOn(10)).isEmpty();
    assertThat(lacking.isOver()).isTrue();
    assertThat(lacking.proof(range(6, 8))).isEqualTo(Proof.LACKING);
    assertThat(lacking.proof(range(11, 12))).isEqualTo(Proof.UNPROVEN);
  }

  @Test
  void aServerThatFailsIsPassedOver() throws Exception {
    first.failure = new HistoryException.Unavailable("first: status 500", null);
    second.has(1, 20);
    HoleSearch search = search(range(5, 6));
    assertThat(ids(search.goOn(10))).containsExactly(5L, 6L);
    assertThat(search.failure()).contains(first.failure);
    assertThat(search.wasStopped()).isFalse();
  }

  @Test
  void aLimitEndsTheSearchAtOnce() throws Exception {
    first.failure = new HistoryException.RateLimited(Duration.ofSeconds(7));
    second.has(1, 20);
    HoleSearch search = search(range(5, 6));
    assertThat(search.goOn(10)).isEmpty();
    assertThat(search.isOver()).isTrue();
    assertThat(search.wasStopped()).isTrue();
    assertThat(second.asked).isEmpty();
  }

  /** A rogue id makes such a hole: the trades are where the hole begins. */
  @Test
  void aHugeHoleTakesNoMoreRequestsThanItHasPages() throws Exception {
    first.has(1, 2_500);
    HoleSearch search = search(range(51, 9_000_000_000_000L));
    List<Trade> found = new ArrayList<>(search.goOn(2));
    assertThat(found).hasSize(2_000);
    assertThat(search.isOver()).isFalse();
    found.addAll(search.goOn(100));
    assertThat(ids(found)).hasSize(2_450).contains(51L, 2_500L);
    assertThat(search.isOver()).isTrue();
    assertThat(first.asked).hasSizeLessThan(6);
  }

  /** Every second id lacks: the walk goes by pages, and not from one missing id to the next. */
  @Test
  void manyMissingRangesOfOnePageTakeOneRequest() throws Exception {
    List<IdRange> odd = new ArrayList<>();
    for (long id = 1; id < 2_000; id += 2) {
      odd.add(range(id, id));
      first.has(id + 1, id + 1);
    }
    second.has(1, 2_000);
    HoleSearch search = new HoleSearch(SYMBOL, odd, List.of(first, second));
    assertThat(search.goOn(100)).hasSize(1_000);
    assertThat(first.asked).hasSizeLessThan(4);
    assertThat(second.asked).hasSizeLessThan(4);
  }

  /** What is known to lack does not keep a later search from what nobody has looked at. */
  @Test
  void aSearchBeginsWhereMostIsMissingAndComesBackToTheBeginning() throws Exception {
    first.has(1, 100).has(1_000, 1_100);
    HoleSearch search = search(range(10, 12), range(50, 900), range(950, 1_001));
    assertThat(ids(search.goOn(100))).hasSize(3 + 51 + 2).contains(10L, 50L, 1_001L);
    assertThat(first.asked).startsWith(50L).contains(10L);
  }

  private HoleSearch search(IdRange... missing) {
    return new HoleSearch(SYMBOL, List.of(missing), List.of(first, second));
  }

  private static IdRange range(long first, long last) {
    return new IdRange(first, last);
  }

  private static List<Long> ids(List<Trade> trades) {
    return trades.stream().map(Trade::sourceSequence).toList();
  }
}
