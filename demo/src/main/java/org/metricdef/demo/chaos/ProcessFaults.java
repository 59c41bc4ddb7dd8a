package org.metricdef.demo.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.metricdef.demo.base.DemoException;
import org.metricdef.testbed.broker.BrokerProcess;

/** Lets the faults of processes strike, one after another, on a thread of its own. */
final class ProcessFaults {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final long LOOK_MILLIS = 20;
  private static final int FENCED = 5;

  /** Beyond what the run's settings give a delivery. */
  private static final int PAUSE_MILLIS = 4_500;

  private final Agenda agenda;
  private final BrokerProcess broker;
  private final Producers producers;
  private final LongSupplier made;
  private final LongSupplier committed;
  private final Recoveries recoveries;
  private final Consumer<String> told;
  private final Map<ProcessFault, Integer> counts = new EnumMap<>(ProcessFault.class);
  private final Thread thread = new Thread(this::run, "process-faults");
  private volatile boolean stopped;
  private volatile @Nullable Exception failure;

  /**
   * Faults that begin to strike when this is started.
   *
   * @param made how many trades have happened
   * @param committed how many are committed
   * @param told of each fault
   */
  ProcessFaults(
      List<ChaosSchedule.Planned> planned,
      BrokerProcess broker,
      Producers producers,
      LongSupplier made,
      LongSupplier committed,
      Recoveries recoveries,
      Consumer<String> told) {
    this.agenda = new Agenda(planned);
    this.broker = broker;
    this.producers = producers;
    this.made = made;
    this.committed = committed;
    this.recoveries = recoveries;
    this.told = told;
    thread.setDaemon(true);
  }

  void start() {
    agenda.begin();
    thread.start();
  }

  /** For how many trades the next fault, or the one that is striking, is overdue; 0 if none is. */
  long overdue() {
    return agenda.overdue(made.getAsLong());
  }

  synchronized Map<ProcessFault, Integer> counts() {
    return new EnumMap<>(counts);
  }

  /**
   * Fails if a fault had another outcome than it should.
   *
   * @throws DemoException saying which
   */
  void requireNoFailure() {
    Exception failed = failure;
    if (failed != null) {
      throw new DemoException("a fault of a process: " + failed.getMessage(), failed);
    }
  }

  /** Lets no further fault strike. */
  void stop() {
    stopped = true;
  }

  /** Whether a fault may be striking. */
  boolean isAlive() {
    return thread.isAlive();
  }

  /** Ends the thread at once. */
  void abort() {
    stopped = true;
    thread.interrupt();
  }

  private void run() {
    try {
      while (!stopped) {
        Optional<ChaosSchedule.Planned> next = agenda.next();
        if (next.isEmpty()) {
          return;
        }
        if (next.get().afterTrades() > made.getAsLong()) {
          Thread.sleep(LOOK_MILLIS);
          continue;
        }
        ProcessFault fault = next.get().fault();
        strike(fault, new Random(next.get().draw()));
        agenda.done();
        count(fault);
        recoveries.after(fault.name(), Duration.ZERO);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private synchronized void count(ProcessFault fault) {
    counts.merge(fault, 1, Integer::sum);
  }

  private void strike(ProcessFault fault, Random random) throws InterruptedException {
    switch (fault) {
      case BROKER_RESTARTED -> {
        tell(fault, "SIGTERM");
        broker.stop();
        broker.startAgain();
      }
      case BROKER_KILLED -> {
        tell(fault, "SIGKILL");
        broker.kill();
        broker.startAgain();
      }
      case BROKER_PAUSED -> {
        int millis = PAUSE_MILLIS + random.nextInt(2_000);
        tell(fault, "SIGSTOP for " + millis + " ms");
        broker.pause();
        Thread.sleep(millis);
        broker.resume();
      }
      case BROKER_DISK_FULL -> {
        tell(fault, "no byte more");
        broker.fillDisk();
        if (!broker.awaitEnd(PATIENCE)) {
          throw new DemoException("the broker goes on without disk");
        }
        broker.startAgain();
      }
      case PRODUCER_KILLED -> {
        int slot = random.nextInt(producers.count());
        tell(fault, "SIGKILL to number " + (slot + 1));
        producers.take(slot).process().kill();
        awaitTakeOver();
        producers.replace(slot);
      }
      case PRODUCER_RESTARTED -> {
        int slot = random.nextInt(producers.count());
        tell(fault, "SIGTERM to number " + (slot + 1));
        // What it held back for a repair is lost to it, and it says so; the next one repairs.
        Producers.stop(producers.take(slot), PATIENCE);
        producers.replace(slot);
      }
      case SECOND_PRODUCER -> second(random);
      case OTHER_GROUP -> otherGroup();
    }
  }

  /** Those that are left get its shards, before there is another in its place. */
  private void awaitTakeOver() throws InterruptedException {
    long killedNanos = System.nanoTime();
    Shares shares = new Shares(producers);
    if (producers.count() == 1 || shares.open()) {
      return; // There is nobody, or it had none.
    }
    await("nobody took over the shards of a killed producer", shares::open);
    Duration took = Duration.ofNanos(System.nanoTime() - killedNanos);
    recoveries.tookOver(took);
    tell(
        ProcessFault.PRODUCER_KILLED,
        "its shards were open at others after " + took.toMillis() + " ms");
  }

  private void second(Random random) throws InterruptedException {
    int millis = 3_000 + random.nextInt(5_000);
    boolean kill = random.nextBoolean();
    tell(ProcessFault.SECOND_PRODUCER, "for " + millis + " ms" + (kill ? ", then SIGKILL" : ""));
    Producers.Running second = producers.launch(Producers.GROUP);
    Thread.sleep(millis);
    if (kill) {
      second.process().kill();
    } else {
      Producers.stop(second, PATIENCE);
    }
  }

  /**
   * The older end, the newer carries on; then ours, the newer now, take it all back. Of several of
   * ours, the group gives the shards of those that have ended to those that have not yet, which are
   * newer then than the other: it may be the one that ends.
   */
  private void otherGroup() throws InterruptedException {
    // One of ours that is still starting would be the newer one.
    await("ours have not opened all shards", new Shares(producers)::open);
    tell(ProcessFault.OTHER_GROUP, "takes over");
    producers.expectFencing();
    Producers.Running other = producers.launch("chaos-other");
    await("nobody was fenced", () -> producers.allFenced() || !other.process().isAlive());
    long before = committed.getAsLong();
    await(
        "the other group's producer carries nothing",
        () -> !other.process().isAlive()
            || committed.getAsLong() > before
            || committed.getAsLong() >= made.getAsLong());
    boolean tookOver = other.process().isAlive();
    tell(ProcessFault.OTHER_GROUP, tookOver ? "ours take it back" : "was taken over");
    if (!tookOver && producers.count() == 1) {
      throw other.process().failure("the newer of two producers has ended");
    }
    producers.startFencedAgain();
    int code = Producers.awaitEnd(other, PATIENCE);
    if (code != FENCED) {
      throw other.process().failure("the other group's producer ended with exit code " + code);
    }
  }

  private void await(String otherwise, Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new DemoException(otherwise + " within " + PATIENCE.toSeconds() + " s");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private void tell(ProcessFault fault, String how) {
    told.accept(fault.name() + "  " + how);
  }
}
