package org.metricdef.ingestion.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.publish.SymbolBook;
import org.metricdef.ingestion.publish.SymbolBooks;
import org.metricdef.ingestion.sequence.SymbolStanding;

/** What is committed, held against what is known, look by look. */
class LedgerTest {

  private static final String BTC = "BTCUSDT";

  private final Ledger ledger = new Ledger();
  private long found;
  private Duration now = Duration.ZERO;

  @Test
  void whatIsKnownAndNotCommittedIsPending() {
    Balance balance = look(new SymbolBook(1, 10, 20, 10, 0, 0), standing(25, 40));
    assertThat(balance.lastId()).isEqualTo(40);
    assertThat(balance.ids()).isEqualTo(31);
    assertThat(balance.pending()).isEqualTo(21);
    assertThat(balance.isBalanced()).isTrue();
  }

  @Test
  void holesThatWereFilledLateAreNoHolesAnyMore() {
    found = 2;
    Balance balance = look(new SymbolBook(1, 10, 20, 6, 1, 3), standing(20, 19));
    assertThat(balance.filledLate()).isEqualTo(2);
    assertThat(balance.holes()).isEqualTo(1);
    assertThat(balance.pending()).isZero();
    assertThat(balance.isBalanced()).isTrue();
    assertThat(balance.inWords())
        .isEqualTo("BTCUSDT epoch 1: 10 to 19 are 10 ids; stored 6, filled late 2, refused 1,"
            + " holes 1, pending 0");
  }

  @Test
  void anIdOfWhichNothingBecameUnbalancesIt() {
    assertThat(look(new SymbolBook(1, 10, 20, 9, 0, 0), standing(20, 19)).isBalanced())
        .isFalse();
    assertThat(look(new SymbolBook(1, 10, 20, 11, 0, 0), standing(20, 19)).isBalanced())
        .isFalse();
  }

  @Test
  void moreThanWasEverGivenUnbalancesIt() {
    assertThat(look(new SymbolBook(1, 10, 20, 10, 0, 0), standing(15, 14)).isBalanced())
        .isFalse();
  }

  @Test
  void thePendingAgeIsThatOfTheOldestIdAndNotOfWhatIsPendingAllTheTime() {
    // A busy symbol always has something pending, and commits it.
    for (int i = 0; i < 100; i++) {
      now = now.plusSeconds(10);
      Balance busy =
          look(new SymbolBook(1, 0, 100 * i, 100 * i, 0, 0), standing(100 * i, 100 * i + 50));
      assertThat(busy.oldestPending()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }
    // From here on nothing is committed.
    SymbolBook stuck = new SymbolBook(1, 0, 9_900, 9_900, 0, 0);
    for (int i = 0; i < 40; i++) {
      now = now.plusSeconds(10);
      look(stuck, standing(9_900, 10_000 + i));
    }
    BooksStatus status = new BooksStatus(List.of(look(stuck, standing(9_900, 11_000))));
    assertThat(status.oldestPending()).isGreaterThanOrEqualTo(Duration.ofSeconds(390));
    assertThat(status.pendingLongerThan(Duration.ofMinutes(5))).hasSize(1);
    assertThat(status.pendingLongerThan(Duration.ofMinutes(10))).isEmpty();
    // And then all of it.
    assertThat(look(new SymbolBook(1, 0, 11_001, 11_001, 0, 0), standing(11_001, 11_000))
            .oldestPending())
        .isZero();
  }

  @Test
  void aLaterEpochThatIsNotCommittedIsPending() {
    SymbolBook before = new SymbolBook(1, 10, 20, 10, 0, 0);
    SymbolStanding ahead = new SymbolStanding(2, 5, 4, 4, false, false);
    assertThat(look(before, ahead).isBalanced()).isTrue();
    now = now.plusSeconds(400);
    assertThat(look(before, ahead).oldestPending()).isEqualTo(Duration.ofSeconds(400));
    assertThat(look(new SymbolBook(2, 1, 5, 4, 0, 0), ahead).oldestPending()).isZero();
  }

  @Test
  void aSymbolThatIsNotOpenHasNothingPending() {
    List<Balance> all = ledger.balances(
        Map.of(2, Map.of(BTC, new SymbolBooks(List.of(new SymbolBook(1, 10, 20, 10, 0, 0))))),
        Map.of(),
        (symbol, book) -> 0,
        0);
    assertThat(all).singleElement().satisfies(each -> {
      assertThat(each.pending()).isZero();
      assertThat(each.partition()).isEqualTo(2);
      assertThat(each.isBalanced()).isTrue();
    });
  }

  @Test
  void aHistoryThatWasAskedForIsPendingAndNotOld() {
    SymbolStanding history = new SymbolStanding(1, 20, 5_000_019, 3, true, true);
    look(new SymbolBook(1, 10, 20, 10, 0, 0), history);
    now = now.plusHours(5);

    Balance balance = look(new SymbolBook(1, 10, 20, 10, 0, 0), history);

    assertThat(balance.pending()).isEqualTo(5_000_000);
    assertThat(balance.oldestPending()).isZero();
    assertThat(balance.isBalanced()).isTrue();
  }

  private Balance look(SymbolBook book, SymbolStanding standing) {
    return ledger
        .balances(
            Map.of(0, Map.of(BTC, new SymbolBooks(List.of(book)))),
            Map.of(BTC, standing),
            (symbol, any) -> found,
            now.toNanos())
        .get(0);
  }

  private static SymbolStanding standing(long next, long newestLive) {
    return new SymbolStanding(1, next, newestLive, 0, false, false);
  }
}
