package org.metricdef.ingestion.coverage;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.metricdef.ingestion.BackgroundWork;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether every symbol that the group carries is carried by somebody, and
 * names those that are not. When partitions change hands, nobody has them for some seconds, so only
 * what lasts is named.
 */
public final class CoverageWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CoverageWatch.class);

  private static final Duration EVERY = Duration.ofSeconds(20);

  /** Longer than a killed member counts as alive, and the rebalance and the claim after it. */
  private static final Duration LASTING = Duration.ofMinutes(2);

  /** What is to be carried, and what this instance carries. */
  public interface Source {

    /** The symbols that the group carries and the exchange lists. */
    Set<String> wanted();

    /** The symbols of each partition, as they are assigned. */
    Map<Integer, SortedSet<String>> assigned();

    /** The partitions of this instance that can be written. */
    Set<Integer> ours();

    /** The symbols of this instance that take trades. */
    Set<String> open();
  }

  private final Source source;
  private final GroupView group;
  private final CoverageMetrics metrics;
  private final TimeSource time;
  private final BackgroundWork work;

  /** Since when each symbol has not been carried, and why. */
  private final Map<String, Lack> lacks = new HashMap<>();

  private volatile CoverageStatus status = CoverageStatus.NONE;

  private record Lack(Reason reason, long sinceNanos) {}

  /**
   * A watch that does nothing before {@link #start}.
   *
   * @param group the group's name
   * @param topic the topic whose partitions the group shares
   * @param died receives what ended the thread before its time
   */
  public CoverageWatch(
      Source source,
      KafkaCluster kafka,
      String group,
      String topic,
      IngestionMetrics metrics,
      TimeSource time,
      Consumer<Throwable> died) {
    this(source, new KafkaGroupView(kafka, group, topic, time), metrics, time, died);
  }

  CoverageWatch(
      Source source,
      GroupView group,
      IngestionMetrics metrics,
      TimeSource time,
      Consumer<Throwable> died) {
    this.source = source;
    this.group = group;
    this.metrics = new CoverageMetrics(metrics);
    this.time = time;
    this.work = new BackgroundWork("coverage", this::run, died);
  }

  /** Begins to look. */
  public void start() {
    work.start();
  }

  /** Which symbols are not carried. */
  public CoverageStatus status() {
    return status;
  }

  @Override
  public void close() {
    work.close();
  }

  private void run() {
    try {
      while (true) {
        look();
        time.sleep(EVERY);
      }
    } catch (InterruptedException stop) {
      LOG.debug("told to stop");
    } finally {
      group.close();
    }
  }

  /** Looks once. */
  void look() throws InterruptedException {
    Optional<Set<Integer>> taken = group.taken();
    Map<String, Reason> now = new HashMap<>();
    Map<String, Integer> partitions = new HashMap<>();
    source
        .assigned()
        .forEach(
            (partition, symbols) -> symbols.forEach(symbol -> partitions.put(symbol, partition)));
    Set<Integer> ours = source.ours();
    Set<String> open = source.open();
    for (String symbol : source.wanted()) {
      reason(symbol, partitions, taken, ours, open).ifPresent(reason -> now.put(symbol, reason));
    }
    // What Kafka does not say now may be as it was.
    if (taken.isEmpty()) {
      lacks.forEach((symbol, lack) -> {
        if (lack.reason() == Reason.NOBODY && source.wanted().contains(symbol)) {
          now.putIfAbsent(symbol, Reason.NOBODY);
        }
      });
    }
    lacks.entrySet().removeIf(each -> now.get(each.getKey()) != each.getValue().reason());
    now.forEach((symbol, reason) -> lacks.putIfAbsent(symbol, new Lack(reason, time.nanoTime())));
    publish();
  }

  private static Optional<Reason> reason(
      String symbol,
      Map<String, Integer> partitions,
      Optional<Set<Integer>> taken,
      Set<Integer> ours,
      Set<String> open) {
    Integer partition = partitions.get(symbol);
    if (partition == null) {
      return Optional.of(Reason.NO_PARTITION);
    }
    if (ours.contains(partition)) {
      return open.contains(symbol) ? Optional.empty() : Optional.of(Reason.NOT_OPEN);
    }
    return taken.filter(all -> !all.contains(partition)).map(nobody -> Reason.NOBODY);
  }

  private void publish() {
    SortedMap<String, Reason> lasting = new TreeMap<>();
    lacks.forEach((symbol, lack) -> {
      if (time.since(lack.sinceNanos()).compareTo(LASTING) >= 0) {
        lasting.put(symbol, lack.reason());
      }
    });
    SortedMap<String, Reason> before = status.uncarried();
    status = new CoverageStatus(lasting);
    metrics.status(status);
    lasting.forEach((symbol, reason) -> {
      if (before.get(symbol) != reason) {
        LOG.error("{} is not carried: {}", symbol, reason.label());
      }
    });
    before.keySet().stream()
        .filter(symbol -> !lasting.containsKey(symbol))
        .forEach(symbol -> LOG.info("{} is carried again", symbol));
  }
}
