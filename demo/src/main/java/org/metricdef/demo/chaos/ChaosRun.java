package org.metricdef.demo.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.metricdef.demo.base.Console;
import org.metricdef.demo.base.DemoException;
import org.metricdef.demo.base.OnExit;
import org.metricdef.demo.base.Project;
import org.metricdef.demo.run.ProducerRun;
import org.metricdef.testbed.audit.AuditReport;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.BrokerProcess;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.Pace;
import org.metricdef.testbed.exchange.RestLimit;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.fault.FaultPlan;

/**
 * Lets an exchange trade, with everything failing on the way to Kafka, and compares what is in the
 * topic with what was traded.
 */
public final class ChaosRun {

  private static final String HOLES = ProducerRun.TOPIC + ".holes";
  private static final Duration LOOK = Duration.ofMillis(10);
  private static final Duration START = Duration.ofSeconds(180);
  private static final Duration STALL = Duration.ofSeconds(180);
  private static final Duration STOP = Duration.ofSeconds(90);
  private static final long REPEAT_MILLIS = 500;

  /** While a fault of a process is overdue by so much, or by a multiple, the exchange is slower. */
  private static final Duration OVERDUE = Duration.ofSeconds(3);

  private static final int SLOWER = 5;

  private final Project project;
  private final Console console;
  private final ChaosSettings settings;
  private final Path directory;
  private final long startedNanos = System.nanoTime();

  /**
   * A run.
   *
   * @param directory where the logs go; made if it is not there
   */
  public ChaosRun(Project project, Console console, ChaosSettings settings, Path directory) {
    this.project = project;
    this.console = console;
    this.settings = settings;
    this.directory = directory;
  }

