package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the sequences stand.
 *
 * @param open symbols that are open
 * @param repairing those of them that wait for trades of the history, or for room in their sink
 * @param oldestRepair how long the longest of these has waited; zero if there is none
 * @param backlog what the repairs have to ask for yet
 * @param held live trades that wait for the ids before them
 * @param undecided symbols of which the history has yet to say what the ids of live trades mean
 * @param bannedUntil when the exchange's ban of our address ends; empty if there is none
 * @param counts what has come about since the start
 */
public record SequenceStatus(
    int open,
    int repairing,
    Duration oldestRepair,
    Backlog backlog,
    int held,
    List<String> undecided,
    Optional<Instant> bannedUntil,
    Counts counts) {

  /** Of a sequencer that was never started. */
  public static final SequenceStatus NONE = new SequenceStatus(
      0,
      0,
      Duration.ZERO,
      Backlog.NONE,
      0,
      List.of(),
      Optional.empty(),
      new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0));

  public SequenceStatus {
    undecided = undecided.stream().sorted().toList();
  }

  /**
   * What the repairs have to ask for yet.
   *
   * @param requests how many requests that takes, at least
   * @param timeLeft how long these take, if all of the allowance goes to them
   * @param weightPerMinute the allowance
   */
  public record Backlog(long requests, Duration timeLeft, int weightPerMinute) {

    /** Nothing is to be asked for. */
    public static final Backlog NONE = new Backlog(0, Duration.ZERO, 0);

    /** The same in words, for people. */
    public String inWords() {
      return requests + " requests are left, some " + timeLeft.toSeconds() + " s at "
          + weightPerMinute + " weight a minute";
    }
  }

  /**
   * What has come about since the start.
   *
   * @param gaps runs of ids that the stream left out
   * @param duplicates trades received again, and dropped
   * @param outOfOrder trades received after a later one, and not a repeat
   * @param repaired trades taken from the history
   * @param holes runs of ids that the history lacks too
   * @param missing ids in them
   * @param refused trades of the history that fit no record
   * @param implausible trades that cannot be right, and are dead letters
   * @param foreign trades of symbols that were not open, and ignored
   */
  public record Counts(
      long gaps,
      long duplicates,
      long outOfOrder,
      long repaired,
      long holes,
      long missing,
      long refused,
      long implausible,
      long foreign) {}
}
