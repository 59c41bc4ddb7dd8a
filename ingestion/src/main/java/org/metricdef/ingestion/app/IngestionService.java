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
import org.metricdef.ingestion.exchange.BinanceStream;
import org.metricdef.ingestion.exchange.WebSocketTransport;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.PublishQueue;
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
  private final HttpEndpoints http;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  private volatile Health.State state = Health.State.STARTING;
  private volatile Parts parts;
  private StopReport report;

  private IngestionService(Settings settings, CollectorRegistry registry)
      throws CannotStartException {
    this.settings = settings;
    try {
      this.http = HttpEndpoints.start(settings.http(), registry, this::health);
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
   * Starts a producer: HTTP first, so that it can be watched, then Kafka, then the exchange.
   *
   * @param registry what /metrics serves; {@code metrics} are registered with it
   * @throws CannotStartException if the HTTP address is taken or Kafka does not answer; everything
   *     is closed again then
   * @throws InterruptedException if the thread is interrupted while it waits for Kafka
   */
  public static IngestionService start(
      Settings settings, CollectorRegistry registry, IngestionMetrics metrics)
      throws CannotStartException, InterruptedException {
    IngestionService service = new IngestionService(settings, registry);
    LOG.info("serving {}", service.address());
    try {
      TradePublisher publisher =
          KafkaStart.open(settings.kafka(), Exchange.BINANCE, metrics, TimeSource.system());
      service.run(publisher, metrics);
      return service;
    } catch (CannotStartException | InterruptedException | RuntimeException notStarted) {
      service.http.close();
      throw notStarted;
    }
  }

  /** Where /metrics and /health are served. */
  public URI address() {
    return http.address();
  }

  /** All counts now. */
  public Snapshot snapshot() {
    return parts.snapshot();
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
      drain(new Deadline(TimeSource.system(), settings.drainTimeout()));
      http.close();
      report = new StopReport(snapshot(), Optional.ofNullable(failure.getNow(null)));
      report
          .cause()
          .ifPresent(cause -> LOG.error("the run ended by itself: {}", cause.getMessage(), cause));
      LOG.info("{}", report.line());
    }
    return report;
  }

  @Override
  public void close() {
    stop();
  }

  private void run(TradePublisher publisher, IngestionMetrics metrics) {
    PublishQueue queue = new PublishQueue(
        settings.queueCapacity(),
        QUEUE_PATIENCE,
        publisher,
        new Progress(settings.progressEvery(), this::snapshot),
        this::end);
    BinanceStream stream = new BinanceStream(
        settings.stream(),
        new WebSocketTransport(MAX_FRAME_BYTES),
        queue,
        metrics,
        TimeSource.system(),
        new SplittableRandom(),
        this::end);
    parts = new Parts(stream, queue, publisher);
    state = Health.State.RUNNING;
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
    }
  }

  private Health health() {
    Parts running = parts;
    return new Health(
        state,
        running == null ? Optional.empty() : Optional.of(running.snapshot()),
        settings.stream().reconnect().maxReconnects());
  }

  /** What runs. */
  private record Parts(BinanceStream stream, PublishQueue queue, TradePublisher publisher) {

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
