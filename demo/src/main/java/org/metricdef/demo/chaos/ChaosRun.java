package org.metricdef.demo.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
import org.metricdef.testbed.audit.HoldingsReport;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.audit.Topics;
import org.metricdef.testbed.broker.BrokerProcess;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.ExchangeOptions.Story;
import org.metricdef.testbed.exchange.Pace;
import org.metricdef.testbed.exchange.RestLimit;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.fault.AdversaryPlan;
import org.metricdef.testbed.fault.Adversity;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;
import org.metricdef.testbed.fault.FaultPlan;

/**
 * Lets an exchange trade, with everything failing on the way to Kafka, and compares what is in the
 * topic with what was traded.
 */
public final class ChaosRun {

  private static final Duration LOOK = Duration.ofMillis(10);
  private static final Duration START = Duration.ofSeconds(180);
  private static final Duration STALL = Duration.ofSeconds(180);
  private static final Duration STOP = Duration.ofSeconds(90);
  private static final long REPEAT_MILLIS = 500;

  /** While a fault of a process is overdue by so much, or by a multiple, the exchange is slower. */
  private static final Duration OVERDUE = Duration.ofSeconds(3);

  private static final int SLOWER = 5;

  /** Within the run, and for as long as it may last. */
  private static final String RETRIES = "3s,6s,12s,25s,50s,100s,200s,400s,800s,1600s,3200s";

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
            new Recoveries(settings.symbols(), exchange::sentCount, committed::of);
        ProcessFaults processes = new ProcessFaults(
            schedule.processes(),
            broker,
            producers,
            exchange::sentCount,
            committed::total,
            recoveries,
            this::tell);
        faults.set(processes);
        SymbolEvents symbols =
            new SymbolEvents(settings, exchange, committed::of, recoveries, this::tell);
        console.say("broker    " + broker.bootstrapServers());
        console.say("exchange  " + exchange.url() + "  " + String.join(", ", settings.symbols()));
        console.say(
            "chaos     seed %d, %d faults planned, %d times an adversary, %.0f trades/s, %d producer(s); logs in %s"
                .formatted(
                    settings.seed(),
                    schedule.size(),
                    schedule.adversary().size(),
                    settings.tradesPerSecond(),
                    settings.instances(),
                    directory));
        Optional<String> failure = Optional.empty();
        try {
          new Watch(broker, exchange, committed, producers, processes, symbols, recoveries)
              .carry(schedule);
        } catch (DemoException | IllegalStateException failed) {
          processes.abort();
          symbols.stop();
          failure = Optional.of(String.valueOf(failed.getMessage()));
          console.say("failed    " + failed.getMessage());
          new Diagnosis(console, directory)
              .tell(settings.symbols(), exchange, committed, producers);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        if (broker.running()) {
          broker.resume();
        }
        broker.startAgain();
        console.say("audit     every record in " + ProducerRun.TOPIC + " and the topics beside it"
            + " against what the exchange has");
        return new ChaosOutcome(
            audit(broker.bootstrapServers(), exchange),
            counts(exchange, processes),
            adversities(exchange, symbols),
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
        // What symbols do not trade that are at rest, others do in their place.
        new TradeSimulator(settings.seed(), settings.symbols(), 3L * settings.trades()),
        ExchangeOptions.DEFAULTS
            .withPace(pace)
            .startedByHand()
            .regardless()
            .withRestLimit(new RestLimit(1_000_000, Duration.ofMinutes(1)))
            .withStory(new Story(settings.trades(), true, settings.restHosts())));
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
      // In a file, since a command line has only the letters of its machine's language.
      Path symbols = Files.write(directory.resolve("symbols"), settings.symbols());
      return new Producers(
          project.ingestionJar(),
          List.of(
              "--url",
              exchange.url(),
              "--rest-url",
              String.join(",", exchange.restUrls()),
              "--symbols-file",
              symbols.toString(),
              "--exchange-info-every",
              "15s",
              "--retry-holes-after",
              RETRIES,
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

  private HoldingsReport audit(String bootstrapServers, SimulatedExchange exchange) {
    return new TopicAudit(
            TopicSlice.whole(bootstrapServers, ProducerRun.TOPIC), project.tradeSchema())
        .compare(exchange.holdings(), Topics.beside(bootstrapServers, ProducerRun.TOPIC));
  }

  private static SortedMap<String, Long> counts(
      SimulatedExchange exchange, ProcessFaults processes) {
    SortedMap<String, Long> counts = new TreeMap<>();
    exchange.faults().counts().forEach((kind, count) -> counts.put(kind.name(), count));
    processes.counts().forEach((kind, count) -> counts.put(kind.name(), (long) count));
    return counts;
  }

  private static SortedMap<String, Long> adversities(
      SimulatedExchange exchange, SymbolEvents symbols) {
    SortedMap<String, Long> counts = new TreeMap<>();
    exchange.adversary().counts().forEach((kind, count) -> counts.put(kind.name(), count));
    symbols.counts().forEach((kind, count) -> counts.put(kind.name(), count));
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
    private final SymbolEvents symbols;
    private final Recoveries recoveries;

    Watch(
        BrokerProcess broker,
        SimulatedExchange exchange,
        CommittedTrades committed,
        Producers producers,
        ProcessFaults processes,
        SymbolEvents symbols,
        Recoveries recoveries) {
      this.broker = broker;
      this.exchange = exchange;
      this.committed = committed;
      this.producers = producers;
      this.processes = processes;
      this.symbols = symbols;
      this.recoveries = recoveries;
    }

    void carry(ChaosSchedule schedule) throws InterruptedException {
      Deque<FaultPlan.Planned> planned = new ArrayDeque<>(schedule.exchange());
      Deque<AdversaryPlan.Planned> adversary = new ArrayDeque<>(schedule.adversary());
      producers.start(settings.instances());
      // Trades that happen while a shard changes hands before its first trade are nobody's gap
      // either.
      Shares shares = new Shares(producers);
      await("the producers did not share out the shards", shares::even);
      await(
          "the producers did not subscribe",
          () -> settings.symbols().stream()
              .allMatch(symbol -> exchange.subscribers(SentTrade.streamOf(symbol)) > 0));
      exchange.startTrading();
      // What comes before a symbol's first trade is nobody's gap, so that one has to be there.
      await(
          "not every symbol's first trade arrived",
          () -> settings.symbols().stream().allMatch(symbol -> committed.of(symbol) > 0));
      processes.start();
      try (ProgressBar bar = console.progress("committed", settings.trades())) {
        while (!exchange.awaitAllSent(LOOK)) {
          while (!planned.isEmpty() && planned.peek().afterTrades() <= exchange.sentCount()) {
            inject(planned.remove());
          }
          while (!adversary.isEmpty() && adversary.peek().afterTrades() <= exchange.sentCount()) {
            happens(adversary.remove());
          }
          look(bar);
        }
        tell("the last trade has happened; no more faults");
        processes.stop();
        symbols.stop();
        while (processes.isAlive() || symbols.isAlive()) {
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

    private void happens(AdversaryPlan.Planned next) {
      if (next.kind().family() == Adversity.Family.SYMBOL) {
        symbols.begin(next);
        return;
      }
      tell(next.kind().name());
      exchange.adversary().strike(next);
      if (next.kind().family() == Adversity.Family.HISTORY) {
        // It shows only if the history is asked.
        exchange.faults().inject(new Fault.OfFrames(FaultKind.LOST, 2));
      }
      recoveries.after(next.kind().name(), Duration.ZERO);
    }

    private void look(ProgressBar bar) throws InterruptedException {
      producers.look();
      processes.requireNoFailure();
      symbols.requireNoFailure();
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
      return settings.symbols().stream()
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
