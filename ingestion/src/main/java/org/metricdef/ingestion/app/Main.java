package org.metricdef.ingestion.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code ingestion}. */
@Command(
    name = "ingestion",
    description = "Streams Binance spot trades into Kafka.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.Provider.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RunCommand.class, VersionCommand.class})
public final class Main implements Runnable {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  /** Runs a command and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: run or version");
  }

  static CommandLine commandLine(Map<String, String> environment) {
    EnvironmentDefaults defaults = new EnvironmentDefaults(environment);
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.registerConverter(Duration.class, new DurationConverter());
    commandLine.setUsageHelpWidth(100);
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> command.setDefaultValueProvider(defaults));
    commandLine.setParameterExceptionHandler(new ParameterErrors(defaults));
    commandLine.setExecutionExceptionHandler(Main::cannotRun);
    return commandLine;
  }

  /** A failure that we foresaw is a sentence for the user; any other keeps its stack trace. */
  private static int cannotRun(Exception failure, CommandLine commandLine, ParseResult parsed)
      throws Exception {
    if (failure instanceof CannotStartException cannotStart) {
      commandLine.getErr().println("ingestion: " + cannotStart.getMessage());
      return ExitCode.CANNOT_START.code();
    }
    throw failure;
  }

  /** Says what is wrong, and where it came from if that was the environment. */
  private record ParameterErrors(EnvironmentDefaults defaults)
      implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
      PrintWriter err = problem.getCommandLine().getErr();
      err.println("ingestion: " + problem.getMessage() + origin(problem, arguments));
      UnmatchedArgumentException.printSuggestions(problem, err);
      String command = problem.getCommandLine().getCommandSpec().qualifiedName();
      err.println("Try '" + command + " --help'.");
      return ExitCode.USAGE.code();
    }

    private String origin(ParameterException problem, String[] arguments) {
      ArgSpec argument = problem.getArgSpec();
      if (argument instanceof OptionSpec option
          && defaults.has(option.longestName())
          && !isTyped(option.longestName(), arguments)) {
        return " (from " + EnvironmentDefaults.variable(option.longestName()) + ")";
      }
      return "";
    }

    private static boolean isTyped(String option, String[] arguments) {
      for (String argument : arguments) {
        if (argument.equals(option) || argument.startsWith(option + "=")) {
          return true;
        }
      }
      return false;
    }
  }
}
