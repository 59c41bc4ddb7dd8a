package org.metricdef.ingestion.membership;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.Checkpoint;
import org.metricdef.ingestion.publish.PublishMetrics;
import org.metricdef.ingestion.publish.Shard;
import org.metricdef.ingestion.publish.ShardListener;
import org.metricdef.ingestion.publish.ShardPosition;
import org.metricdef.ingestion.publish.ShardQueue;
import org.metricdef.ingestion.publish.ShardWriter;
import org.metricdef.ingestion.publish.SymbolBooks;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.Place;
import org.metricdef.ingestion.trade.Sequenced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the shards that the group gives to this instance. Each gets a queue and a writer. When the
 * writer knows how far the shard has come, the sequences of its symbols begin, and their streams
 * are subscribed to.
 */
public final class ShardSupervisor implements ShardGroup.Listener, ShardListener {

  private static final Logger LOG = LoggerFactory.getLogger(ShardSupervisor.class);

  /**
   * How long a shard that is given back may take to write what is queued. The group waits
   * meanwhile.
   */
  private static final Duration RELEASE_TIMEOUT = Duration.ofSeconds(10);

  /** Opens and closes the sequences of symbols, and sets the subscriptions. */
  public interface Symbols {

    /**
     * Begins the sequence of a symbol where it goes on. If it has no trade, the first one begins
     * it.
     */
    void open(String symbol, Optional<Place> from, SequencedSink sink);

    /** Ends the sequence of a symbol. Nothing of it is offered after this returns. */
    void close(String symbol);

    /** Sets the symbols whose trades are wanted. No others are. */
    void subscribe(Set<String> symbols);
  }

  /** Makes what runs a shard. */
  public interface Factory {

    /** An empty queue. */
    ShardQueue queue();

    /** A writer of that queue, which reports to the listener. */
    ShardWriter writer(Shard shard, ShardQueue queue, ShardListener listener);
  }

  private record Owned(Shard shard, ShardQueue queue, ShardWriter writer) {}

  private final Dataset dataset;
  private final Factory factory;
  private final Symbols symbols;
  private final PublishMetrics metrics;
  private final String group;
  private final TimeSource time;
  private final Consumer<List<Sequenced>> progress;
  private final Consumer<Throwable> ended;

  private final SortedMap<Integer, Owned> owned = new TreeMap<>();
  private final Set<Integer> opened = new TreeSet<>();

  /** Shards that the group gives us and that nobody here runs, until they are taken again. */
  private final Set<Integer> contested = new TreeSet<>();

  /** Shards whose writer a programming error has ended. Nobody takes them again. */
  private final Set<Integer> failed = new TreeSet<>();

  /** The wanted symbols of each shard. */
  private SortedMap<Integer, SortedSet<String>> symbolsOf;

  private volatile boolean joined;

  /**
   * A supervisor without a shard yet.
   *
   * @param symbolsOf the wanted symbols of each shard
   * @param group the group's name
   * @param progress receives the items of each transaction, on a writer's thread
   * @param ended receives why this instance must end: an instance of another group has its shards,
   *     or a programming error has ended a writer
   */
  public ShardSupervisor(
      Dataset dataset,
      Map<Integer, SortedSet<String>> symbolsOf,
      Factory factory,
      Symbols symbols,
      PublishMetrics metrics,
      String group,
      TimeSource time,
      Consumer<List<Sequenced>> progress,
      Consumer<Throwable> ended) {
    this.dataset = dataset;
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
    wanted.forEach(symbol -> symbols.open(symbol, position.of(symbol), own.queue()));
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
      // The group has given the shard away and will say so, or a dead member wrote this last.
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

  /** Releases a shard until it is taken again, unless the group has taken it back before. */
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

  /** Takes contested shards again that are still ours in the group. Called from time to time. */
  public synchronized void retake() {
    List<Integer> again = List.copyOf(contested);
    contested.clear();
    again.forEach(this::take);
    measure();
  }

  /**
   * Carries other symbols from now on. A shard whose symbols change is given up and taken again,
   * since only its writer knows where a new symbol goes on. Returns when what was queued for such
   * shards is written, or soon.
   *
   * @param newer the wanted symbols of each shard
   */
  public void carry(Map<Integer, SortedSet<String>> newer) {
    SortedMap<Integer, SortedSet<String>> next = new TreeMap<>(newer);
    reopen(
        number -> !symbolsOf(number).equals(next.getOrDefault(number, new TreeSet<>())),
        () -> symbolsOf = next);
  }

  /** Begins the sequences anew of every shard that has one of these symbols. */
  public void reopen(Set<String> affected) {
    reopen(number -> !Collections.disjoint(symbolsOf(number), affected), () -> {});
  }

  private void reopen(IntPredicate which, Runnable change) {
    List<Owned> leaving;
    synchronized (this) {
      SortedSet<Integer> changed = new TreeSet<>();
      opened.stream().filter(which::test).forEach(changed::add);
      leaving = release(changed);
      change.run();
      // The group still gives them to us, unless it takes them back while they are finished.
      contested.addAll(changed);
    }
    leaving.forEach(each -> each.writer().finish());
    await(leaving);
    retake();
  }

  /** Releases all shards at once. Their next owners write what is not committed. */
  public void abandon() {
    SortedSet<Integer> all;
    synchronized (this) {
      all = new TreeSet<>(owned.keySet());
    }
    release(all).forEach(each -> each.writer().abandon());
  }

  /** Whether this instance runs a shard, and its writer knows how far the shard has come. */
  public synchronized boolean runs(int shard) {
    return owned.containsKey(shard) && opened.contains(shard);
  }

  /** The shards whose symbols take trades here. */
  public synchronized Set<Integer> running() {
    Set<Integer> running = new TreeSet<>(opened);
    running.retainAll(owned.keySet());
    return running;
  }

  /** The wanted symbols of each shard, whoever runs it. */
  public synchronized Map<Integer, SortedSet<String>> assigned() {
    Map<Integer, SortedSet<String>> all = new TreeMap<>();
    symbolsOf.forEach((shard, symbols) -> all.put(shard, new TreeSet<>(symbols)));
    return all;
  }

  /** What became of each id, as far as it is committed: by shard and symbol, of those that run. */
  public synchronized Map<Integer, Map<String, SymbolBooks>> books() {
    Map<Integer, Map<String, SymbolBooks>> books = new TreeMap<>();
    owned.forEach((number, own) -> {
      if (opened.contains(number)) {
        books.put(number, own.writer().books());
      }
    });
    return books;
  }

  /** How the shards stand now. */
  public synchronized ShardStatus status() {
    int waiting = owned.values().stream().mapToInt(each -> each.queue().size()).sum();
    int open = (int) owned.entrySet().stream()
        .filter(
            each -> opened.contains(each.getKey()) && each.getValue().writer().isOpen())
        .count();
    int all = owned.size() + contested.size() + failed.size();
    return new ShardStatus(joined, all, open, waiting);
  }

  private void take(int number) {
    if (owned.containsKey(number)) {
      return;
    }
    Shard shard = new Shard(dataset, number);
    ShardQueue queue = factory.queue();
    ShardWriter writer = factory.writer(shard, queue, this);
    owned.put(number, new Owned(shard, queue, writer));
    writer.start();
  }

  /** Ends the sequences of these shards. What is queued stays for their writers. */
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
