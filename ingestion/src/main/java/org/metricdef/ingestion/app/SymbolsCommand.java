package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;
import static org.metricdef.ingestion.app.Requirement.requireText;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.symbols.GroupSymbolsText;
import org.metricdef.ingestion.app.symbols.SymbolChoice;
import org.metricdef.ingestion.app.symbols.SymbolsMode;
import org.metricdef.ingestion.app.symbols.SymbolsProposal;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.publish.GroupSymbols;
import org.metricdef.ingestion.publish.GroupSymbolsStore;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.SymbolAssignmentStore;
import org.metricdef.ingestion.publish.UnreadableDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows which symbols a group carries, and lets it carry others. */
@Command(
    name = "symbols",
    description = "Shows which symbols a group carries, and lets it carry others.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {SymbolsCommand.ListCommand.class, SymbolsCommand.ReplaceCommand.class})
final class SymbolsCommand implements Runnable {

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; list or replace");
  }

  /** Which group, in which cluster. */
  static final class GroupOptions {

    @Mixin
    private ConfigurationOption configuration;

    @Mixin
    private KafkaOptions kafka;

    @Option(
        names = "--group",
        paramLabel = "NAME",
        defaultValue = RunOptions.GROUP,
        description = {"The group of the instances.", "Default: ${DEFAULT-VALUE}  [INGESTION_GROUP]"
        })
    private String group;

    @Mixin
    private KindOption kind;

    /** What the group is called in Kafka. */
    private String group() {
      return kind.dataset().groupOf(group);
    }

    private KafkaCluster cluster() throws BadOptionException {
      requireText("--group", group);
      return KafkaSettings.of(kafka);
    }
  }

  /** Shows them. */
  @Command(
      name = "list",
      description = {
        "Shows the symbols of a group as they are configured, what they come to, and since when.",
        "It changes nothing."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      abbreviateSynopsis = true,
      footerHeading = "%nExit codes:%n",
      footer = {
        "  0  they are shown",
        "  2  wrong option, variable or key",
        "  4  Kafka does not answer, or no instance of the group has ever run"
      })
  static final class ListCommand implements Callable<Integer> {

    @Mixin
    private GroupOptions options;

    @Option(names = "--json", description = "As a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CannotStartException, InterruptedException {
      KafkaCluster kafka = cluster(options, spec);
      KafkaSettings.await(kafka, spec);
      try {
        GroupSymbols symbols = store(kafka, options).read().orElseThrow(() -> none(options));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
          out.println(GroupSymbolsText.json(options.group(), symbols));
        } else {
          GroupSymbolsText.lines(options.group(), symbols).forEach(out::println);
        }
        return ExitCode.OK.code();
      } catch (KafkaException | UnreadableDataException refused) {
        throw CannotStartException.ofKafka(kafka, refused);
      }
    }
  }

  /** Lets the group carry others. */
  @Command(
      name = "replace",
      description = {
        "Shows what a group would carry instead of what it carries now. With --write it does so from"
            + " then on: its running instances follow within seconds, without a restart.",
        "This is also the way back to a set that the group has left, which no restart of an instance"
            + " brings back."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      abbreviateSynopsis = true,
      footerHeading = "%nExit codes:%n",
      footer = {
        "  0  the symbols are shown, and written if that was asked for",
        "  2  wrong option, variable or key, or a symbol that never existed",
        "  4  Kafka does not answer, no instance of the group has ever run, or nobody says what the",
        "     symbols are"
      })
  static final class ReplaceCommand implements Callable<Integer> {

    @Mixin
    private GroupOptions options;

    @Option(
        names = "--symbols",
        split = ",",
        paramLabel = "SYMBOL",
        description = "Symbols and wildcards, as 'run' takes them. [INGESTION_SYMBOLS]")
    @Nullable
    private List<String> symbols;

    @Option(
        names = "--symbols-file",
        paramLabel = "FILE",
        description = "File with a symbol or wildcard on each line. [INGESTION_SYMBOLS_FILE]")
    @Nullable
    private Path symbolsFile;

    @Mixin
    private RestOptions rest;

    @Option(names = "--write", description = "Write them.")
    private boolean write;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CannotStartException, InterruptedException {
      KafkaCluster kafka = cluster(options, spec);
      SymbolChoice choice;
      List<URI> urls;
      try {
        require(symbols != null || symbolsFile != null, "--symbols", "is missing");
        choice = Symbols.of(symbols, symbolsFile);
        urls = rest.checked();
      } catch (BadOptionException wrong) {
        throw wrong.of(spec);
      }
      KafkaSettings.await(kafka, spec);
      try {
        GroupSymbolsStore store = store(kafka, options);
        GroupSymbols now = store.read().orElseThrow(() -> none(options));
        Set<String> before = SymbolAssignmentStore.current(kafka, options.kind.dataset())
            .shardOf()
            .keySet();
        Markets markets = KnownMarkets.load(kafka, options.kind.dataset(), urls).current();
        Optional<String> problem = choice.with(markets, before).problem();
        if (problem.isPresent()) {
          throw CannotStartException.ofUsage("the symbols cannot be carried: " + problem.get());
        }
        SymbolsProposal proposal =
            new SymbolsProposal(options.group(), choice, SymbolsMode.REPLACE);
        TimeSource time = TimeSource.system();
        long micros = time.epochMicros();
        GroupSymbols next = proposal.replacing(Optional.of(now), markets, before, micros);
        if (write) {
          next = store
              .update(
                  present -> Optional.of(proposal.replacing(present, markets, before, micros)),
                  time)
              .orElse(next);
        }
        PrintWriter out = spec.commandLine().getOut();
        GroupSymbolsText.lines(options.group(), next).forEach(out::println);
        if (!write) {
          spec.commandLine().getErr().println("with --write, this is carried from then on");
        }
        return ExitCode.OK.code();
      } catch (KafkaException | UnreadableDataException refused) {
        throw CannotStartException.ofKafka(kafka, refused);
      }
    }
  }

  private static KafkaCluster cluster(GroupOptions options, CommandSpec spec) {
    try {
      return options.cluster();
    } catch (BadOptionException wrong) {
      throw wrong.of(spec);
    }
  }

  private static GroupSymbolsStore store(KafkaCluster kafka, GroupOptions options) {
    return new GroupSymbolsStore(kafka, options.kind.dataset(), options.group());
  }

  private static CannotStartException none(GroupOptions options) {
    return CannotStartException.ofNothing("the group '" + options.group()
        + "' has no symbols yet; they are written when its first instance starts");
  }
}
