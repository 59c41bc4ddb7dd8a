package org.metricdef.ingestion.membership;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.Checkpoint;
import org.metricdef.ingestion.publish.PublishMetrics;
import org.metricdef.ingestion.publish.Shard;
import org.metricdef.ingestion.publish.ShardListener;
import org.metricdef.ingestion.publish.ShardPosition;
import org.metricdef.ingestion.publish.ShardQueue;
import org.metricdef.ingestion.publish.ShardWriter;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.trade.Exchange;
import org.metricdef.ingestion.trade.Sequenced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the shards that the group gives to this instance: a queue and a writer each, and, when the
 * writer knows how far the shard has come, the sequences and the subscriptions of its symbols.
 */
public final class ShardSupervisor implements ShardGroup.Listener, ShardListener {

  private static final Logger LOG = LoggerFactory.getLogger(ShardSupervisor.class);

  /** For what is queued and for the transaction under way; the group waits meanwhile. */
  private static final Duration RELEASE_TIMEOUT = Duration.ofSeconds(10);

  /** The sequences of symbols, and what is subscribed to. */
  public interface Symbols {

    /** Begins a symbol's sequence after its last id, or, if it has none, with its first trade. */
    void open(String symbol, OptionalLong lastId, SequencedSink sink);

    /** Ends a symbol's sequence; nothing of it is offered when this returns. */
    void close(String symbol);

    /** Trades of these symbols are wanted, and of no others. */
    void subscribe(Set<String> symbols);
  }

  /** Makes what runs a shard. */
  public interface Factory {

    /** An empty queue. */
    ShardQueue queue();

    /** A writer of that queue; it tells the listener. */
    ShardWriter writer(Shard shard, ShardQueue queue, ShardListener listener);
  }

  private record Owned(Shard shard, ShardQueue queue, ShardWriter writer) {}

  private final Exchange exchange;
  private final SortedMap<Integer, SortedSet<String>> symbolsOf;
  private final Factory factory;
  private final Symbols symbols;
  private final PublishMetrics metrics;
  private final String group;
  private final TimeSource time;
  private final Consumer<List<Sequenced>> progress;
  private final Consumer<Throwable> ended;

  private final SortedMap<Integer, Owned> owned = new TreeMap<>();
  private final Set<Integer> opened = new TreeSet<>();

  /** Shards that the group says are ours and nobody here runs, until they are taken again. */
  private final Set<Integer> contested = new TreeSet<>();

  /** Shards whose writer a programming error has ended. Nobody takes them again. */
  private final Set<Integer> failed = new TreeSet<>();

  private volatile boolean joined;

  /**
   * A supervisor without a shard yet.
   *
   * @param symbolsOf the wanted symbols of each shard
   * @param group the group's name
   * @param progress told what each transaction brought in, on a writer's thread
   * @param ended told why this instance must end: another group's instance has its shards, or a
   *     programming error has ended a writer
   */
  public ShardSupervisor(
      Exchange exchange,
      Map<Integer, SortedSet<String>> symbolsOf,
      Factory factory,
      Symbols symbols,
      PublishMetrics metrics,
      String group,
      TimeSource time,
      Consumer<List<Sequenced>> progress,
      Consumer<Throwable> ended) {
    this.exchange = exchange;
    this.symbolsOf = new TreeMap<>(symbolsOf);
    this.factory = factory;
    this.symbols = symbols;
    this.metrics = metrics;
    this.group = group;
    this.time = time;
    this.progress = progress;
    this.ended = ended;
  }

  @Override
  public synchronized void assigned(SortedSet<Integer> shards) {
    joined = true;
    shards.forEach(this::take);
    measure();
  }

  @Override
  public void revoked(SortedSet<Integer> shards) {
    List<Owned> leaving = release(shards);
    leaving.forEach(each -> each.writer().finish());
    await(leaving);
  }

  @Override
  public void lost(SortedSet<Integer> shards) {
    joined = false;
    List<Owned> leaving = release(shards);
    leaving.forEach(each -> each.writer().abandon());
    await(leaving);
  }

  @Override
  public synchronized void noted(ConsumerRecord<byte[], byte[]> record) {
    Owned own = owned.get(record.partition());
    if (own == null) {
      return;
    }
    try {
      Checkpoint.in(record).ifPresent(found -> own.writer().noted(found.owner()));
    } catch (UnreadableDataException foreign) {
      LOG.warn("{} offset {}: {}", own.shard(), record.offset(), foreign.getMessage());
    }
  }