  /**
   * Carries it out. What fails is in the outcome, and so is what became of the trades until then.
   *
   * @throws DemoException if not even the audit is possible
   */
  public ChaosOutcome run() throws InterruptedException {
    ChaosSchedule schedule = ChaosSchedule.of(settings);
    try (BrokerProcess broker = OnExit.close(BrokerProcess.start())) {
      AtomicReference<ProcessFaults> faults = new AtomicReference<>();
      try (SimulatedExchange exchange = exchange(faults);
          CommittedTrades committed =
              CommittedTrades.of(broker.bootstrapServers(), ProducerRun.TOPIC);
          Producers producers = producers(broker, exchange)) {
        Recoveries recoveries =
            new Recoveries(ChaosSettings.SYMBOLS, exchange::sentCount, committed::of);
        ProcessFaults processes = new ProcessFaults(
            schedule.processes(),
            broker,
            producers,
            exchange::sentCount,
            committed::total,
            recoveries,
            this::tell);
        faults.set(processes);
        console.say("broker    " + broker.bootstrapServers());
        console.say(
            "exchange  " + exchange.url() + "  " + String.join(", ", ChaosSettings.SYMBOLS));
        console.say(
            "chaos     seed %d, %d faults planned, %.0f trades/s, %d producer(s); logs in %s"
                .formatted(
                    settings.seed(),
                    schedule.size(),
                    settings.tradesPerSecond(),
                    settings.instances(),
                    directory));
        Optional<String> failure = Optional.empty();
        try {
          new Watch(broker, exchange, committed, producers, processes, recoveries)
              .carry(new ArrayDeque<>(schedule.exchange()));
        } catch (DemoException | IllegalStateException failed) {
          processes.abort();
          failure = Optional.of(String.valueOf(failed.getMessage()));
          console.say("failed    " + failed.getMessage());
          new Diagnosis(console, directory).tell(exchange, committed, producers);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        if (broker.running()) {
          broker.resume();
        }
        broker.startAgain();
        console.say("audit     every record in " + ProducerRun.TOPIC + " and " + HOLES
            + " against what was sent");
        return new ChaosOutcome(
            audit(broker.bootstrapServers(), exchange),
            counts(exchange, processes),
            recoveries.byKind(),
            recoveries.takeOvers(),
            took,
            failure);
      }
    }
  }

  private SimulatedExchange exchange(AtomicReference<ProcessFaults> faults) {
    long gap = (long) (1e9 / settings.tradesPerSecond());
    long slack = Math.max(1, (long) (settings.tradesPerSecond() * OVERDUE.toSeconds()));
    Pace pace = (previous, next) -> {
      ProcessFaults processes = faults.get();
      long overdue = processes == null ? 0 : processes.overdue() / slack;
      return overdue == 0 ? gap : gap * SLOWER * overdue * overdue;
    };
    return SimulatedExchange.start(
        new TradeSimulator(settings.seed(), ChaosSettings.SYMBOLS, settings.trades()),
        ExchangeOptions.DEFAULTS
            .withPace(pace)
            .startedByHand()
            .regardless()
            .withRestLimit(new RestLimit(1_000_000, Duration.ofMinutes(1))));
  }

  private Producers producers(BrokerProcess broker, SimulatedExchange exchange) {
    try {
      Files.createDirectories(directory);
      try (Stream<Path> old = Files.list(directory)) {
        for (Path each : old.toList()) {
          Files.delete(each);
        }
      }
      Path kafka = Files.writeString(directory.resolve("kafka.properties"), """
          request.timeout.ms=1500
          delivery.timeout.ms=3000
          max.block.ms=5000
          transaction.timeout.ms=10000
          """);
      return new Producers(
          project.ingestionJar(),
          List.of(
              "--url",
              exchange.url(),
              "--rest-url",
              exchange.restUrl(),
              "--symbols",
              String.join(",", ChaosSettings.SYMBOLS).toLowerCase(Locale.ROOT),
              "--bootstrap-servers",
              broker.bootstrapServers(),
              "--kafka-config",
              kafka.toString(),
              "--topic-partitions",
              String.valueOf(ChaosSettings.PARTITIONS),
              "--queue-capacity",
              "1000",
              "--rest-weight-per-minute",
              "6000",
              "--connect-timeout",
              "3s",
              "--stale-after",
              "3s",
              "--reconnect-base",
              "100ms",
              "--reconnect-longest",
              "2s",
              "--progress-every",
              "0"),
          directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + directory, e);
    }
  }

  private AuditReport audit(String bootstrapServers, SimulatedExchange exchange) {
    return new TopicAudit(
            TopicSlice.whole(bootstrapServers, ProducerRun.TOPIC), project.tradeSchema())
        .compare(exchange.sent(), exchange.holes(), TopicSlice.whole(bootstrapServers, HOLES));
  }

  private static SortedMap<String, Long> counts(
      SimulatedExchange exchange, ProcessFaults processes) {
    SortedMap<String, Long> counts = new TreeMap<>();
    exchange.faults().counts().forEach((kind, count) -> counts.put(kind.name(), count));
    processes.counts().forEach((kind, count) -> counts.put(kind.name(), (long) count));
    return counts;
  }

  private void tell(String fault) {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    console.sayBesideBar("%7.1f s  %s".formatted(seconds, fault));
  }

  /** What is looked after from the first trade to the last. */
  private final class Watch {

    private final BrokerProcess broker;
    private final SimulatedExchange exchange;
    private final CommittedTrades committed;
    private final Producers producers;
    private final ProcessFaults processes;
    private final Recoveries recoveries;

    Watch(
        BrokerProcess broker,
        SimulatedExchange exchange,
        CommittedTrades committed,
        Producers producers,
        ProcessFaults processes,
        Recoveries recoveries) {
      this.broker = broker;
      this.exchange = exchange;
      this.committed = committed;
      this.producers = producers;
      this.processes = processes;
      this.recoveries = recoveries;
    }

    void carry(Deque<FaultPlan.Planned> planned) throws InterruptedException {
      producers.start(settings.instances());
      // Trades that happen while a shard changes hands before its first trade are nobody's gap
      // either.
      Shares shares = new Shares(producers);
      await("the producers did not share out the shards", shares::even);
      await(
          "the producers did not subscribe",
          () -> ChaosSettings.SYMBOLS.stream()
              .allMatch(
                  symbol -> exchange.subscribers(symbol.toLowerCase(Locale.ROOT) + "@trade") > 0));
      exchange.startTrading();
      // What comes before a symbol's first trade is nobody's gap, so that one has to be there.
      await(
          "not every symbol's first trade arrived",
          () -> ChaosSettings.SYMBOLS.stream().allMatch(symbol -> committed.of(symbol) > 0));
      processes.start();
      try (ProgressBar bar = console.progress("committed", settings.trades())) {
        while (!exchange.awaitAllSent(LOOK)) {
          while (!planned.isEmpty() && planned.peek().afterTrades() <= exchange.sentCount()) {
            inject(planned.remove());
          }
          look(bar);
        }
        tell("the last trade has happened; no more faults");
        processes.stop();
        while (processes.isAlive()) {
          look(bar);
          Thread.sleep(LOOK.toMillis());
        }
        exchange.behave();
        broker.startAgain();
        awaitAllCommitted(bar);
      }
      // One that was started a moment ago could not tell yet that it is to stop.
      await("the producers did not share out the shards at last", shares::even);
      for (Producers.Running each : producers.running()) {
        int code = Producers.stop(each, STOP);
        if (code != 0) {
          throw each.process().failure("a producer was stopped and ended with exit code " + code);
        }
        List<String> last = each.process().lastLines();
        console.quote(last.isEmpty() ? "(it logged nothing)" : last.get(last.size() - 1));
      }
    }

    private void inject(FaultPlan.Planned next) {
      tell(next.fault().kind() + "  " + next.fault());
      exchange.faults().inject(next.fault());
      recoveries.after(next.fault().kind().name(), Duration.ZERO);
    }

    private void look(ProgressBar bar) throws InterruptedException {
      producers.look();
      processes.requireNoFailure();
      recoveries.look();
      bar.stepTo(Math.min(committed.total(), settings.trades()));
      if (!committed.alive()) {
        throw new DemoException("the topic's reader has ended; see the log above");
      }
    }

    /** Waits until all is committed, as long as something moves. */
    private void awaitAllCommitted(ProgressBar bar) throws InterruptedException {
      long last = -1;
      long lastMoved = System.nanoTime();
      while (!allCommitted()) {
        exchange.repeatNewestTrades();
        look(bar);
        if (committed.total() != last) {
          last = committed.total();
          lastMoved = System.nanoTime();
        }
        if (System.nanoTime() - lastMoved > STALL.toNanos()) {
          throw new DemoException("nothing has been committed for " + STALL.toSeconds()
              + " s, and not all has arrived");
        }
        Thread.sleep(REPEAT_MILLIS);
      }
      look(bar);
    }

    private boolean allCommitted() {
      return ChaosSettings.SYMBOLS.stream()
          .allMatch(symbol -> committed.of(symbol) >= exchange.sentCount(symbol));
    }

    private void await(String otherwise, Condition condition) throws InterruptedException {
      long deadline = System.nanoTime() + START.toNanos();
      while (!condition.holds()) {
        producers.look();
        if (System.nanoTime() > deadline) {
          throw new DemoException(otherwise + " within " + START.toSeconds() + " s");
        }
        Thread.sleep(LOOK.toMillis());
      }
    }
  }
}
