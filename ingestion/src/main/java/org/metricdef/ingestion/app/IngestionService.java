package org.metricdef.ingestion.app;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.http.Condition;
import org.metricdef.ingestion.app.http.HealthReport;
import org.metricdef.ingestion.app.http.HttpEndpoints;
import org.metricdef.ingestion.books.BooksStatus;
import org.metricdef.ingestion.coverage.CoverageStatus;
import org.metricdef.ingestion.exchange.FeedStatus;
import org.metricdef.ingestion.freshness.FreshnessStatus;
import org.metricdef.ingestion.membership.ShardStatus;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.DeliveryCounts;
import org.metricdef.ingestion.publish.PublishStats;
import org.metricdef.ingestion.sequence.HistoryStatus;
import org.metricdef.ingestion.sequence.SequenceStatus;
import org.metricdef.ingestion.trade.Sequenced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running producer: exchange → sequences → shards → Kafka, and its state over HTTP. */
public final class IngestionService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IngestionService.class);

  private final Settings settings;
  private final IngestionMetrics metrics;
  private final Consumer<List<Sequenced>> committed;
  private final HttpEndpoints http;
  private final StartAttempts attempts = new StartAttempts();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  private volatile Health.Phase state = Health.Phase.STARTING;
  private volatile @Nullable Running running;
  private @Nullable StopReport report;

  /** What there is only once Kafka is connected to. */
  private record Running(Pipeline pipeline, Progress progress) {}

  private IngestionService(
      Settings settings,
      CollectorRegistry registry,
      IngestionMetrics metrics,
      Consumer<List<Sequenced>> committed)
      throws CannotStartException {
    this.settings = settings;
    this.metrics = metrics;
    this.committed = committed;
    try {
      Settings.Http address = settings.http();
      this.http = HttpEndpoints.start(
          address.host(),
          address.port(),
          registry,
          this::health,
          () -> new BooksPage(snapshot().books()));
    } catch (IOException | IllegalArgumentException notServed) {
      throw new CannotStartException(
          "cannot serve HTTP at "
              + settings.http().host()
              + ":"
              + settings.http().port()
              + ": "
              + notServed.getMessage(),
          notServed);
    }
  }

  /**
   * A producer that serves HTTP, so that it can be watched. It does nothing else before {@link
   * #start}. It may be stopped at any time from now on.
   *
   * @param registry what /metrics serves; {@code metrics} are registered with it
   * @throws CannotStartException if the HTTP address cannot be listened on
   */
  public static IngestionService prepare(
      Settings settings, CollectorRegistry registry, IngestionMetrics metrics)
      throws CannotStartException {
    return prepare(settings, registry, metrics, items -> {});
  }

  /**
   * The same, with a listener for what is written to Kafka.
   *
   * @param committed receives the items of each transaction once it is committed, on its writer's
   *     thread. It must not keep them. What it throws is a programming error and ends the run.
   */
  public static IngestionService prepare(
      Settings settings,
      CollectorRegistry registry,
      IngestionMetrics metrics,
      Consumer<List<Sequenced>> committed)
      throws CannotStartException {
    IngestionService service = new IngestionService(settings, registry, metrics, committed);
    LOG.info("serving {}", service.address());
    return service;
  }

  /**
   * Connects to Kafka, then to the exchange. Waits for them as long as they are away, or until this
   * is stopped.
   *
   * @throws CannotStartException if Kafka refuses, or the symbols that are configured cannot be
   *     carried; everything is closed again then
   * @throws InterruptedException if the thread is interrupted while it waits for Kafka
   */
  public void start() throws CannotStartException, InterruptedException {
    try {
      MarketStart markets = new MarketStart(settings, metrics, TimeSource.system());
      attempts
          .until(() -> KafkaStart.open(
              settings.kafka(),
              settings.topicPartitions(),
              settings.dataset(),
              markets::open,
              metrics,
              TimeSource.system()))
          .ifPresent(this::run);
    } catch (CannotStartException | InterruptedException | RuntimeException notStarted) {
      http.close();
      end(notStarted);
      throw notStarted;
    }
  }

  /** Where /metrics and /health are served. */
  public URI address() {
    return http.address();
  }

  /** All counts now. */
  public Snapshot snapshot() {
    Running now = running;
    return now == null ? notStarted() : now.pipeline().snapshot();
  }

  /**
   * Waits until the producer ends by itself, for example because it gave up reconnecting.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /**
   * Stops reading, publishes what was read, waits for Kafka's answers, and closes everything, all
   * within the drain timeout. If a programming error ended the run, /metrics is served until it was
   * read once more. Stopping again returns the same report.
   */
  public synchronized StopReport stop() {
    attempts.stop();
    if (report == null) {
      report = shutDown();
    }
    return report;
  }

  @Override
  public void close() {
    stop();
  }

  private synchronized void run(KafkaStart.Opened opened) {
    if (report != null) {
      // It was told to stop while Kafka was being connected to.
      opened.deadLetters().close(Duration.ZERO);
      return;
    }
    Progress progress = new Progress(
        settings.progressEvery(), settings.progressInterval(), this::snapshot, TimeSource.system());
    Pipeline pipeline = new Pipeline(
        settings, opened, settings.dataset(), metrics, progress.andThen(committed), this::end);
    running = new Running(pipeline, progress);
    state = Health.Phase.RUNNING;
    progress.start();
    pipeline.start();
  }

  private StopReport shutDown() {
    state = Health.Phase.STOPPING;
    Deadline deadline = new Deadline(TimeSource.system(), settings.drainTimeout());
    Running now = running;
    long unfinished = now == null ? 0 : drain(now, deadline);
    StopReport end =
        new StopReport(snapshot(), unfinished, Optional.ofNullable(failure.getNow(null)));
    end.cause()
        .filter(cause -> !(cause instanceof CannotStartException))
        .ifPresent(cause -> LOG.error("the run ended by itself: {}", cause.getMessage(), cause));
    if (end.exitCode() == ExitCode.INTERNAL_ERROR) {
      // Without a scrape that has the error, the alert would not fire. The shards are given back.
      http.awaitScrape(deadline.left());
    }
    http.close();
    LOG.info("{}", end.line());
    return end;
  }

  private void end(Throwable cause) {
    if (failure.complete(cause)) {
      RunEnd.count(cause, metrics);
    }
    ended.countDown();
  }

  /** Writes what was read. Returns how many received trades did not get into Kafka. */
  private static long drain(Running running, Deadline deadline) {
    try {
      return running.pipeline().drain(deadline);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return running.pipeline().snapshot().inFlight();
    } finally {
      running.progress().close();
    }
  }

  private HealthReport health() {
    Optional<Throwable> fault = Optional.ofNullable(failure.getNow(null));
    int maxReconnects = settings.stream().reconnect().maxReconnects();
    Duration notReadyAfter = settings.repair().notReadyAfter();
    Running now = running;
    List<Condition> notes = now == null ? List.of() : now.pipeline().notes();
    return new Health(
            state, attempts.waitingFor(), fault, snapshot(), maxReconnects, notReadyAfter, notes)
        .report();
  }

  private Snapshot notStarted() {
    String url = settings.stream().urls().get(0).toString();
    DeliveryCounts none = new DeliveryCounts(0, 0, 0, 0, 0);
    return new Snapshot(
        FeedStatus.notStarted(url),
        SequenceStatus.NONE,
        HistoryStatus.NONE,
        new PublishStats(none, none),
        ShardStatus.NONE,
        Duration.ZERO,
        FreshnessStatus.NONE,
        CoverageStatus.NONE,
        BooksStatus.NONE);
  }
}
