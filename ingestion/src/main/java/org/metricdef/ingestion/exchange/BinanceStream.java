package org.metricdef.ingestion.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.Intake;
import org.metricdef.ingestion.trade.TradeDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection to the exchange open: opens it, watches it, and opens the next when it has
 * ended, for whatever reason. It runs on a thread of its own until it is stopped or the reconnect
 * policy gives up.
 */
public final class BinanceStream {

  private static final Logger LOG = LoggerFactory.getLogger(BinanceStream.class);

  private static final long TICK_MILLIS = 250;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final StreamSettings settings;
  private final StreamTransport transport;
  private final StreamUrls urls;
  private final ReconnectPolicy policy;
  private final StreamMetrics metrics;
  private final FrameHandler handler;
  private final TimeSource time;
  private final Thread worker;
  private final CountDownLatch stopping = new CountDownLatch(1);

  private volatile boolean connected;
  private volatile long reconnects;
  private volatile DisconnectReason lastEnd;
  private volatile String url;

  /**
   * A stream that does nothing before {@link #start}.
   *
   * @param intake where trades and dead letters go
   * @param ended called on the stream's thread when it gives up, with why; not when it is stopped
   */
  public BinanceStream(
      StreamSettings settings,
      StreamTransport transport,
      Intake intake,
      IngestionMetrics metrics,
      TimeSource time,
      RandomGenerator random,
      Consumer<Throwable> ended) {
    this.settings = settings;
    this.transport = transport;
    this.urls = new StreamUrls(settings.urls());
    this.url = urls.current().toString();
    this.policy = new ReconnectPolicy(settings.reconnect(), random);
    this.metrics = new StreamMetrics(metrics, time, settings.symbols());
    this.handler = new FrameHandler(new TradeDecoder(), intake, this.metrics, time);
    this.time = time;
    this.worker = new Thread(this::run, "exchange");
    worker.setDaemon(true);
    worker.setUncaughtExceptionHandler((thread, failure) -> ended.accept(failure));
  }

  /** Begins to connect. */
  public void start() {
    metrics.disconnected();
    worker.start();
  }

  /**
   * Ends the connection and opens no other. When this returns true, nothing more reaches the
   * intake.
   *
   * @return whether it was so within the time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean stop(Duration timeout) throws InterruptedException {
    stopping.countDown();
    worker.interrupt();
    worker.join(Math.max(1, timeout.toMillis()));
    return !worker.isAlive();
  }

  /** How the stream stands now. */
  public StreamStatus status() {
    FrameHandler.Counts counts = handler.counts();
    return new StreamStatus(
        connected, url, reconnects, counts.trades(), counts.refused(), counts.dropped(), lastEnd);
  }

  private void run() {
    try {
      while (!isStopping()) {
        End end = useOneConnection();
        lastEnd = end.reason();
        if (!end.reason().isPlanned()) {
          urls.advance();
        }
        Duration pause = policy
            .pauseAfter(end.reason(), end.lifetime(), end.sawTrade())
            .orElseThrow(() -> new ExchangeUnreachableException(end.reason()));
        reconnects++;
        metrics.reconnecting(end.reason(), pause);
        LOG.warn(
            "connection ended: {}; next attempt in {} ms at {}",
            end.reason().label(),
            pause.toMillis(),
            urls.current());
        stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException stopped) {
      LOG.debug("the stream is stopped", stopped);
    }
  }

  private End useOneConnection() throws InterruptedException {
    url = urls.current().toString();
    // The monitor's clock starts before the handshake: frames may come before open() returns.
    ConnectionMonitor monitor = new ConnectionMonitor(settings.limits(), time.nanoTime());
    ConnectionEvents own = new ConnectionEvents(handler, metrics, monitor, time);
    try {
      StreamTransport.Connection connection =
          transport.open(urls.current(), settings.connectTimeout(), own);
      LOG.info("connected to {}", url);
      connected = true;
      metrics.connected();
      DisconnectReason reason = watch(connection, own, monitor);
      return new End(reason, monitor.age(time.nanoTime()), monitor.sawTrade());
    } catch (IOException notOpened) {
      metrics.failed(notOpened);
      LOG.warn("cannot connect to {}: {}", url, notOpened.toString());
      return new End(DisconnectReason.CONNECT_FAILED, Duration.ZERO, false);
    }
  }

  /** Stays with a connection until it ends, and sees to it that it is closed then. */
  private DisconnectReason watch(
      StreamTransport.Connection connection, ConnectionEvents own, ConnectionMonitor monitor)
      throws InterruptedException {
    try {
      DisconnectReason reason = null;
      while (reason == null) {
        reason = own.awaitEnd(TICK_MILLIS);
        if (reason == null) {
          Optional<DisconnectReason> verdict = tick(connection, monitor);
          verdict.ifPresent(own::end);
        }
      }
      if (reason == DisconnectReason.PONG_TIMEOUT) {
        metrics.pongTimeout();
      }
      return reason;
    } finally {
      own.detach();
      connected = false;
      metrics.disconnected();
      connection.close(CLOSE_TIMEOUT);
    }
  }

  private Optional<DisconnectReason> tick(
      StreamTransport.Connection connection, ConnectionMonitor monitor) {
    long now = time.nanoTime();
    metrics.age(monitor.age(now));
    if (monitor.isPingDue(now)) {
      monitor.markPing(now);
      connection.ping();
    }
    return monitor.verdict(now);
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** How the use of one connection ended. */
  private record End(DisconnectReason reason, Duration lifetime, boolean sawTrade) {}
}
