package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
  private LinkConnection current;
  private LinkConnection successor;
  private DisconnectReason replaceReason;
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
      case CONNECTING -> connecting(now);
      case SUBSCRIBING, STREAMING -> using(now);
      case REPLACING -> replacing(now);
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

  private void connecting(long now) {
    current.want(symbols);
    current.step(now);
    Optional<DisconnectReason> end = current.end();
    if (end.isPresent()) {
      ended(end.get(), now);
    } else if (current.isOpen()) {
      moveTo(LinkState.SUBSCRIBING);
    }
  }

  private void using(long now) {
    current.want(symbols);
    current.step(now);
    Optional<DisconnectReason> end = current.end();
    if (end.isPresent()) {
      ended(end.get(), now);
      return;
    }
    Optional<DisconnectReason> replace = current.reasonToReplace(now);
    if (replace.isPresent()) {
      replaceReason = replace.get();
      pauseBeforeSuccessor(replaceReason, current, now);
      LOG.info("the connection to {} is to be replaced: {}", url(), replaceReason.label());
      moveTo(LinkState.REPLACING);
      return;
    }
    LinkState known = current.isConfirmed() ? LinkState.STREAMING : LinkState.SUBSCRIBING;
    if (known != state) {
      moveTo(known);
    }
  }

  private void replacing(long now) {
    current.want(symbols);
    current.step(now);
    Optional<DisconnectReason> end = current.end();
    Optional<DisconnectReason> failure = Optional.empty();
    if (successor != null) {
      successor.want(symbols);
      successor.step(now);
      failure = successor.end().or(() -> successor.reasonToReplace(now));
    }
    boolean overrun = isOverrun(end) || isOverrun(failure);
    if (overrun) {
      releaseSuccessor();
      ended(DisconnectReason.OVERRUN, now);
      return;
    }
    if (failure.isPresent()) {
      LOG.warn("no replacement yet: {}", failure.get().label());
      pauseBeforeSuccessor(failure.get(), successor, now);
      releaseSuccessor();
      current.keep();
    }
    if (end.isPresent()) {
      handOver();
      return;
    }
    if (successor == null) {
      if (isDue(now) && parts.budget().tryTake(now)) {
        successor = connect();
      }
    } else if (successor.canTakeOver() && current.isDrained(now)) {
      handOver();
    }
  }

  /** Goes on with the successor, however far it has got, and without the old connection. */
  private void handOver() {
    current.release();
    current = successor;
    successor = null;
    parts.reconnections().ended(replaceReason);
    followed(replaceReason);
    if (current == null) {
      moveTo(LinkState.WAITING);
    } else if (current.isOpen()) {
      moveTo(current.isConfirmed() ? LinkState.STREAMING : LinkState.SUBSCRIBING);
    } else {
      moveTo(LinkState.CONNECTING);
    }
  }

  private void ended(DisconnectReason reason, long now) {
    LinkConnection old = current;
    current = null;
    old.release();
    parts.reconnections().ended(reason);
    if (!reason.isPlanned()) {
      urls.advance();
    }
    pause = reconnects
        .pauseAfter(reason, old.age(now), old.sawTrade())
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
    pause = replacements.pauseAfter(reason, before.age(now), before.sawTrade()).orElseThrow();
    resumeNanos = now + pause.toNanos();
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
