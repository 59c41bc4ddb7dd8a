package org.metricdef.ingestion.app;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.metricdef.ingestion.app.config.Configuration;
import org.metricdef.ingestion.trade.TradeKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line {@code ingestion}. */
@Command(
    name = "ingestion",
    description = "Streams Binance spot trades into Kafka.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.Provider.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      DeadLettersCommand.class,
      HolesCommand.class,
      SymbolsCommand.class,
      VersionCommand.class
    })
public final class Main implements Runnable {

  /** Read by logback.xml, when the first logger is asked for. */
  private static final String LOG_TARGET = "ingestion.log.target";

  @CommandLine.Spec
  private CommandSpec spec;

  /** Runs a command and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && !arguments[0].equals("run")) {
      // What the other commands print is for pipes; only a run's output is its log.
      System.setProperty(LOG_TARGET, "System.err");
    }
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    System.exit(execute(System.getenv(), out, err, arguments));
  }

  @Override
  public void run() {
    String commands = String.join(", ", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), "Missing command; one of " + commands);
  }

  /** Runs a command; the process's exit code. */
  static int execute(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
    Configuration configuration = configuration(environment, arguments);
    CommandLine commandLine = converting(new CommandLine(new Main()))
        .setUsageHelpWidth(100)
        .setDefaultValueProvider(configuration)
        .setParameterExceptionHandler(new ParameterErrors(configuration))
        .setExecutionExceptionHandler(Main::cannotRun)
        .setExecutionStrategy(parsed -> runLast(parsed, configuration));
    return commandLine.setOut(out).setErr(err).execute(arguments);
  }

  /** Lets a command line read values as this program writes them. */
  static CommandLine converting(CommandLine commandLine) {
    return commandLine
        .registerConverter(Duration.class, new DurationConverter())
        .registerConverter(PastTime.class, new PastTimeConverter())
        .registerConverter(URI.class, new UrlConverter())
        .registerConverter(TradeKind.class, new TradeKindConverter())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** What the environment and the file give to the options of {@code run}. */
  static Configuration configuration(Map<String, String> environment, String... arguments) {
    return Configuration.read(keys(), ConfigurationOption.typedIn(arguments), environment);
  }

  /** What a configuration can set: whatever {@code run} takes, but the name of a configuration. */
  private static Set<String> keys() {
    return CommandSpec.forAnnotatedObject(new RunOptions()).options().stream()
        .map(OptionSpec::longestName)
        .filter(name -> !name.equals(ConfigurationOption.NAME))
        .map(Configuration::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A wrong configuration stops what would use it; help and version are told in any case. */
  private static int runLast(ParseResult parsed, Configuration configuration) {
    ParseResult last = parsed;
    boolean help = last.isUsageHelpRequested() || last.isVersionHelpRequested();
    while (last.hasSubcommand()) {
      last = last.subcommand();
      help |= last.isUsageHelpRequested() || last.isVersionHelpRequested();
    }
    boolean configured = last.commandSpec().findOption(ConfigurationOption.NAME) != null;
    if (!help && configured && !configuration.problems().isEmpty()) {
      return ParameterErrors.refuse(last.commandSpec().commandLine(), configuration.problems());
    }
    return new RunLast().execute(parsed);
  }

  /** A foreseen failure is a sentence for the user. Any other keeps its stack trace. */
  private static int cannotRun(Exception failure, CommandLine commandLine, ParseResult parsed) {
    if (failure instanceof CannotStartException cannotStart) {
      commandLine.getErr().println("ingestion: " + cannotStart.getMessage());
    } else {
      failure.printStackTrace(commandLine.getErr());
    }
    return RunEnd.exitCode(failure).code();
  }
}