  @Override
  public synchronized void opened(Shard shard, ShardPosition position) {
    Owned own = owned.get(shard.number());
    if (own == null) {
      return;
    }
    SortedSet<String> wanted = symbolsOf(shard.number());
    LOG.info("{} is ours, at offset {}, symbols: {}", shard, position.offset(), wanted.size());
    wanted.forEach(symbol -> symbols.open(symbol, position.last(symbol), own.queue()));
    opened.add(shard.number());
    resubscribe();
  }

  @Override
  public void committed(List<Sequenced> items) {
    progress.accept(items);
  }

  @Override
  public void fenced(Shard shard, Checkpoint.Owner by) {
    if (by.group().equals(group)) {
      // The group itself has given it away, and will say so; or it was a dead one's last word.
      contest(shard);
    } else {
      release(only(shard));
      ended.accept(new FencedOutException(shard, by));
    }
  }

  @Override
  public void outdated(Shard shard) {
    contest(shard);
  }

  @Override
  public void failed(Shard shard, Throwable error) {
    if (!release(only(shard)).isEmpty()) {
      synchronized (this) {
        failed.add(shard.number());
      }
    }
    ended.accept(new ShardFailedException(shard, error));
  }

  /** Lets go of a shard until it is taken again, unless the group has taken it back before. */
  private void contest(Shard shard) {
    if (!release(only(shard)).isEmpty()) {
      synchronized (this) {
        contested.add(shard.number());
      }
    }
  }

  private static SortedSet<Integer> only(Shard shard) {
    return new TreeSet<>(Set.of(shard.number()));
  }

  /** Takes shards again that are still ours by the group's word. Called from time to time. */
  public synchronized void retake() {
    List<Integer> again = List.copyOf(contested);
    contested.clear();
    again.forEach(this::take);
    measure();
  }

  /** How the shards stand now. */
  public synchronized ShardStatus status() {
    int waiting = owned.values().stream().mapToInt(each -> each.queue().size()).sum();
    int open = (int)
        opened.stream().filter(number -> owned.get(number).writer().isOpen()).count();
    int all = owned.size() + contested.size() + failed.size();
    return new ShardStatus(joined, all, open, waiting);
  }

  private void take(int number) {
    if (owned.containsKey(number)) {
      return;
    }
    Shard shard = new Shard(exchange, number);
    ShardQueue queue = factory.queue();
    ShardWriter writer = factory.writer(shard, queue, this);
    owned.put(number, new Owned(shard, queue, writer));
    writer.start();
  }

  /** Ends the sequences of these shards; what is queued stays for their writers. */
  private synchronized List<Owned> release(SortedSet<Integer> shards) {
    List<Owned> leaving = new ArrayList<>();
    for (int number : shards) {
      contested.remove(number);
      failed.remove(number);
      opened.remove(number);
      Owned own = owned.remove(number);
      if (own != null) {
        // First the queue, so that nobody waits for room in it while holding a sequence.
        own.queue().close();
        symbolsOf(number).forEach(symbols::close);
        leaving.add(own);
      }
    }
    resubscribe();
    measure();
    return leaving;
  }

  private void await(List<Owned> leaving) {
    long end = time.nanoTime() + RELEASE_TIMEOUT.toNanos();
    try {
      for (Owned each : leaving) {
        if (!each.writer().awaitEnd(Duration.ofNanos(Math.max(1, end - time.nanoTime())))) {
          LOG.warn("{} could not be finished in time; its next owner does that", each.shard());
          each.writer().abandon();
        }
      }
    } catch (InterruptedException stop) {
      leaving.forEach(each -> each.writer().abandon());
      Thread.currentThread().interrupt();
    }
  }

  private void resubscribe() {
    Set<String> all = new TreeSet<>();
    opened.forEach(number -> all.addAll(symbolsOf(number)));
    symbols.subscribe(all);
  }

  private void measure() {
    int count =
        owned.keySet().stream().mapToInt(number -> symbolsOf(number).size()).sum();
    metrics.owned(owned.size(), count);
  }

  private SortedSet<String> symbolsOf(int shard) {
    return symbolsOf.getOrDefault(shard, new TreeSet<>());
  }
}
