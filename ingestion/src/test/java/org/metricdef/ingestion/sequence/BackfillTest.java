package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.sequence.SequenceRig.BTC;
import static org.metricdef.ingestion.sequence.SequenceRig.ETH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.Place;

/** A history from before the first live trade. */
class BackfillTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SequenceRig rig = new SequenceRig();
  private final ScriptedAggregates aggregates = new ScriptedAggregates();

  @Test
  void itIsWrittenBeforeTheLiveTrades() {
    rig.history.has(100, 160);
    aggregates.has(1, 100, 129, Trades.MICROS).has(2, 130, 160, Trades.MICROS);
    open(BTC, fromId(120));
    assertThat(rig.live(161)).isTrue();
    rig.history.has(161, 161);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactlyElementsOf(fromHistory(120, 161));
    assertThat(rig.live(162, 163)).isTrue();
    assertThat(rig.items()).endsWith("161r", "162", "163");
    assertThat(histories.status()).isEqualTo(status(List.of(), 0));
    assertThat(rig.counts().holes()).isZero();
    assertThat(rig.counts().gaps()).isZero();
    assertThat(Samples.sum(rig.registry, "k2_history_trades_total")).isEqualTo(42);
    assertThat(Samples.sum(rig.registry, "k2_histories_in_progress")).isZero();
  }

  @Test
  void aTimeStandsForItsFirstTrade() {
    rig.history.has(100, 119);
    aggregates.has(1, 100, 109, Trades.MICROS - 10).has(2, 110, 119, Trades.MICROS);
    open(BTC, new HistoryPlan(Map.of(), OptionalLong.of(Trades.MICROS - 5)));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactlyElementsOf(fromHistory(110, 119));
  }

  @Test
  void whileItIsReadLiveTradesTakeNoRoomButTheLastOnes() {
    rig.history.has(0, 99);
    aggregates.has(1, 0, 99, Trades.MICROS);
    open(BTC, fromId(0));
    rig.sink.room(10);
    rig.pass(MINUTE);
    rig.live(100, 101, 102);
    rig.pass(MINUTE);
    assertThat(rig.held()).isZero();
    assertThat(histories.status().underWay()).containsExactly(BTC);
    assertThat(histories.status().left()).isEqualTo(93);
    // It is no repair: the operator has asked for it.
    assertThat(rig.isRepairing()).isFalse();
    assertThat(rig.isUndecided()).isFalse();
    rig.history.has(100, 102);
    rig.sink.room(88);
    rig.pass(MINUTE);
    rig.live(103);
    assertThat(rig.held()).as("five may be held, and 98 is next").isZero();
    rig.sink.room(1);
    rig.pass(MINUTE);
    rig.live(103);
    assertThat(rig.held()).isEqualTo(1);
    rig.sink.room(1_000);
    rig.pass(MINUTE);
    assertThat(rig.items()).hasSize(104).endsWith("102r", "103");
    assertThat(histories.status().underWay()).isEmpty();
  }

  @Test
  void aSymbolWithTradesInKafkaIsLeftAlone() {
    rig.history.has(1, 9);
    open(BTC, fromId(1), Trades.after(7));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("8r", "9r");
    assertThat(aggregates.requests()).isEmpty();
    assertThat(histories.status()).isEqualTo(HistoryStatus.NONE);
  }

  @Test
  void whatIsLeftAfterARestartIsStillHistory() {
    rig.time.pass(Duration.ofMillis(Trades.MICROS / 1_000).plusHours(2));
    rig.history.has(1, 99);
    rig.sink.room(5);
    open(BTC, fromId(1), Trades.after(50));
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactlyElementsOf(fromHistory(51, 55));
    assertThat(histories.status().underWay()).containsExactly(BTC);
    assertThat(rig.isRepairing()).isFalse();
    rig.sink.room(1_000);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactlyElementsOf(fromHistory(51, 99));
    assertThat(histories.status().underWay()).isEmpty();
  }

  @Test
  void aShortAbsenceIsAGapLikeAnyOther() {
    rig.time.pass(Duration.ofMillis(Trades.MICROS / 1_000).plusMinutes(59));
    rig.history.has(1, 99);
    rig.sink.room(5);
    open(BTC, fromId(1), Trades.after(50));
    rig.pass(MINUTE);
    assertThat(histories.status().underWay()).isEmpty();
    assertThat(rig.isRepairing()).isTrue();
  }

  @Test
  void aSymbolWithoutATradeYetBeginsWithItsFirstOneEvenIfTheStreamLeftItOut() {
    open(BTC, new HistoryPlan(Map.of(), OptionalLong.of(Trades.MICROS - 1)));
    rig.pass(MINUTE);
    assertThat(histories.status()).isEqualTo(status(List.of(), 1));
    // It does not ask again and again.
    rig.pass(Duration.ofMinutes(8));
    assertThat(aggregates.requests()).containsExactly("newest");
    aggregates.has(1, 0, 2, Trades.MICROS);
    rig.history.has(0, 2);
    rig.live(2);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("0r", "1r", "2r");
    assertThat(histories.status()).isEqualTo(status(List.of(), 0));
  }

  @Test
  void aQuietSymbolIsAskedForNowAndThen() {
    open(BTC, new HistoryPlan(Map.of(), OptionalLong.of(Trades.MICROS - 1)));
    rig.pass(MINUTE);
    aggregates.has(1, 0, 2, Trades.MICROS);
    rig.history.has(0, 2);
    rig.pass(Duration.ofMinutes(10));
    assertThat(rig.items()).containsExactly("0r", "1r", "2r");
  }

  @Test
  void aServerThatLagsBehindTheLiveTradesIsAskedAgain() {
    open(BTC, new HistoryPlan(Map.of(), OptionalLong.of(Trades.MICROS - 1)));
    rig.live(7);
    rig.pass(MINUTE);
    assertThat(rig.items()).isEmpty();
    assertThat(histories.status().underWay()).containsExactly(BTC);
    aggregates.has(1, 5, 7, Trades.MICROS);
    rig.history.has(5, 7);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("5r", "6r", "7r");
  }

  @Test
  void anIdThatTheExchangeWillNotReachForLongGivesWayToTheFirstLiveTrade() {
    rig.history.has(1, 40);
    aggregates.has(1, 1, 30, Trades.MICROS);
    open(BTC, fromId(1_000));
    rig.pass(MINUTE);
    assertThat(rig.items()).isEmpty();
    rig.live(40);
    rig.pass(MINUTE);
    assertThat(rig.items()).containsExactly("40r");
    rig.live(41);
    assertThat(rig.items()).containsExactly("40r", "41");
  }

  @Test
  void gapsInWhatIsLiveGoFirst() {
    rig.history.has(0, 100_000);
    aggregates.has(1, 0, 100_000, Trades.MICROS);
    open(BTC, fromId(0));
    rig.open(ETH, OptionalLong.empty());
    rig.pass(MINUTE);
    // What may be used at once is used up to the half that is left for what is urgent.
    assertThat(rig.budget.takeSpare(25)).isPositive();
    rig.liveOf(ETH, 1, 9);
    rig.pass(Duration.ofMillis(200));
    assertThat(rig.requests()).contains("ETHUSDT 2");
    assertThat(rig.items()).contains("9");
    assertThat(histories.status().underWay()).containsExactly(BTC);
    assertThat(histories.status().timeLeft()).isPresent();
    assertThat(histories.status().idle()).isLessThan(MINUTE);
  }

  @Test
  void aHistoryThatGoesOnNoMoreSaysHowLongNothingCame() {
    rig.history.has(0, 100);
    aggregates.has(1, 0, 100, Trades.MICROS);
    open(BTC, fromId(0));
    rig.sink.room(3);
    rig.pass(Duration.ofMinutes(3));
    assertThat(histories.status().idle()).isBetween(MINUTE.multipliedBy(2), MINUTE.multipliedBy(3));
    rig.close();
    assertThat(histories.status().underWay()).isEmpty();
    assertThat(histories.status().idle()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheseStatesFollow(BackfillState state) {
    Map<BackfillState, Set<BackfillState>> next = Map.of(
        BackfillState.NONE, Set.of(),
        BackfillState.SEEKING, Set.of(BackfillState.QUIET, BackfillState.FILLING),
        BackfillState.QUIET, Set.of(BackfillState.SEEKING),
        BackfillState.FILLING, Set.of(BackfillState.DONE),
        BackfillState.DONE, Set.of());
    assertThat(EnumSet.allOf(BackfillState.class))
        .filteredOn(state::mayBecome)
        .containsExactlyInAnyOrderElementsOf(next.get(state));
  }

  @Test
  void theTableOfThePageHasEveryTransition() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "producer.md"));
    String section = page.substring(page.indexOf("### A history that is wanted\n"));
    section = section.substring(0, section.indexOf("\n## "));
    List<String> rows = Pattern.compile("(?m)^\\| `([a-z]+)` \\|.*\\|([^|]*)\\|$")
        .matcher(section)
        .results()
        .map(row -> row.group(1) + " to" + row.group(2).replaceAll("[`,]", "").stripTrailing())
        .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(BackfillState.values())
            .map(state -> name(state)
                + " to"
                + Arrays.stream(BackfillState.values())
                    .filter(state::mayBecome)
                    .map(next -> " " + name(next))
                    .collect(Collectors.joining()))
            .toList());
  }

  private static String name(BackfillState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private Histories histories;

  private void open(String symbol, HistoryPlan plan) {
    open(symbol, plan, Optional.empty());
  }

  private void open(String symbol, HistoryPlan plan, Optional<Place> from) {
    histories = new Histories(plan, Optional.of(aggregates), rig.measured, rig.time);
    rig.open(symbol, from, histories.of(symbol, from));
  }

  private static HistoryPlan fromId(long id) {
    return new HistoryPlan(Map.of(BTC, id), OptionalLong.empty());
  }

  private HistoryStatus status(List<String> underWay, int quiet) {
    HistoryStatus now = histories.status();
    return new HistoryStatus(underWay, quiet, 0, now.filled(), Duration.ZERO, Optional.empty());
  }

  private static List<String> fromHistory(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(id -> id + "r").toList();
  }
}
