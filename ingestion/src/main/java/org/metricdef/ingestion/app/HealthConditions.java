package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.metricdef.ingestion.app.http.Condition;
import org.metricdef.ingestion.app.symbols.SymbolConditions;
import org.metricdef.ingestion.sequence.SequenceStatus;

/** The conditions of /health/live and /health/ready, and what they report. */
final class HealthConditions {

  private static final int MOST_NAMED = 5;

  /** A few looks, each as long as Kafka may take to answer. */
  private static final Duration SYMBOLS_KNOWN_WITHIN = Duration.ofMinutes(2);

  private HealthConditions() {}

  /** Live: nothing has ended the run. */
  static Condition noFault(Optional<Throwable> cause) {
    return new Condition("run", cause.map(fault -> "ended by itself: " + fault.getMessage()));
  }

  /** Live: a thread that the producer cannot do without still runs. */
  static Condition thread(String name, boolean alive) {
    return Condition.of("thread " + name, alive, "has ended");
  }

  /** Ready: started, and not told to stop. */
  static Condition running(Health.Phase state) {
    return Condition.of("state", state == Health.Phase.RUNNING, "is " + state.label());
  }

  /** Ready: nothing is away that the start needs. */
  static Condition notWaiting(Optional<String> waitingFor) {
    return new Condition("start", waitingFor.map(reason -> "waits: " + reason));
  }

  /** Ready: the group has given out the shards. */
  static Condition joined(boolean joined) {
    return Condition.of("group", joined, "the partitions have not been given out yet");
  }

  /** Ready: every partition that is this instance's share can be written. */
  static Condition shards(int open, int owned) {
    return Condition.of("kafka", open >= owned, open + " of " + owned + " partitions are open");
  }

  /** Ready: every connection that the symbols need is there. */
  static Condition links(int connected, int wanted) {
    return Condition.of(
        "exchange", connected >= wanted, connected + " of " + wanted + " connections are open");
  }

  /** Ready: the exchange has confirmed all subscriptions. */
  static Condition subscriptions(int unconfirmed) {
    return Condition.of(
        "subscriptions", unconfirmed == 0, unconfirmed + " are not confirmed by the exchange");
  }

  /**
   * Ready: what was missed is being repaired fast enough.
   *
   * @param oldest age of the oldest repair; zero if there is none
   * @param backlog what is to be asked for yet
   */
  static Condition repairs(Duration oldest, Duration bound, SequenceStatus.Backlog backlog) {
    return Condition.of(
        "repairs",
        oldest.compareTo(bound) <= 0,
        "the oldest takes " + oldest.toSeconds() + " s, more than " + bound.toSeconds() + " s; "
            + backlog.inWords());
  }

  /**
   * Ready: of every symbol it is known what its ids mean.
   *
   * @param undecided the others
   */
  static Condition ids(List<String> undecided) {
    int most = Math.min(MOST_NAMED, undecided.size());
    String more = undecided.size() > most ? " and " + (undecided.size() - most) + " more" : "";
    return Condition.of(
        "ids",
        undecided.isEmpty(),
        "the exchange's history has yet to say what the new trade ids mean of "
            + String.join(", ", undecided.subList(0, most))
            + more);
  }

  /**
   * Noted: all configured symbols trade. Ready all the same: a symbol that does not trade loses
   * nothing, and the others run.
   */
  static Condition symbols(SymbolConditions conditions) {
    return new Condition("symbols", conditions.inWords());
  }

  /** Noted: every symbol that is configured and listed is carried. */
  static Condition listedSince(SortedSet<String> symbols) {
    return Condition.of(
        "listed since the start",
        symbols.isEmpty(),
        String.join(", ", symbols) + "; the next start carries them");
  }

  /** Noted: the group carries what is configured here. Ready all the same: the group decides. */
  static Condition configured(boolean asConfigured, int version) {
    return Condition.of(
        "configured symbols",
        asConfigured,
        "are not those of the group, which carries version " + version + " of its own");
  }

  /** Ready: it is known which symbols the group carries. */
  static Condition groupSymbols(Duration sinceLastLook) {
    return Condition.of(
        "symbols of the group",
        sinceLastLook.compareTo(SYMBOLS_KNOWN_WITHIN) <= 0,
        "Kafka has not said for " + sinceLastLook.toSeconds() + " s which they are");
  }

  /** Ready: the exchange answers requests for trades by id. */
  static Condition rest(boolean banned) {
    return Condition.of("rest", !banned, "the exchange has banned this address for now");
  }
}
