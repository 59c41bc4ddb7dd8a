package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.exchange.SubscriptionRequest.Method;
import org.metricdef.ingestion.trade.DecodedFrame;

/**
 * What one connection is subscribed to, and what to ask of the exchange until that is what is
 * wanted. One request is on its way at a time. A request that is refused or not answered may have
 * been carried out all the same, so that the exchange's own list is asked for next, and only what
 * it lacks is asked for again. Used by one thread.
 */
final class Subscription {

  /** Streams named in one message: some four kilobytes. */
  static final int MOST_IN_MESSAGE = 200;

  /** How long the answer to a request may take; it comes behind all trades that wait to be read. */
  static final Duration REPLY_WITHIN = Duration.ofSeconds(10);

  /** How often in a row the exchange may fail to confirm. */
  static final int MOST_TRIES = 3;

  private Set<String> wanted;
  private Set<String> held;

  /** Whether what is held is what the exchange said last, and not a guess. */
  private boolean listed;

  private @Nullable SubscriptionRequest pending;
  private long pendingNanos;
  private boolean unsure;
  private int tries;
  private long lastId;

  /** A connection whose URL names these streams. */
  Subscription(Collection<String> streams) {
    this.held = new HashSet<>(streams);
    this.wanted = Set.copyOf(streams);
  }

  /** Sets what is wanted, in place of what was. */
  void want(Set<String> streams) {
    if (!streams.equals(wanted)) {
      wanted = Set.copyOf(streams);
      tries = 0;
    }
  }

  /** The next request to send, if one is due; {@link #sent} is to follow if it is sent. */
  Optional<SubscriptionRequest> due(long now) {
    if (pending != null && now - pendingNanos >= REPLY_WITHIN.toNanos()) {
      failed();
    }
    if (pending != null || hasFailed() || isConfirmed()) {
      return Optional.empty();
    }
    if (!unsure) {
      // First make room, then fill it.
      List<String> away = missing(held, wanted);
      if (!away.isEmpty()) {
        return Optional.of(request(Method.UNSUBSCRIBE, away));
      }
      List<String> more = missing(wanted, held);
      if (!more.isEmpty()) {
        return Optional.of(request(Method.SUBSCRIBE, more));
      }
    }
    return Optional.of(request(Method.LIST_SUBSCRIPTIONS, List.of()));
  }

  void sent(SubscriptionRequest request, long now) {
    pending = request;
    pendingNanos = now;
    lastId = request.id();
  }

  /** Takes what the exchange answered; an answer to something else changes nothing. */
  void take(DecodedFrame answer) {
    SubscriptionRequest asked = pending;
    if (asked == null) {
      return;
    }
    if (answer instanceof DecodedFrame.Reply reply) {
      if (reply.id().isPresent() && reply.id().getAsLong() == asked.id()) {
        replied(asked, reply);
      }
    } else {
      // An error mostly comes without the request's id. Whatever it was about: ask.
      failed();
    }
  }

  /** Whether nothing is left to be subscribed to, as far as is known. */
  boolean isComplete() {
    return !unsure && held.equals(wanted);
  }

  /** Whether the exchange itself said that it sends what is wanted. */
  boolean isConfirmed() {
    return listed && isComplete();
  }

  /** Whether the exchange has failed to confirm too often. */
  boolean hasFailed() {
    return tries >= MOST_TRIES;
  }

  /** How many streams are wanted and confirmed. */
  int confirmed() {
    return listed ? (int) wanted.stream().filter(held::contains).count() : 0;
  }

  /** How many streams are wanted and not confirmed. */
  int unconfirmed() {
    return wanted.size() - confirmed();
  }

  private void replied(SubscriptionRequest answered, DecodedFrame.Reply reply) {
    pending = null;
    switch (answered.method()) {
      case SUBSCRIBE -> {
        held.addAll(answered.streams());
        listed = false;
      }
      case UNSUBSCRIBE -> {
        answered.streams().forEach(held::remove);
        listed = false;
      }
      case LIST_SUBSCRIPTIONS -> list(reply);
    }
  }

  private void list(DecodedFrame.Reply reply) {
    if (reply.streams().isEmpty()) {
      failed();
      return;
    }
    boolean wasGuess = !unsure;
    held = new HashSet<>(reply.streams().get());
    listed = true;
    unsure = false;
    if (held.equals(wanted)) {
      tries = 0;
    } else if (wasGuess) {
      // All was said to be done, and is not. (After a failure, that one counts already.)
      tries++;
    }
  }

  private void failed() {
    pending = null;
    unsure = true;
    tries++;
  }

  private SubscriptionRequest request(Method method, List<String> streams) {
    return new SubscriptionRequest(method, lastId + 1, streams);
  }

  private static List<String> missing(Set<String> of, Set<String> in) {
    List<String> missing = new ArrayList<>();
    for (String stream : of) {
      if (missing.size() < MOST_IN_MESSAGE && !in.contains(stream)) {
        missing.add(stream);
      }
    }
    return missing;
  }
}
