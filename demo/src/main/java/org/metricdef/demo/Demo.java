package org.metricdef.demo;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.metricdef.demo.base.Console;
import org.metricdef.demo.base.DemoException;
import org.metricdef.demo.base.OnExit;
import org.metricdef.demo.base.Project;
import org.metricdef.demo.chaos.ChaosOutcome;
import org.metricdef.demo.chaos.ChaosReport;
import org.metricdef.demo.chaos.ChaosRun;
import org.metricdef.demo.chaos.ChaosSettings;
import org.metricdef.demo.guard.GuardStep;
import org.metricdef.demo.guard.GuardVerdict;
import org.metricdef.demo.run.MetricsPage;
import org.metricdef.demo.run.ProducerRun;
import org.metricdef.demo.run.RunOutcome;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.BadReplayFileException;
import org.metricdef.testbed.exchange.FrameReplay;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.exchange.TradeSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The demo's command line. */
@Command(
    name = "demo.sh",
    sortOptions = false,
    description = {
      "Shows the whole idea on real parts: javac refuses the bug that started this project, and the"
          + " fixed producer carries trades from an exchange into Kafka, where every record is"
          + " compared with what was sent.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the bug was refused, and every trade arrived once, in order, unchanged",
      "1:that is not so, or the demo could not be carried out",
      "2:the command line or the file to be replayed is wrong"
    })
public final class Demo implements Callable<Integer> {

  private static final int DEFAULT_TRADES = 20_000;
  private static final int DEFAULT_FAULTS = 25;
  private static final int DEFAULT_ADVERSARY = 16;
  private static final int MOST_FAULTS = 100_000;
  private static final int MOST_INSTANCES = 16;
  private static final int MOST_TRADES = 10_000_000;
  private static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT");

