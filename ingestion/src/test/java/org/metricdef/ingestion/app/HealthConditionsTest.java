package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.app.symbols.SymbolCondition;
import org.metricdef.ingestion.app.symbols.SymbolConditions;
import org.metricdef.ingestion.books.Balance;
import org.metricdef.ingestion.books.BooksStatus;
import org.metricdef.ingestion.coverage.CoverageStatus;
import org.metricdef.ingestion.coverage.Reason;
import org.metricdef.ingestion.freshness.FreshnessStatus;
import org.metricdef.ingestion.publish.SymbolBook;
import org.metricdef.ingestion.sequence.SequenceStatus;

class HealthConditionsTest {

  @Test
  void whatHoldsHasNoProblem() {
    assertThat(HealthConditions.noFault(Optional.empty()).holds()).isTrue();
    assertThat(HealthConditions.thread("shard-1", true).holds()).isTrue();
    assertThat(HealthConditions.running(Health.Phase.RUNNING).holds()).isTrue();
    assertThat(HealthConditions.notWaiting(Optional.empty()).holds()).isTrue();
    assertThat(HealthConditions.joined(true).holds()).isTrue();
    assertThat(HealthConditions.shards(3, 3).holds()).isTrue();
    assertThat(HealthConditions.links(0, 0).holds()).isTrue();
    assertThat(HealthConditions.subscriptions(0).holds()).isTrue();
    assertThat(HealthConditions.repairs(
                Duration.ZERO, Duration.ofSeconds(60), SequenceStatus.Backlog.NONE)
            .holds())
        .isTrue();
    assertThat(WatchConditions.silent(FreshnessStatus.NONE).holds()).isTrue();
    assertThat(WatchConditions.coverage(CoverageStatus.NONE).holds()).isTrue();
    assertThat(WatchConditions.balanced(BooksStatus.NONE).holds()).isTrue();
    assertThat(WatchConditions.pending(BooksStatus.NONE).holds()).isTrue();
    assertThat(WatchConditions.tickers(Duration.ofMinutes(5)).holds()).isTrue();
    assertThat(HealthConditions.ids(List.of()).holds()).isTrue();
    assertThat(HealthConditions.rest(false).holds()).isTrue();
    assertThat(HealthConditions.symbols(SymbolConditions.NONE).holds()).isTrue();
    assertThat(HealthConditions.listedSince(new TreeSet<>()).holds()).isTrue();
    assertThat(HealthConditions.configured(true, 3).holds()).isTrue();
    assertThat(HealthConditions.groupSymbols(Duration.ofSeconds(120)).holds()).isTrue();
  }

  @Test
  void whatDoesNotHoldSaysWhatIsTheMatter() {
    assertThat(HealthConditions.noFault(Optional.of(new IllegalStateException("no room"))))
        .hasToString("run: ended by itself: no room");
    assertThat(HealthConditions.thread("shard-1", false)).hasToString("thread shard-1: has ended");
    assertThat(HealthConditions.running(Health.Phase.STARTING)).hasToString("state: is starting");
    assertThat(HealthConditions.notWaiting(Optional.of("no Kafka")))
        .hasToString("start: waits: no Kafka");
    assertThat(HealthConditions.configured(false, 3))
        .hasToString("configured symbols: are not those of the group, which carries version 3 of"
            + " its own");
    assertThat(HealthConditions.groupSymbols(Duration.ofSeconds(121)))
        .hasToString("symbols of the group: Kafka has not said for 121 s which they are");
    assertThat(HealthConditions.joined(false))
        .hasToString("group: the partitions have not been given out yet");
    assertThat(HealthConditions.shards(2, 3)).hasToString("kafka: 2 of 3 partitions are open");
    assertThat(HealthConditions.links(0, 1)).hasToString("exchange: 0 of 1 connections are open");
    assertThat(HealthConditions.subscriptions(4))
        .hasToString("subscriptions: 4 are not confirmed by the exchange");
    assertThat(HealthConditions.repairs(
            Duration.ofSeconds(61),
            Duration.ofSeconds(60),
            new SequenceStatus.Backlog(812, Duration.ofMillis(253_750), 4_800)))
        .hasToString("repairs: the oldest takes 61 s, more than 60 s; 812 requests are left, some"
            + " 253 s at 4800 weight a minute");
    assertThat(WatchConditions.silent(new FreshnessStatus(
            new TreeMap<>(Map.of(
                "BTCUSDT", new FreshnessStatus.Silence(1_234, 1_200, Duration.ofSeconds(130)),
                "NEWUSDT", new FreshnessStatus.Silence(7, -1, Duration.ofSeconds(9)))),
            Duration.ZERO)))
        .hasToString("streams: nothing comes of the stream of BTCUSDT for 130 s: the exchange's"
            + " ticker has trade 1234, and 1200 is the last that came; nothing comes of the stream"
            + " of NEWUSDT for 9 s: the exchange's ticker has trade 7, and none has come");
    assertThat(WatchConditions.coverage(new CoverageStatus(new TreeMap<>(
            Map.of("A", Reason.NO_PARTITION, "B", Reason.NOBODY, "C", Reason.NOT_OPEN)))))
        .hasToString("carried symbols: A has no partition; B is carried by nobody: no instance of"
            + " the group has its partition; C takes no trades, although its partition is this"
            + " instance's");
    BooksStatus books = new BooksStatus(List.of(
        new Balance("A", 0, new SymbolBook(1, 1, 4, 2, 0, 0), 0, 2, Duration.ofSeconds(301))));
    assertThat(WatchConditions.balanced(books))
        .hasToString("books: do not balance: A epoch 1: 1 to 5 are 5 ids; stored 2, filled late 0,"
            + " refused 0, holes 0, pending 2");
    assertThat(WatchConditions.pending(books))
        .hasToString("pending: A has 2 ids that are not committed, the oldest for 301 s");
    assertThat(WatchConditions.tickers(Duration.ofSeconds(301)))
        .hasToString("tickers: the exchange has not said for 301 s which trades are the newest;"
            + " silent streams are not found meanwhile");
    assertThat(HealthConditions.ids(List.of("A", "B", "C", "D", "E", "F", "G")))
        .hasToString("ids: the exchange's history has yet to say what the new trade ids mean of A,"
            + " B, C, D, E and 2 more");
    assertThat(HealthConditions.rest(true))
        .hasToString("rest: the exchange has banned this address for now");
    assertThat(HealthConditions.symbols(
            new SymbolConditions(new TreeMap<>(Map.of("ETHUSDT", SymbolCondition.HALT)))))
        .hasToString("symbols: 1 do not trade: halt ETHUSDT");
    assertThat(HealthConditions.listedSince(new TreeSet<>(Set.of("NEWUSDT"))))
        .hasToString("listed since the start: NEWUSDT; the next start carries them");
  }
}
