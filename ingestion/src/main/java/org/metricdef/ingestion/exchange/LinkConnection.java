package org.metricdef.ingestion.exchange;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.trade.TradeKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, from the attempt to open it to its end; never opened twice. Opening and closing
 * are tasks of their own, since both wait. All other methods are for the feed's thread, and none
 * waits.
 */
final class LinkConnection {

  private static final Logger LOG = LoggerFactory.getLogger(LinkConnection.class);

  /** Streams named in the URL: some servers and proxies take no longer one than 2 kB. */
  static final int MOST_IN_URL = 50;

  /** How long trades that are still on their way are waited for before a planned end. */
  static final Duration DRAIN_WITHIN = Duration.ofSeconds(2);

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final LinkParts parts;
  private final URI url;
  private final ConnectionMonitor monitor;
  private final MessagePace pace = new MessagePace();
  private final Subscription subscription;
  private final ConnectionEvents events;
  private final Future<?> opening;

  private Set<String> symbols;
  private boolean draining;
  private boolean drainPinged;
  private long drainNanos;
  private StreamTransport.@Nullable Connection connection; // guarded by this
  private boolean released; // guarded by this

  /**
   * Begins to open a connection.
   *
   * @param base where the exchange is
   * @param symbols what is wanted of it; at least one
   * @param limits what it has to keep to
   */
  LinkConnection(LinkParts parts, URI base, Set<String> symbols, ConnectionMonitor.Limits limits) {
    List<String> first = symbols.stream().sorted().limit(MOST_IN_URL).toList();
    this.parts = parts;
    this.url = StreamUrls.combined(
        base, first, parts.settings().dataset().kind(), parts.settings().timestamps());
    // The monitor's clock starts before the handshake: frames may come before open() returns.
    this.monitor = new ConnectionMonitor(limits, parts.time().nanoTime());
    this.subscription = new Subscription(streams(first));
    want(symbols);
    this.events = new ConnectionEvents(
        parts.handler(), parts.metrics(), monitor, pace, parts.time(), parts.wake());
    this.opening = parts.tasks().submit(this::open);
  }

  /** Sets what is wanted of it, in place of what was. */
  void want(Set<String> wanted) {
    // Told at each step, and mostly the same: the set itself tells.
    if (wanted != symbols) {
      symbols = wanted;
      subscription.want(streams(wanted));
    }
  }

  /** Does what is due: takes answers, asks for subscriptions, pings, watches. */
  void step(long now) {
    events.answers().forEach(subscription::take);
    StreamTransport.Connection open = connection();
    if (open == null) {
      requireNoFault();
      return;
    }
    if (monitor.isPingDue(now)) {
      ping(open, now);
    }
    if (pace.mayRequest(now)) {
      subscription.due(now).ifPresent(request -> {
        subscription.sent(request, now);
        pace.noteRequest(now);
        open.send(request.toJson());
      });
    }
    monitor.verdict(now).ifPresent(this::giveUp);
  }

  /** What ended it; empty while it is being opened or in use. */
  Optional<DisconnectReason> end() {
    return events.end();
  }

  /** Why another should take its place, while this one may go on; empty if none should. */
  Optional<DisconnectReason> reasonToReplace(long now) {
    if (events.isShutdownAnnounced()) {
      return Optional.of(DisconnectReason.SERVER_SHUTDOWN);
    }
    if (subscription.hasFailed()) {
      return Optional.of(DisconnectReason.UNCONFIRMED);
    }
    return monitor.isAged(now) ? Optional.of(DisconnectReason.SCHEDULED) : Optional.empty();
  }

  boolean isOpen() {
    return connection() != null;
  }

  /** Whether the exchange has confirmed all that is wanted. */
  boolean isConfirmed() {
    return subscription.isConfirmed();
  }

  /** Whether another connection may be closed in favour of this one. */
  boolean canTakeOver() {
    return isOpen() && (isConfirmed() || (subscription.isComplete() && monitor.sawTrade()));
  }

  /**
   * Whether all has come that was sent before another connection took over. The answer to a ping
   * comes behind whatever was sent before it; an exchange that does not answer is not waited for
   * long.
   */
  boolean isDrained(long now) {
    if (!draining) {
      draining = true;
      drainNanos = now;
      drainPinged = ping(Objects.requireNonNull(connection(), "it is open"), now);
      return false;
    }
    boolean answered = drainPinged && !monitor.isPongMissing();
    return answered || now - drainNanos >= DRAIN_WITHIN.toNanos();
  }

  /** Goes on as before: the connection that was to take over does not. */
  void keep() {
    draining = false;
  }

  /** Whether it was of use: it brought a trade, or, where trades are rare, would have. */
  boolean wasOfUse() {
    boolean steady = parts.settings().dataset().kind().isSteady();
    return monitor.sawTrade() || (!steady && isConfirmed());
  }

  /** How long it has been open; nothing if it never was. */
  Duration age(long now) {
    return isOpen() ? monitor.age(now) : Duration.ZERO;
  }

  Subscription subscription() {
    return subscription;
  }

  /** Lets nothing more through and closes it, by and by. */
  void release() {
    events.detach();
    synchronized (this) {
      released = true;
    }
    opening.cancel(true);
    parts.tasks().execute(this::close);
  }

  /** Sends a ping, unless too much else was sent just now. */
  private boolean ping(StreamTransport.Connection open, long now) {
    if (!pace.mayPing(now)) {
      return false;
    }
    monitor.markPing(now);
    pace.note(now);
    open.ping();
    return true;
  }

  private void open() {
    try {
      opened(parts.transport().open(url, parts.settings().connectTimeout(), events));
    } catch (IOException notOpened) {
      parts.metrics().failed(notOpened);
      LOG.warn("cannot connect to {}: {}", base(), notOpened.toString());
      events.finish(DisconnectReason.CONNECT_FAILED);
    } catch (InterruptedException cancelled) {
      LOG.debug("the attempt was cancelled", cancelled);
      events.finish(DisconnectReason.CONNECT_FAILED);
      Thread.currentThread().interrupt();
    } finally {
      parts.wake().run();
    }
  }

  private void opened(StreamTransport.Connection open) {
    synchronized (this) {
      connection = open;
      if (!released) {
        LOG.info("connected to {}", base());
        return;
      }
    }
    open.close(CLOSE_TIMEOUT);
  }

  private void close() {
    StreamTransport.Connection open = connection();
    if (open != null) {
      open.close(CLOSE_TIMEOUT);
    }
    events.awaitQuiet();
  }

  private void giveUp(DisconnectReason reason) {
    if (events.finish(reason) && reason == DisconnectReason.PONG_TIMEOUT) {
      parts.metrics().pongTimeout();
    }
  }

  /** A fault of ours in the task that opens would else be seen by nobody. */
  private void requireNoFault() {
    if (!opening.isDone()) {
      return;
    }
    try {
      opening.get();
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a connection could not be opened", fault.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (CancellationException released) {
      LOG.debug("the attempt was cancelled", released);
    }
  }

  private synchronized StreamTransport.@Nullable Connection connection() {
    return connection;
  }

  private String base() {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  private Set<String> streams(Collection<String> symbols) {
    TradeKind kind = parts.settings().dataset().kind();
    return symbols.stream()
        .map(symbol -> StreamUrls.stream(symbol, kind))
        .collect(Collectors.toUnmodifiableSet());
  }
}