  private static final List<String> SHOWN_METRICS = List.of(
      "k2_binance_connection_status",
      "k2_binance_messages_received_total",
      "k2_kafka_messages_produced_total",
      "k2_kafka_produce_errors_total",
      "k2_kafka_produce_duration_seconds_count",
      "k2_kafka_produce_duration_seconds_sum");

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--trades",
      paramLabel = "N",
      description = "How many trades to send; default: " + DEFAULT_TRADES)
  private @Nullable Integer trades;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "What the simulated trades are drawn from; default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Send recorded frames instead, one per line, all of them")
  private @Nullable Path replay;

  @Option(
      names = "--live",
      description = "Take trades from the real Binance instead; sends nothing but subscriptions")
  private boolean live;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "Use this Kafka cluster instead of a broker of the demo's own")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--chaos",
      description = "Let everything fail meanwhile that can: connections, frames, broker, producer")
  private boolean chaos;

  @Option(
      names = "--faults",
      paramLabel = "N",
      description = "How many faults, with --chaos; default: " + DEFAULT_FAULTS)
  private @Nullable Integer faults;

  @Option(
      names = "--adversary",
      paramLabel = "N",
      description =
          "How often the exchange does what none should, with --chaos: begins its ids anew,"
              + " tells of trades that nobody made, contradicts itself; default: "
              + DEFAULT_ADVERSARY)
  private @Nullable Integer adversary;

  @Option(
      names = "--instances",
      paramLabel = "N",
      description = "How many producers share the work, with --chaos; default: 1")
  private @Nullable Integer instances;

  @Option(names = "--only-chaos", hidden = true)
  private boolean onlyChaos;

  @Option(names = "--figures", hidden = true)
  private @Nullable Path figures;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this and do nothing")
  private boolean help;

  @Option(names = "--root", hidden = true, defaultValue = ".")
  private Path root;

  @Option(names = "--terminal", hidden = true)
  private boolean terminal;

  /** Runs the demo; the exit status is the command's. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    return new CommandLine(new Demo())
        .setParameterExceptionHandler((error, ignored) -> {
          error.getCommandLine().getErr().println("demo: " + error.getMessage());
          error.getCommandLine().getErr().println("demo: --help tells what can be asked");
          return 2;
        })
        .setExecutionExceptionHandler((error, command, ignored) -> {
          if (isToldInFull(error)) {
            command.getErr().println("demo: " + error.getMessage());
          } else {
            error.printStackTrace(command.getErr());
          }
          return 1;
        })
        .execute(arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    Project project = new Project(root.toAbsolutePath().normalize());
    Console console = new Console(System.out, terminal);
    if (chaos) {
      return chaos(project, console);
    }
    if (faults != null || instances != null || adversary != null) {
      throw wrong("--faults, --adversary and --instances go with --chaos only");
    }
    TradeSource source = source();

    console.heading("1. The bug that started this project is put back, and compiled");
    GuardVerdict guard = new GuardStep(project, console).run();

    console.heading("2. The fixed producer carries " + what(source) + " into Kafka");
    RunOutcome outcome = run(project, console, source);
    outcome.report().problems().forEach(problem -> console.say("problem   " + problem));

    outcome.page().ifPresent(page -> {
      console.heading("3. What the producer said of itself at /metrics");
      show(console, page);
    });
    console.say("");
    DemoResult result = new DemoResult(outcome.report(), guard);
    console.say(result.line());
    return result.holds() && outcome.failure().isEmpty() ? 0 : 1;
  }

  private int chaos(Project project, Console console) throws InterruptedException {
    ChaosSettings settings = chaosSettings();
    GuardVerdict guard = GuardVerdict.REFUSED;
    if (!onlyChaos) {
      console.heading("1. The bug that started this project is put back, and compiled");
      guard = new GuardStep(project, console).run();
      console.heading("2. The fixed producer carries %,d trades into Kafka, whatever fails"
          .formatted(settings.trades()));
    }
    Path logs = project.root().resolve("demo/target/chaos/seed-" + seed);
    ChaosOutcome outcome = new ChaosRun(project, console, settings, logs).run();
    ChaosReport report = new ChaosReport(settings, outcome);
    report.lines().forEach(console::say);
    if (figures != null) {
      report.write(figures);
    }
    console.say("");
    console.say(
        onlyChaos
            ? "chaos: " + outcome.counts() + " " + outcome.chaos()
            : "demo: " + outcome.counts() + " guard=" + guard + " " + outcome.chaos());
    return outcome.holds() && guard == GuardVerdict.REFUSED ? 0 : 1;
  }

  private ChaosSettings chaosSettings() {
    if (live || replay != null || bootstrapServers != null) {
      throw wrong("--chaos has an exchange and a broker of its own to break:"
          + " --live, --replay and --bootstrap-servers do not go with it");
    }
    return new ChaosSettings(
        tradesOrDefault(),
        seed,
        within("--faults", faults, DEFAULT_FAULTS, 0, MOST_FAULTS),
        within("--adversary", adversary, DEFAULT_ADVERSARY, 0, MOST_FAULTS),
        within("--instances", instances, 1, 1, MOST_INSTANCES));
  }

  private int within(String option, @Nullable Integer given, int otherwise, int least, int most) {
    int number = given == null ? otherwise : given;
    if (number < least || number > most) {
      throw wrong("%s has to be from %d to %d, not %d".formatted(option, least, most, number));
    }
    return number;
  }

  private RunOutcome run(Project project, Console console, @Nullable TradeSource source)
      throws InterruptedException {
    if (bootstrapServers != null) {
      console.say("broker    " + bootstrapServers + "  (not the demo's own)");
      return run(new ProducerRun(project, console, bootstrapServers), source);
    }
    try (EmbeddedBroker broker = OnExit.close(EmbeddedBroker.start())) {
      console.say("broker    " + broker.bootstrapServers());
      return run(new ProducerRun(project, console, broker.bootstrapServers()), source);
    }
  }

  private RunOutcome run(ProducerRun run, @Nullable TradeSource source)
      throws InterruptedException {
    return source == null ? run.live(tradesOrDefault()) : run.simulated(source);
  }

  /** What the exchange is to send; null if it is the real one. */
  private @Nullable TradeSource source() {
    if (live) {
      if (replay != null) {
        throw wrong("--live and --replay do not go together");
      }
      tradesOrDefault(); // Refuse a senseless number now, not when it is needed.
      return null;
    }
    if (replay == null) {
      return new TradeSimulator(seed, SYMBOLS, tradesOrDefault());
    }
    if (trades != null) {
      throw wrong("--replay sends all of its file: --trades does not go with it");
    }
    try {
      return FrameReplay.read(replay);
    } catch (BadReplayFileException | UncheckedIOException e) {
      throw wrong("--replay: " + e.getMessage());
    }
  }

  private int tradesOrDefault() {
    int count = trades == null ? DEFAULT_TRADES : trades;
    if (count < 1 || count > MOST_TRADES) {
      throw wrong("--trades has to be from 1 to " + MOST_TRADES + ", not " + count);
    }
    return count;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private String what(@Nullable TradeSource source) {
    if (source == null) {
      return "%,d of Binance's trades, live,".formatted(tradesOrDefault());
    }
    return "%,d %s trades".formatted(source.count(), replay == null ? "simulated" : "recorded");
  }

  private static void show(Console console, MetricsPage page) {
    for (String metric : SHOWN_METRICS) {
      List<String> series = page.series(metric);
      series.forEach(console::say);
      if (series.isEmpty()) {
        console.say("# " + metric + ": nothing to count");
      }
    }
  }

  /**
   * Whether an error's message is all that a person needs; the rest is a fault of the demo's own.
   */
  private static boolean isToldInFull(Exception error) {
    return error instanceof DemoException
        || error instanceof IllegalStateException
        || error instanceof KafkaException;
  }
}
