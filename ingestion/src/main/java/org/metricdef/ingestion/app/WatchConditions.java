package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.metricdef.ingestion.app.http.Condition;
import org.metricdef.ingestion.books.Balance;
import org.metricdef.ingestion.books.BooksStatus;
import org.metricdef.ingestion.coverage.CoverageStatus;
import org.metricdef.ingestion.coverage.Reason;
import org.metricdef.ingestion.freshness.FreshnessStatus;

/** The conditions of /health/ready that speak of single symbols, and what they report. */
final class WatchConditions {

  private static final int MOST_NAMED = 5;

  /** Several looks. */
  private static final Duration TICKERS_WITHIN = Duration.ofMinutes(5);

  /** Whatever the cause, something else has to be done then. */
  private static final Duration PENDING_WITHIN = Duration.ofMinutes(5);

  private WatchConditions() {}

  /** Ready: something comes of every symbol that the exchange trades. */
  static Condition silent(FreshnessStatus freshness) {
    SortedMap<String, FreshnessStatus.Silence> all = freshness.silent();
    String words = all.entrySet().stream()
        .limit(MOST_NAMED)
        .map(each -> silence(each.getKey(), each.getValue()))
        .collect(Collectors.joining("; "));
    return Condition.of("streams", all.isEmpty(), words + more(all.size()));
  }

  private static String silence(String symbol, FreshnessStatus.Silence silence) {
    String newest =
        silence.newest() < 0 ? "none has come" : silence.newest() + " is the last that came";
    return "nothing comes of the stream of " + symbol + " for "
        + silence.lasting().toSeconds() + " s: the exchange's ticker has trade " + silence.lastId()
        + ", and " + newest;
  }

  private static String more(int all) {
    return all > MOST_NAMED ? "; and " + (all - MOST_NAMED) + " more" : "";
  }

  /** Noted: the exchange says which trades are the newest, so that silent streams are found. */
  static Condition tickers(Duration sinceLast) {
    return Condition.of(
        "tickers",
        sinceLast.compareTo(TICKERS_WITHIN) <= 0,
        "the exchange has not said for " + sinceLast.toSeconds()
            + " s which trades are the newest; silent streams are not found meanwhile");
  }

  /** Ready: every symbol that the group carries is carried. */
  static Condition coverage(CoverageStatus coverage) {
    SortedMap<String, Reason> all = coverage.uncarried();
    String words = all.entrySet().stream()
        .limit(MOST_NAMED)
        .map(each -> each.getKey() + " " + inWords(each.getValue()))
        .collect(Collectors.joining("; "));
    return Condition.of("carried symbols", all.isEmpty(), words + more(all.size()));
  }

  private static String inWords(Reason reason) {
    return switch (reason) {
      case NO_PARTITION -> "has no partition";
      case NOBODY -> "is carried by nobody: no instance of the group has its partition";
      case NOT_OPEN -> "takes no trades, although its partition is this instance's";
    };
  }

  /** Ready: of each id it is known what became of it. */
  static Condition balanced(BooksStatus books) {
    List<Balance> all = books.unbalanced();
    String words =
        all.stream().limit(MOST_NAMED).map(Balance::inWords).collect(Collectors.joining("; "));
    return Condition.of("books", all.isEmpty(), "do not balance: " + words + more(all.size()));
  }

  /** Ready: no id that is known has been waiting for Kafka for long. */
  static Condition pending(BooksStatus books) {
    List<Balance> all = books.pendingLongerThan(PENDING_WITHIN);
    String words = all.stream()
        .limit(MOST_NAMED)
        .map(each -> each.symbol() + " has " + each.pending() + " ids that are not committed, the"
            + " oldest for " + each.oldestPending().toSeconds() + " s")
        .collect(Collectors.joining("; "));
    return Condition.of("pending", all.isEmpty(), words + more(all.size()));
  }
}
