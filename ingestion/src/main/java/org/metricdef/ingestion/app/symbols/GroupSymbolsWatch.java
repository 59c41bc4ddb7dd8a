package org.metricdef.ingestion.app.symbols;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.publish.GroupSymbols;
import org.metricdef.ingestion.publish.GroupSymbolsReader;
import org.metricdef.ingestion.publish.GroupSymbolsStore;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether the group carries other symbols. Then this instance follows. */
public final class GroupSymbolsWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupSymbolsWatch.class);

  private static final Duration EVERY = Duration.ofSeconds(2);

  /** Carries a version of the group's symbols from now on. */
  public interface Follower {

    /**
     * Does so.
     *
     * @throws KafkaException if the cluster does not answer or refuses; it is told again
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    void follow(GroupSymbols newer) throws InterruptedException;
  }

  private final GroupSymbolsStore store;
  private final SymbolChoice configured;
  private final Follower follower;
  private final TimeSource time;
  private final Thread thread = new Thread(this::run, "group-symbols");

  private volatile GroupSymbols carried;
  private volatile long lookedNanos;

  /**
   * A watch that looks at nothing before {@link #start}.
   *
   * @param carried what is carried already
   * @param configured what this instance would carry by its own configuration
   * @param died receives what ended the thread before its time
   */
  public GroupSymbolsWatch(
      GroupSymbolsStore store,
      GroupSymbols carried,
      SymbolChoice configured,
      Follower follower,
      TimeSource time,
      Consumer<Throwable> died) {
    this.store = store;
    this.carried = carried;
    this.configured = configured;
    this.follower = follower;
    this.time = time;
    this.lookedNanos = time.nanoTime();
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, failure) -> died.accept(failure));
  }

  /** Begins to look. */
  public void start() {
    thread.start();
  }

  /** The version that is carried. */
  public GroupSymbols carried() {
    return carried;
  }

  /** Whether the group carries what is configured here. */
  public boolean asConfigured() {
    return SymbolsProposal.choiceOf(carried).equals(configured);
  }

  /** How long ago Kafka last said which symbols the group carries. */
  public Duration sinceLastLook() {
    return time.since(lookedNanos);
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    try (GroupSymbolsReader reader = store.follow()) {
      Optional<GroupSymbols> pending = Optional.empty();
      while (true) {
        pending = look(reader, pending);
        time.sleep(EVERY);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns what could not be followed yet. */
  private Optional<GroupSymbols> look(GroupSymbolsReader reader, Optional<GroupSymbols> before)
      throws InterruptedException {
    Optional<GroupSymbols> newest = before;
    try {
      newest = reader.look().or(() -> before).filter(found -> found.version() > carried.version());
      if (newest.isPresent()) {
        GroupSymbols next = newest.get();
        LOG.info(
            "the group carries other symbols: version {}, {} symbols",
            next.version(),
            next.carried().size());
        follower.follow(next);
        carried = next;
      }
      lookedNanos = time.nanoTime();
      return Optional.empty();
    } catch (InterruptException stop) {
      // Kafka's client has set the mark again, with which it could not be closed.
      Thread.interrupted();
      throw new InterruptedException();
    } catch (KafkaException refused) {
      LOG.warn("Kafka does not say which symbols the group carries: {}", refused.toString());
    } catch (UnreadableDataException unreadable) {
      LOG.error("{}; those from before are carried", unreadable.getMessage());
    }
    return newest;
  }
}
