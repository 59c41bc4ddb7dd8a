package org.metricdef.ingestion.app;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.http.HealthReport;
import org.metricdef.ingestion.app.http.HttpEndpoints;
import org.metricdef.ingestion.exchange.BinanceStream;
import org.metricdef.ingestion.exchange.StreamStatus;
import org.metricdef.ingestion.exchange.WebSocketTransport;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.DeliveryCounts;
import org.metricdef.ingestion.publish.PublishQueue;
import org.metricdef.ingestion.publish.PublishStats;
import org.metricdef.ingestion.publish.TradePublisher;
import org.metricdef.ingestion.trade.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running producer: exchange → decoder → queue → Kafka, and what is told of it over HTTP. */
public final class IngestionService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IngestionService.class);

  /** Replies to LIST_SUBSCRIPTIONS are the largest frames there are: 1024 names in 30 kB. */
  private static final int MAX_FRAME_BYTES = 256 * 1024;

  /** Well below the 60 s without a pong after which the exchange drops a connection. */
  private static final Duration QUEUE_PATIENCE = Duration.ofSeconds(20);

  private final Settings settings;
  private final IngestionMetrics metrics;
  private final HttpEndpoints http;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  private volatile Health.State state = Health.State.STARTING;
  private volatile Parts parts;
  private StopReport report;

  private IngestionService(Settings settings, CollectorRegistry registry, IngestionMetrics metrics)
      throws CannotStartException {
    this.settings = settings;
    this.metrics = metrics;
    try {
      Settings.Http address = settings.http();
      this.http = HttpEndpoints.start(address.host(), address.port(), registry, this::health);
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
   * A producer that serves HTTP, so that it can be watched, and does nothing else before {@link
   * #start}. It may be stopped at any time from now on.
   *
   * @param registry what /metrics serves; {@code metrics} are registered with it
   * @throws CannotStartException if the HTTP address cannot be listened on
   */
  public static IngestionService prepare(
      Settings settings, CollectorRegistry registry, IngestionMetrics metrics)
      throws CannotStartException {
    IngestionService service = new IngestionService(settings, registry, metrics);
    LOG.info("serving {}", service.address());
    return service;
  }

  /**
   * Connects to Kafka, then to the exchange.
   *
   * @throws CannotStartException if Kafka does not answer; everything is closed again then
   * @throws InterruptedException if the thread is interrupted while it waits for Kafka
   */
  public void start() throws CannotStartException, InterruptedException {
    try {
      run(KafkaStart.open(settings.kafka(), Exchange.BINANCE, metrics, TimeSource.system()));
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
    Parts running = parts;
    return running == null ? notStarted() : running.snapshot();
  }

  /**
   * Waits until the producer ends by itself: reconnecting was given up, or a fault of ours.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /**
   * Stops reading, publishes what was read, waits for Kafka's answers, and closes everything, all
   * within the drain timeout. Stopping again returns the same report.
   */
  public synchronized StopReport stop() {
    if (report == null) {
      state = Health.State.STOPPING;
      if (parts != null) {
        drain(new Deadline(TimeSource.system(), settings.drainTimeout()));
      }
      http.close();
      report = new StopReport(snapshot(), Optional.ofNullable(failure.getNow(null)));
      report
          .cause()
          .filter(cause -> !(cause instanceof CannotStartException))
          .ifPresent(cause -> LOG.error("the run ended by itself: {}", cause.getMessage(), cause));
      LOG.info("{}", report.line());
    }
    return report;
  }

  @Override
  public void close() {
    stop();
  }

  private synchronized void run(TradePublisher publisher) {
    if (report != null) {
      // It was told to stop while Kafka was being connected to.
      publisher.close();
      return;
    }
    Progress progress = new Progress(
        settings.progressEvery(),
        settings.progressInterval(),
        () -> new Progress.Figures(snapshot(), 0, 0, snapshot().inFlight()),
        TimeSource.system());
    PublishQueue queue =
        new PublishQueue(settings.queueCapacity(), QUEUE_PATIENCE, publisher, progress, this::end);
    BinanceStream stream = new BinanceStream(
        settings.stream(),
        new WebSocketTransport(MAX_FRAME_BYTES),
        queue,
        metrics,
        TimeSource.system(),
        new SplittableRandom(),
        this::end);
    parts = new Parts(stream, queue, publisher, progress);
    state = Health.State.RUNNING;
    progress.start();
    queue.start();
    stream.start();
  }

  private void end(Throwable cause) {
    failure.complete(cause);
    ended.countDown();
  }

  private void drain(Deadline deadline) {
    try {
      if (!parts.stream().stop(deadline.left())) {
        LOG.error("the connection to the exchange did not end in time");
      }
      parts.queue().drain(deadline.left());
      long left = parts.publisher().flush(deadline.left());
      if (left > 0) {
        LOG.error("{} records are not acknowledged, and the time to wait is over", left);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      parts.publisher().close();
      parts.progress().close();
    }
  }

  private HealthReport health() {
    Optional<Throwable> fault = Optional.ofNullable(failure.getNow(null));
    int maxReconnects = settings.stream().reconnect().maxReconnects();
    return new Health(state, fault, snapshot(), maxReconnects).report();
  }

  private Snapshot notStarted() {
    String url = settings.stream().urls().get(0).toString();
    DeliveryCounts none = new DeliveryCounts(0, 0, 0, 0);
    return new Snapshot(
        new StreamStatus(false, url, 0, 0, 0, 0, null), new PublishStats(none, none), 0);
  }

  /** What runs. */
  private record Parts(
      BinanceStream stream, PublishQueue queue, TradePublisher publisher, Progress progress) {

    /** Settled counts are read before those of what was taken, so nothing is negative. */
    Snapshot snapshot() {
      var published = publisher.stats();
      long taken = queue.taken();
      return new Snapshot(stream.status(), published, taken);
    }
  }

  /** The end of a span of time. */
  private record Deadline(TimeSource time, long startNanos, Duration span) {

    Deadline(TimeSource time, Duration span) {
      this(time, time.nanoTime(), span);
    }

    /** What is left of the span; never negative. */
    Duration left() {
      Duration left = span.minus(time.since(startNanos));
      return left.isNegative() ? Duration.ZERO : left;
    }
  }
}
