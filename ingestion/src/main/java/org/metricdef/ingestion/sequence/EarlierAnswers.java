package org.metricdef.ingestion.sequence;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;

/**
 * The last answers of the history that left ids out, or had trades that fit no record. Only what
 * all of them say, and a further answer some time later, counts: the exchange's servers do not all
 * know a trade at once, and one of them may be wrong.
 *
 * <p>An answer without a later id says nothing of an id: it may only be late.
 */
final class EarlierAnswers {

  private final int needed;
  private final Deque<Answer> answers = new ArrayDeque<>();

  /**
   * No answer yet.
   *
   * @param needed how many have to agree; at least one
   */
  EarlierAnswers(int needed) {
    this.needed = needed;
  }

  /** Adds the answer to what was asked from this id on; it has at least one item. */
  void add(long fromId, HistoryPage page) {
    if (answers.size() == needed) {
      answers.removeFirst();
    }
    answers.addLast(new Answer(fromId, page.items()));
  }

  void clear() {
    answers.clear();
  }

  /** Whether all of them have a later id than these, and none of these. */
  boolean lack(long firstId, long lastId) {
    return answers.size() == needed
        && answers.stream().allMatch(answer -> answer.lacks(firstId, lastId));
  }

  /** Whether all of them have a trade of this id that fits no record. */
  boolean refuse(long id) {
    return answers.size() == needed && answers.stream().allMatch(answer -> answer.refuses(id));
  }

  private static final class Answer {

    private final long fromId;
    private final long[] ids;
    private final long[] refused;

    Answer(long fromId, List<Sequenced> items) {
      this.fromId = fromId;
      this.ids = items.stream().mapToLong(Sequenced::firstId).toArray();
      this.refused = items.stream()
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
