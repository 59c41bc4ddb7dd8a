package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the trades of some symbols coming: one connection to the exchange, and for the moment of
 * its replacement two. Each {@link #step} does what is due and goes from one {@link LinkState} to
 * another at most once. Used by one thread.
 */
final class Link {

  private static final Logger LOG = LoggerFactory.getLogger(Link.class);

  /** Connections that were opened together end by plan up to this part of their life apart. */
  private static final double ROTATION_SPREAD = 0.1;

  private final LinkParts parts;
  private final StreamUrls urls;
  private final ReconnectPolicy reconnects;
  private final ReconnectPolicy replacements;

  private LinkState state = LinkState.IDLE;
  private Set<String> symbols = Set.of();
  private @Nullable LinkConnection current;
  private @Nullable LinkConnection successor;
  private @Nullable DisconnectReason replaceReason;
  private boolean silent;
  private Duration pause = Duration.ZERO;
  private long resumeNanos;

  Link(LinkParts parts) {
    this.parts = parts;
    this.urls = new StreamUrls(parts.settings().urls());
    ReconnectSettings settings = parts.settings().reconnect();
    this.reconnects = new ReconnectPolicy(settings, parts.random());
    // While the old connection lives there is no giving up.
    this.replacements = new ReconnectPolicy(settings.withoutEnd(), parts.random());
  }

  /** Sets whose trades are wanted, in place of what was wanted before. */
  void symbols(Set<String> wanted) {
    symbols = wanted;
  }

  /** Replaces its connection, if that is to bring this symbol: nothing comes of it. */
  void renew(String symbol) {
    silent |= symbols.contains(symbol) && state == LinkState.STREAMING;
  }

  /** The symbols that the exchange has confirmed to send; none while it has not. */
  Set<String> streaming() {
    return state == LinkState.STREAMING ? symbols : Set.of();
  }

  /**
   * Does what is due.
   *
   * @return whether the state is another now, so that more may be due at once
   * @throws ExchangeUnreachableException if reconnecting is to be given up
   */
  boolean step() {
    LinkState before = state;
    long now = parts.time().nanoTime();
    if (symbols.isEmpty() && state != LinkState.IDLE && state != LinkState.CLOSED) {
      releaseAll();
      moveTo(LinkState.IDLE);
      return true;
    }
    switch (state) {
      case IDLE -> begin(now);
      case CONNECTING -> connecting(inUse(), now);
      case SUBSCRIBING, STREAMING -> using(inUse(), now);
      case REPLACING -> replacing(inUse(), now);
      case WAITING -> waiting(now);
      case WAITING_FOR_ROOM -> waitingForRoom();
      case CLOSED -> {}
    }
    return state != before;
  }

  /** Ends all of its connections for good. Returns at once. */
  void close() {
    releaseAll();
    moveTo(LinkState.CLOSED);
  }

  LinkState state() {
    return state;
  }

  /** What it is connected to, or tries to be. */
  String url() {
    return urls.current().toString();
  }

  /** The age of its connection; nothing without one. */
  Duration age() {
    return current == null ? Duration.ZERO : current.age(parts.time().nanoTime());
  }

  /** The pause before the next attempt; nothing if none is waited for. */
  Duration pause() {
    boolean waits = state == LinkState.WAITING || state == LinkState.WAITING_FOR_ROOM;
    return waits ? pause : Duration.ZERO;
  }

  /** How many streams the exchange has confirmed. */
  int confirmed() {
    return current == null ? 0 : current.subscription().confirmed();
  }

  /** How many streams are wanted. */
  int wanted() {
    return symbols.size();
  }

  private void begin(long now) {
    if (symbols.isEmpty()) {
      return;
    }
    if (parts.budget().tryTake(now)) {
      current = connect();
      moveTo(LinkState.CONNECTING);
    } else {
      resumeNanos = now;
      moveTo(LinkState.WAITING);
    }
  }

  private void waiting(long now) {
    if (isDue(now) && parts.budget().tryTake(now)) {
      current = connect();
      moveTo(LinkState.CONNECTING);
    }
  }

  private void waitingForRoom() {
    if (parts.hasRoom().getAsBoolean()) {
      moveTo(LinkState.WAITING);
    }
  }

  private void connecting(LinkConnection used, long now) {
    used.want(symbols);
    used.step(now);
    Optional<DisconnectReason> end = used.end();
    if (end.isPresent()) {
      ended(used, end.get(), now);
    } else if (used.isOpen()) {
      moveTo(LinkState.SUBSCRIBING);
    }
  }

  private void using(LinkConnection used, long now) {
    used.want(symbols);
    used.step(now);
    Optional<DisconnectReason> end = used.end();
    if (end.isPresent()) {
      ended(used, end.get(), now);
      return;
    }
    Optional<DisconnectReason> replace = used.reasonToReplace(now).or(this::silence);
    if (replace.isPresent()) {
      DisconnectReason reason = replace.get();
      silent = false;
      replaceReason = reason;
      pauseBeforeSuccessor(reason, used, now);
      LOG.info("the connection to {} is to be replaced: {}", url(), reason.label());
      moveTo(LinkState.REPLACING);
      return;
    }
    LinkState known = used.isConfirmed() ? LinkState.STREAMING : LinkState.SUBSCRIBING;
    if (known != state) {
      moveTo(known);
    }
  }

  private void replacing(LinkConnection used, long now) {
    used.want(symbols);
    used.step(now);
    Optional<DisconnectReason> end = used.end();
    LinkConnection next = successor;
    Optional<DisconnectReason> failure = next == null ? Optional.empty() : failure(next, now);
    boolean overrun = isOverrun(end) || isOverrun(failure);
    if (overrun) {
      releaseSuccessor();
      ended(used, DisconnectReason.OVERRUN, now);
      return;
    }
    if (next != null && failure.isPresent()) {
      LOG.warn("no replacement yet: {}", failure.get().label());
      pauseBeforeSuccessor(failure.get(), next, now);
      releaseSuccessor();
      used.keep();
    }
    if (end.isPresent()) {
      handOver(used);
      return;
    }
    if (successor == null) {
      if (isDue(now) && parts.budget().tryTake(now)) {
        successor = connect();
      }
    } else if (successor.canTakeOver() && used.isDrained(now)) {
      handOver(used);
    }
  }

  /** Does what is due for a successor. Returns why it cannot take over; empty as long as it may. */
  private Optional<DisconnectReason> failure(LinkConnection next, long now) {
    next.want(symbols);
    next.step(now);
    return next.end().or(() -> next.reasonToReplace(now));
  }

  /** Goes on with the successor, however far it has got, and without the old connection. */
  private void handOver(LinkConnection old) {
    LinkConnection next = successor;
    old.release();
    current = next;
    successor = null;
    DisconnectReason reason = Objects.requireNonNull(replaceReason, "set before replacing begins");
    parts.reconnections().ended(reason);
    followed(reason);
    if (next == null) {
      moveTo(LinkState.WAITING);
    } else if (next.isOpen()) {
      moveTo(next.isConfirmed() ? LinkState.STREAMING : LinkState.SUBSCRIBING);
    } else {
      moveTo(LinkState.CONNECTING);
    }
  }

  private void ended(LinkConnection old, DisconnectReason reason, long now) {
    current = null;
    silent = false;
    old.release();
    parts.reconnections().ended(reason);
    if (!reason.isPlanned()) {
      urls.advance();
    }
    pause = reconnects
        .pauseAfter(reason, old.age(now), old.wasOfUse())
        .orElseThrow(() -> new ExchangeUnreachableException(reason));
    resumeNanos = now + pause.toNanos();
    followed(reason);
    LOG.warn(
        "connection ended: {}; next attempt in {} ms at {}",
        reason.label(),
        pause.toMillis(),
        url());
    if (reason == DisconnectReason.OVERRUN) {
      parts.metrics().cut();
      moveTo(LinkState.WAITING_FOR_ROOM);
    } else {
      moveTo(LinkState.WAITING);
    }
  }

  private void followed(DisconnectReason reason) {
    parts.reconnections().followed();
    parts.metrics().reconnecting(reason);
  }

  private void pauseBeforeSuccessor(DisconnectReason reason, LinkConnection before, long now) {
    if (!reason.isPlanned()) {
      urls.advance();
    }
    pause = replacements.pauseAfter(reason, before.age(now), before.wasOfUse()).orElseThrow();
    resumeNanos = now + pause.toNanos();
  }

  private Optional<DisconnectReason> silence() {
    return silent ? Optional.of(DisconnectReason.SILENT_SYMBOL) : Optional.empty();
  }

  /** The connection of a state that has one. */
  private LinkConnection inUse() {
    return Objects.requireNonNull(current, "this state has a connection");
  }

  private LinkConnection connect() {
    ConnectionMonitor.Limits limits = parts.settings().limits();
    double life = 1 - ROTATION_SPREAD * parts.random().nextDouble();
    Duration rotateAfter = Duration.ofNanos((long) (limits.rotateAfter().toNanos() * life));
    return new LinkConnection(parts, urls.current(), symbols, limits.rotatedAfter(rotateAfter));
  }

  private boolean isDue(long now) {
    return now - resumeNanos >= 0;
  }

  private void releaseAll() {
    if (current != null) {
      current.release();
      current = null;
    }
    releaseSuccessor();
  }

  private void releaseSuccessor() {
    if (successor != null) {
      successor.release();
      successor = null;
    }
  }

  private void moveTo(LinkState next) {
    if (!state.next().contains(next)) {
      throw new IllegalStateException("a link cannot go from " + state + " to " + next);
    }
    LOG.debug("link: {} to {}", state, next);
    state = next;
  }

  private static boolean isOverrun(Optional<DisconnectReason> end) {
    return end.filter(reason -> reason == DisconnectReason.OVERRUN).isPresent();
  }
}
