package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.books.BooksStatus;
import org.metricdef.ingestion.coverage.CoverageStatus;
import org.metricdef.ingestion.exchange.FeedStatus;
import org.metricdef.ingestion.freshness.FreshnessStatus;
import org.metricdef.ingestion.membership.ShardStatus;
import org.metricdef.ingestion.publish.DeliveryCounts;
import org.metricdef.ingestion.publish.PublishStats;
import org.metricdef.ingestion.sequence.HistoryStatus;
import org.metricdef.ingestion.sequence.SequenceStatus;
import org.metricdef.ingestion.trade.Sequenced;
import org.slf4j.LoggerFactory;

class ProgressTest {

  private final Logger log = (Logger) LoggerFactory.getLogger(Progress.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.list = new java.util.concurrent.CopyOnWriteArrayList<>();
    lines.start();
    log.addAppender(lines);
    log.setLevel(Level.INFO);
    log.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(lines);
    log.setLevel(null);
    log.setAdditive(true);
  }

  @Test
  void tradesAreCountedAndNotTransactions() {
    Progress progress = progress(10, new ManualTime());
    progress.accept(trades(1, 7));
    assertThat(messages()).isEmpty();
    progress.accept(trades(8, 35));
    assertThat(messages()).hasSize(1);
    progress.accept(trades(36, 39));
    assertThat(messages()).hasSize(1);
    progress.accept(trades(40, 40));
    assertThat(messages()).hasSize(2);
  }

  @Test
  void aLineComesAfterEverySoManyTrades() {
    Progress progress = progress(3, new ManualTime());
    for (long id = 1; id <= 7; id++) {
      progress.accept(trades(id, id));
    }
    assertThat(messages())
        .hasSize(2)
        .first()
        .isEqualTo("progress: received=10 acknowledged=7 failed=1 in_flight=2 dead_letters=0"
            + " repaired=4 holes=5 queued=6 lag_ms=58 symbol=BTCUSDT last_price=61837.63000000"
            + " last_quantity=0.02000000");
  }

  @Test
  void zeroIsNoLineAfterTrades() {
    Progress progress = progress(0, new ManualTime());
    progress.accept(trades(1, 1));
    assertThat(messages()).isEmpty();
  }

  @Test
  void silenceIsToldToo() throws InterruptedException {
    try (Progress progress =
        new Progress(0, Duration.ofMillis(10), ProgressTest::figures, TimeSource.system())) {
      progress.start();
      Runs.await("two lines", () -> lines.list.size() >= 2);
    }
    assertThat(messages().get(0)).startsWith("progress: received=10 ").endsWith(" queued=6");
  }

  @Test
  void asJsonEachFigureIsAFieldOfItsOwn() throws Exception {
    progress(1, new ManualTime()).accept(trades(1, 1));
    String json = new String(jsonEncoder().encode(lines.list.get(0)), StandardCharsets.UTF_8);
    assertThat(json)
        .contains("\"formattedMessage\":\"progress: received=10 acknowledged=7")
        .contains("\"kvpList\": [", "\"acknowledged\":\"7\"", "\"level\":\"INFO\"")
        .endsWith("}\n");
    assertThat(json.lines()).hasSize(1);
  }

  /** The encoder as the producer's own configuration sets it up. */
  private static JsonEncoder jsonEncoder() throws Exception {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        LogFormat.class.getResource("/org/metricdef/ingestion/logback-json.xml"));
    Appender<ILoggingEvent> appender = context.getLogger("ROOT").getAppender("STDOUT");
    return (JsonEncoder) ((ConsoleAppender<ILoggingEvent>) appender).getEncoder();
  }

  @Test
  void aHistoryThatIsReadTellsHowMuchIsLeft() {
    HistoryStatus history = new HistoryStatus(
        List.of("BTCUSDT", "ETHUSDT"),
        1,
        5_000,
        100,
        Duration.ofSeconds(1),
        Optional.of(Duration.ofMinutes(3)));
    new Progress(1, Duration.ofMinutes(1), () -> figures(history), new ManualTime())
        .accept(trades(1, 1));
    assertThat(messages().get(0))
        .contains(" holes=5 histories=2 history_left=5000 history_seconds_left=180 queued=6");
  }

  private static Progress progress(int every, TimeSource time) {
    return new Progress(every, Duration.ofMinutes(1), ProgressTest::figures, time);
  }

  private static Snapshot figures() {
    return figures(HistoryStatus.NONE);
  }

  private static Snapshot figures(HistoryStatus history) {
    FeedStatus stream = new FeedStatus(1, 1, List.of("ws://a"), 0, 10, 0, 0, null, 1, 0);
    SequenceStatus.Counts counts = new SequenceStatus.Counts(0, 0, 0, 4, 5, 9, 0, 0, 0);
    SequenceStatus sequence = new SequenceStatus(
        1, 0, Duration.ZERO, SequenceStatus.Backlog.NONE, 0, List.of(), Optional.empty(), counts);
    PublishStats published =
        new PublishStats(new DeliveryCounts(10, 7, 1, 0, 0), new DeliveryCounts(0, 0, 0, 0, 0));
    return new Snapshot(
        stream,
        sequence,
        history,
        published,
        new ShardStatus(true, 6, 6, 6),
        Duration.ZERO,
        FreshnessStatus.NONE,
        CoverageStatus.NONE,
        BooksStatus.NONE);
  }

  private static List<Sequenced> trades(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .<Sequenced>mapToObj(id -> Trades.trade(id))
        .toList();
  }

  private List<String> messages() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
