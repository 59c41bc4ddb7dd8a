package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;

/**
 * The last answers of the history that left ids out, or had trades that fit no record. Only what
 * all of them say, and a further answer some time later, counts: the exchange's servers do not all
 * know a trade at once, and one of them may be wrong. So each server has to say it. One that says
 * nothing is awaited for a while.
 *
 * <p>An answer without a later id says nothing of an id: it may only be late.
 */
final class EarlierAnswers {

  private final int needed;
  private final int servers;
  private final Duration patience;
  private final TimeSource time;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private int server;
  private long questioned = -1;
  private long questionedSinceNanos;

  /**
   * No answer yet.
   *
   * @param needed how many have to agree, with the one that is looked at; at least two
   * @param servers how many the history has
   * @param patience how long one that says nothing is awaited
   */
  EarlierAnswers(int needed, int servers, Duration patience, TimeSource time) {
    this.needed = needed - 1;
    this.servers = servers;
    this.patience = patience;
    this.time = time;
  }

  /** The answer that is looked at now. */
  void lookAt(HistoryPage page) {
    server = page.server();
  }

  /** Adds the answer to what was asked from this id on; it has at least one item. */
  void add(long fromId, HistoryPage page) {
    if (answers.size() == needed) {
      answers.removeFirst();
    }
    answers.addLast(new Answer(fromId, page));
  }

  void clear() {
    answers.clear();
    questioned = -1;
  }

  /** Whether all of them have a later id than these, and none of these. */
  boolean lack(long firstId, long lastId) {
    return allSay(firstId, answer -> answer.lacks(firstId, lastId));
  }

  /** Whether all of them have a trade of this id that fits no record. */
  boolean refuse(long id) {
    return allSay(id, answer -> answer.refuses(id));
  }

  private boolean allSay(long id, Predicate<Answer> what) {
    if (id != questioned) {
      questioned = id;
      questionedSinceNanos = time.nanoTime();
    }
    if (answers.size() < needed || !answers.stream().allMatch(what)) {
      return false;
    }
    Set<Integer> heard = new HashSet<>(Set.of(server));
    answers.forEach(answer -> heard.add(answer.server));
    return heard.size() == servers || time.since(questionedSinceNanos).compareTo(patience) >= 0;
  }

  private static final class Answer {

    private final int server;
    private final long fromId;
    private final long[] ids;
    private final long[] refused;

    Answer(long fromId, HistoryPage page) {
      this.server = page.server();
      this.fromId = fromId;
      this.ids = page.items().stream().mapToLong(Sequenced::firstId).toArray();
      this.refused = page.items().stream()
          .filter(RefusedTrade.class::isInstance)
          .mapToLong(Sequenced::firstId)
          .toArray();
    }

    boolean lacks(long firstId, long lastId) {
      boolean covers = fromId <= firstId && lastId < ids[ids.length - 1];
      return covers
          && Arrays.binarySearch(ids, firstId) == Arrays.binarySearch(ids, lastId)
          && Arrays.binarySearch(ids, firstId) < 0;
    }

    boolean refuses(long id) {
      return Arrays.binarySearch(refused, id) >= 0;
    }
  }
}
