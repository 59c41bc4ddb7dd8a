package org.metricdef.ingestion.app;

import io.prometheus.client.CollectorRegistry;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.holes.HoleSelection;
import org.metricdef.ingestion.app.holes.HoleText;
import org.metricdef.ingestion.app.holes.Retry;
import org.metricdef.ingestion.holes.Hole;
import org.metricdef.ingestion.holes.HoleTopic;
import org.metricdef.ingestion.holes.LateTradeWriter;
import org.metricdef.ingestion.holes.OvertakenException;
import org.metricdef.ingestion.holes.RetrySchedule;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.sequence.SpareHistory;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.Dataset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the ids that the exchange did not have, and asks for them again. */
@Command(
    name = "holes",
    description = "Shows the ids that the exchange did not have, and asks for them again.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {HolesCommand.ListCommand.class, HolesCommand.RetryCommand.class})
final class HolesCommand implements Runnable {

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; list or retry");
  }

  /** Shows them. */
  @Command(
      name = "list",
      description = {
        "Shows ids, how many there are, when they were confirmed to be missing, what became of them"
            + " since, how many are still missing, and when a running producer asks for them again,"
            + " by symbol and id.",
        "It changes nothing."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      abbreviateSynopsis = true)
  static final class ListCommand implements Callable<Integer> {

    @Mixin
    private HoleOptions options;

    @ArgGroup
    private Which which = new Which();

    @Mixin
    private RetryOptions retry;

    @Spec
    private CommandSpec spec;

    /** Which of them by what became of them. */
    static final class Which {

      @Option(names = "--open", description = "Only those of which ids are missing. The default.")
      private boolean open;

      @Option(names = "--all", description = "Also those of which all ids were found since.")
      private boolean all;
    }

    @Override
    public Integer call() throws CannotStartException, InterruptedException {
      Instant now = Instant.now();
      KafkaCluster kafka;
      HoleSelection selection;
      RetrySchedule schedule;
      try {
        kafka = KafkaSettings.of(options.kafka);
        selection = options.selection(which.all, now);
        schedule = retry.schedule();
      } catch (BadOptionException wrong) {
        throw wrong.of(spec);
      }
      KafkaSettings.await(kafka, spec);
      PrintWriter out = spec.commandLine().getOut();
      try (HoleTopic topic = holes(kafka, options.kind.dataset(), spec)) {
        for (Hole hole : selection.of(topic.read())) {
          Optional<Instant> next = schedule.next(hole, now);
          out.println(options.json ? HoleText.json(hole, next) : HoleText.line(hole, next));
        }
      } catch (KafkaException refused) {
        throw CannotStartException.ofKafka(kafka, refused);
      }
      return ExitCode.OK.code();
    }
  }

  /** Asks for them again. */
  @Command(
      name = "retry",
      description = {
        "Asks every --rest-url for the ids that are missing, and shows what came out. Only a trade"
            + " that comes counts; an empty answer proves nothing.",
        "With --write, trades that come are written to the topic of late trades, such as"
            + " market.crypto.trades.binance.late,"
            + " and their holes are marked in the topic of holes, both in one transaction. They do"
            + " not go to the topic of the trades: each partition of that has one writer, the"
            + " running producer, so that every trade is there once and in order."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      abbreviateSynopsis = true,
      footerHeading = "%nExit codes:%n",
      footer = {
        "  0  every hole was asked for",
        "  2  wrong option, variable or key",
        "  4  Kafka does not answer, or the exchange limits our requests; the line says which",
        "  5  another process began to write late trades at the same moment"
      })
  static final class RetryCommand implements Callable<Integer> {

    @Mixin
    private HoleOptions options;

    @Mixin
    private RestOptions rest;

    @Option(names = "--write", description = "Write the trades that come.")
    private boolean write;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CannotStartException, InterruptedException {
      KafkaCluster kafka;
      HoleSelection selection;
      List<URI> urls;
      try {
        kafka = KafkaSettings.of(options.kafka);
        selection = options.selection(false, Instant.now());
        urls = rest.checked();
      } catch (BadOptionException wrong) {
        throw wrong.of(spec);
      }
      KafkaSettings.await(kafka, spec);
      try (HoleTopic topic = holes(kafka, options.kind.dataset(), spec);
          LateTradeWriter writer = writer(kafka)) {
        List<Hole> holes = selection.of(topic.read());
        MarketDirectory directory = holes.isEmpty()
            ? KnownMarkets.none()
            : KnownMarkets.load(kafka, options.kind.dataset(), urls);
        Retry retry = new Retry(
            servers(urls, directory), write ? Optional.of(writer) : Optional.empty(), topic);
        PrintWriter out = spec.commandLine().getOut();
        Retry.Sum sum = retry.run(
            holes,
            options.ids(),
            (hole, result) -> out.println(
                options.json ? HoleText.json(hole, result) : HoleText.line(hole, result)));
        tell(sum);
        return ExitCode.OK.code();
      } catch (OvertakenException other) {
        spec.commandLine().getErr().println("ingestion: " + other.getMessage());
        return ExitCode.FENCED.code();
      } catch (KafkaException | UnreadableDataException refused) {
        throw CannotStartException.ofKafka(kafka, refused);
      }
    }

    private void tell(Retry.Sum sum) throws CannotStartException {
      String late = TopicName.tradeLate(options.kind.dataset()).name();
      spec.commandLine()
          .getErr()
          .println(
              write
                  ? "written to " + late + ": " + sum.written()
                  : "with --write, to be written to " + late + ": " + sum.found());
      if (sum.stop().isPresent()) {
        throw new CannotStartException(
            sum.stop().get().getMessage() + "; the holes that are not shown were not asked for",
            sum.stop().get());
      }
    }

    /** It changes nothing before it is told to write. */
    private LateTradeWriter writer(KafkaCluster kafka) {
      return new LateTradeWriter(
          kafka,
          options.kind.dataset(),
          RunOptions.TOPIC_PARTITIONS,
          TimeSource.system(),
          line -> spec.commandLine().getErr().println("ingestion: " + line));
    }

    private List<TradeHistory> servers(List<URI> urls, MarketDirectory directory) {
      TimeSource time = TimeSource.system();
      // Nobody reads them: a command ends before anybody could.
      IngestionMetrics metrics = PrometheusIngestionMetrics.register(
          new CollectorRegistry(), "market-data", "command", "holes");
      return SpareHistory.alone(
          RestServers.of(urls, rest.timeUnit, options.kind.dataset(), directory, time),
          rest.requests(options.kind.kind),
          metrics,
          time);
    }
  }

  private static HoleTopic holes(KafkaCluster kafka, Dataset dataset, CommandSpec spec) {
    return new HoleTopic(
        kafka, dataset, line -> spec.commandLine().getErr().println("ingestion: " + line));
  }
}
