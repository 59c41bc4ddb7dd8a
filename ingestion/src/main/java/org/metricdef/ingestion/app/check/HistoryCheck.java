package org.metricdef.ingestion.app.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.ingestion.publish.ShardPositions;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.Topics;
import org.metricdef.ingestion.publish.UnknownVersionException;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.sequence.AggregateTrades;
import org.metricdef.ingestion.sequence.Beginning;
import org.metricdef.ingestion.sequence.BeginningSearch;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.HistoryPlan;
import org.metricdef.ingestion.sequence.RepairSettings;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Place;

/**
 * Tells what a start would do with the histories that are wanted: with which trade each symbol
 * begins, and how long it takes. It asks the exchange, and reads in Kafka which symbols have trades
 * already.
 */
public final class HistoryCheck {

  /** Each costs a few requests. */
  private static final int MOST_ASKED = 20;

  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int MOST_NAMED = 5;

  /** Of the weight a minute, what is not kept for what is urgent. */
  private static final double SPARE = 0.8;

  private static final String REST = "see the lines about rest";

  private final HistoryPlan plan;
  private final Optional<AggregateTrades> aggregates;
  private final TradeHistory history;
  private final RepairSettings.Requests requests;
  private final TimeSource time;
  private final RequestBudget budget;
  private final List<CheckResult> results = new ArrayList<>();

  /**
   * A check of these histories.
   *
   * @param aggregates where times are looked for; empty if there are none of this kind of trade
   * @param history where ids are looked for
   */
  public HistoryCheck(
      HistoryPlan plan,
      Optional<AggregateTrades> aggregates,
      TradeHistory history,
      RepairSettings.Requests requests,
      TimeSource time) {
    this.plan = plan;
    this.aggregates = aggregates;
    this.history = history;
    this.requests = requests;
    this.time = time;
    this.budget = new RequestBudget(requests.weightPerMinute(), time);
  }

  /**
   * Where the symbols go on that have trades in Kafka.
   *
   * @throws ExecutionException if the cluster does not say which topics there are
   * @throws KafkaException if the cluster does not answer, or refuses
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  private static Map<String, Place> places(KafkaCluster kafka, Dataset dataset)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(
        ProducerSettings.admin(kafka.bootstrapServers(), kafka.extra(), TIMEOUT_MILLIS))) {
      boolean begun =
          Topics.partitions(admin, TopicName.tradeAssignments(dataset)).isPresent();
      int shards = Topics.partitions(admin, TopicName.trades(dataset)).orElse(0);
      return begun ? ShardPositions.read(kafka, dataset, shards) : Map.of();
    }
  }

  /**
   * Asks.
   *
   * @param symbols that a run would carry
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  public List<CheckResult> run(Collection<String> symbols, KafkaCluster kafka, Dataset dataset)
      throws InterruptedException {
    Map<String, Place> places;
    try {
      places = places(kafka, dataset);
    } catch (ExecutionException refused) {
      return List.of(unknown(Causes.of(refused)));
    } catch (KafkaException | UnreadableDataException | UnknownVersionException unread) {
      return List.of(unknown(unread));
    }
    Map<String, Beginning> wanted = new TreeMap<>();
    symbols.forEach(
        symbol -> plan.of(symbol).ifPresent(beginning -> wanted.put(symbol, beginning)));
    List<String> begun = wanted.keySet().stream().filter(places::containsKey).toList();
    if (!begun.isEmpty()) {
      results.add(CheckResult.ok(
          "history",
          "of " + begun.size() + " symbols there are trades in Kafka, so that --from-id and"
              + " --from-time change nothing for them: " + named(begun)));
    }
    wanted.keySet().removeAll(begun);
    int asked = 0;
    for (Map.Entry<String, Beginning> each : wanted.entrySet()) {
      if (asked++ == MOST_ASKED) {
        results.add(CheckResult.ok(
            "history",
            "of " + (wanted.size() - MOST_ASKED) + " more symbols it would begin too; they are not"
                + " asked for here"));
        break;
      }
      results.add(history(each.getKey(), each.getValue()));
    }
    return results;
  }

  private static CheckResult unknown(Throwable cause) {
    return CheckResult.failed(
        "history",
        "which symbols have trades in Kafka is not known: " + CheckResult.inWords(cause),
        "see the lines about kafka");
  }

  private CheckResult history(String symbol, Beginning wanted) throws InterruptedException {
    String subject = "history of " + symbol;
    BeginningSearch search =
        new BeginningSearch(symbol, wanted, aggregates, history, requests.weight());
    try {
      Optional<BeginningSearch.Found> found = Optional.empty();
      while (found.isEmpty()) {
        await(search.weight());
        found = search.ask(0);
      }
      return result(subject, wanted, found.get());
    } catch (HistoryException unknown) {
      return CheckResult.failed(
          subject, "the exchange does not say where: " + unknown.getMessage(), REST);
    }
  }

  private CheckResult result(String subject, Beginning wanted, BeginningSearch.Found found) {
    if (found.first().isPresent()) {
      long first = found.first().getAsLong();
      String begin =
          "would begin with trade " + first + ", the first from " + wanted.inWords() + " on";
      if (found.newest().isEmpty()) {
        return CheckResult.ok(
            subject, begin + "; the exchange does not say how many there are of this kind");
      }
      long trades = found.newest().getAsLong() - first + 1;
      return CheckResult.ok(subject, begin + ": " + trades + " trades, " + time(trades));
    }
    if (wanted instanceof Beginning.FromId && found.newest().isPresent()) {
      return CheckResult.failed(
          subject,
          "the exchange's newest trade is " + found.newest().getAsLong() + ", below the "
              + wanted.inWords() + " of --from-id",
          "a run would begin with the first live trade; give an id that the exchange has");
    }
    return CheckResult.ok(
        subject,
        "the exchange has no trade from " + wanted.inWords() + " on yet; it begins with the first");
  }

  private String time(long trades) {
    long pages = (trades + requests.pageSize() - 1) / requests.pageSize();
    double minutes = pages * requests.weight() / (requests.weightPerMinute() * SPARE);
    return minutes < 1
        ? "less than a minute by itself"
        : "about " + Math.round(minutes) + " min by itself";
  }

  private void await(int weight) throws InterruptedException {
    Duration wait = budget.take(weight);
    while (!wait.isZero()) {
      time.sleep(wait);
      wait = budget.take(weight);
    }
  }

  private static String named(List<String> symbols) {
    String more =
        symbols.size() > MOST_NAMED ? " and " + (symbols.size() - MOST_NAMED) + " more" : "";
    return symbols.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more;
  }
}
