package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.List;
import org.metricdef.ingestion.app.http.Condition;
import org.metricdef.ingestion.sequence.HistoryStatus;

/** What /health says of the histories that are wanted from before the first live trades. */
final class HistoryConditions {

  private static final String NAME = "history";
  private static final int MOST_NAMED = 5;

  private HistoryConditions() {}

  /**
   * Ready: a history that is under way goes on. How long it takes does not matter: the operator has
   * asked for it, and the other symbols do not wait.
   *
   * @param bound how long nothing of it may come
   */
  static Condition goesOn(HistoryStatus history, Duration bound) {
    return Condition.of(
        NAME,
        history.idle().compareTo(bound) <= 0,
        "of "
            + names(history.underWay())
            + " nothing has come for "
            + history.idle().toSeconds()
            + " s");
  }

  /** Noted: all histories are complete. */
  static Condition underWay(HistoryStatus history) {
    return Condition.of(
        NAME,
        history.underWay().isEmpty(),
        "is read of "
            + names(history.underWay())
            + ": "
            + history.left()
            + " trades are left"
            + history.timeLeft().map(left -> ", about " + inWords(left)).orElse("")
            + "; live trades of these are written after them");
  }

  private static String names(List<String> symbols) {
    int most = Math.min(MOST_NAMED, symbols.size());
    String more = symbols.size() > most ? " and " + (symbols.size() - most) + " more" : "";
    return String.join(", ", symbols.subList(0, most)) + more;
  }

  /** The largest unit in which it is at least two. */
  static String inWords(Duration time) {
    if (time.toHours() >= 2) {
      return time.toHours() + " h";
    }
    return time.toMinutes() >= 2 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }
}
