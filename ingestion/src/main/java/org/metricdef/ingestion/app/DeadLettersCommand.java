package org.metricdef.ingestion.app;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.deadletters.LetterText;
import org.metricdef.ingestion.app.deadletters.Replay;
import org.metricdef.ingestion.app.deadletters.ReplayOutcome;
import org.metricdef.ingestion.app.deadletters.ReplayWriter;
import org.metricdef.ingestion.app.deadletters.Selection;
import org.metricdef.ingestion.app.deadletters.StoredLetter;
import org.metricdef.ingestion.app.deadletters.UnreadableTradeException;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.TopicName;
import org.metricdef.ingestion.trade.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the frames that were no valid trades, and tries them again. */
@Command(
    name = "dead-letters",
    description = "Shows the frames that were no valid spot trades, and tries them again.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DeadLettersCommand.ListCommand.class, DeadLettersCommand.ReplayCommand.class})
final class DeadLettersCommand implements Runnable {

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; list or replay");
  }

  /** Shows them. */
  @Command(
      name = "list",
      description = {
        "Shows time of arrival, reason, place in the topic, origin, size and the frame, oldest"
            + " first.",
        "It changes nothing."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      abbreviateSynopsis = true)
  static final class ListCommand implements Callable<Integer> {

    @Mixin
    private DeadLetterOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CannotStartException, InterruptedException {
      Chosen chosen = Chosen.read(options, spec);
      chosen.letters().forEach(letter -> chosen.print(letter, Optional.empty()));
      return ExitCode.OK.code();
    }
  }

  /** Tries them again. */
  @Command(
      name = "replay",
      description = {
        "Reads each frame again with the decoder of this version, looks up whether what is a trade"
            + " now is in Kafka already (a trade that was refused is a gap in its symbol's ids, and"
            + " gaps are repaired by id), and shows what came out.",
        "With --write, trades that are missing are written to a topic such as"
            + " market.crypto.trades.binance.replayed, each with the header replayed-from. They do"
            + " not go to the topic of the trades: each partition of that has one writer, the"
            + " running producer, so that every trade is there once and in order."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      abbreviateSynopsis = true)
  static final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private DeadLetterOptions options;

    @Mixin
    private RestOptions rest;

    @Option(names = "--write", description = "Write the trades that are missing.")
    private boolean write;

    @Spec
    private CommandSpec spec;

    private List<URI> restUrls() {
      try {
        return rest.checked();
      } catch (BadOptionException wrong) {
        throw wrong.of(spec);
      }
    }

    @Override
    public Integer call() throws CannotStartException, InterruptedException {
      Chosen chosen = Chosen.read(options, spec);
      KafkaCluster kafka = chosen.kafka();
      try {
        Map<StoredLetter, ReplayOutcome> outcomes = new Replay(
                kafka,
                options.kind.dataset(),
                directory(chosen, options.kind.dataset(), restUrls()))
            .judge(chosen.letters());
        outcomes.forEach((letter, outcome) -> chosen.print(letter, Optional.of(outcome)));
        if (write) {
          TimeSource time = TimeSource.system();
          int written = new ReplayWriter(
                  kafka, options.kind.dataset(), RunOptions.TOPIC_PARTITIONS, time)
              .write(outcomes);
          spec.commandLine()
              .getErr()
              .println(
                  "written to " + Replay.topic(options.kind.dataset()).name() + ": " + written);
        }
      } catch (ExecutionException refused) {
        throw CannotStartException.ofKafka(kafka, Causes.of(refused));
      } catch (KafkaException | UnreadableTradeException refused) {
        throw CannotStartException.ofKafka(kafka, refused);
      }
      return ExitCode.OK.code();
    }
  }

  /** Letters that are not there need no list of symbols. */
  private static MarketDirectory directory(Chosen chosen, Dataset dataset, List<URI> urls)
      throws CannotStartException, InterruptedException {
    return chosen.letters().isEmpty()
        ? KnownMarkets.none()
        : KnownMarkets.load(chosen.kafka(), dataset, urls);
  }

  /** The letters that were asked for, and where to print them. */
  private record Chosen(
      KafkaCluster kafka, List<StoredLetter> letters, boolean json, PrintWriter out) {

    static Chosen read(DeadLetterOptions options, CommandSpec spec)
        throws CannotStartException, InterruptedException {
      KafkaCluster kafka;
      Selection selection;
      try {
        kafka = KafkaSettings.of(options.kafka);
        selection = options.selection(Instant.now());
      } catch (BadOptionException wrong) {
        throw wrong.of(spec);
      }
      KafkaSettings.await(kafka, spec);
      try {
        String topic = TopicName.tradeDeadLetters(options.kind.dataset()).name();
        List<StoredLetter> letters = selection.read(kafka, topic);
        return new Chosen(kafka, letters, options.json, spec.commandLine().getOut());
      } catch (KafkaException refused) {
        throw CannotStartException.ofKafka(kafka, refused);
      }
    }

    void print(StoredLetter letter, Optional<ReplayOutcome> outcome) {
      out.println(json ? LetterText.json(letter, outcome) : LetterText.line(letter, outcome));
    }
  }
}
