package org.metricdef.ingestion.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metricdef.ingestion.app.config.Configuration;
import org.metricdef.ingestion.app.config.Setting;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong, and where it was written if that was not the command line. */
record ParameterErrors(Configuration configuration) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    PrintWriter err = problem.getCommandLine().getErr();
    Optional<String> missing = missingCommand(problem);
    if (missing.isPresent()) {
      err.println("ingestion: " + missing.get());
      return refuse(problem.getCommandLine());
    }
    err.println("ingestion: " + problem.getMessage() + origin(problem, arguments));
    UnmatchedArgumentException.printSuggestions(problem, err);
    return refuse(problem.getCommandLine());
  }

  /** An option of a subcommand is known only behind the subcommand, so that one is missing. */
  private static Optional<String> missingCommand(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String option = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
      List<String> names = command.getSubcommands().entrySet().stream()
          .filter(each -> each.getValue().getCommandSpec().findOption(option) != null)
          .map(Map.Entry::getKey)
          .toList();
      if (!names.isEmpty()) {
        return Optional.of("%s belongs behind a command: %s"
            .formatted(
                option,
                names.stream()
                    .map(name ->
                        command.getCommandSpec().qualifiedName() + " " + name + " " + option)
                    .collect(Collectors.joining(", or "))));
      }
    }
    return Optional.empty();
  }

  /** Tells what is wrong with the configuration as such. */
  static int refuse(CommandLine command, List<String> problems) {
    problems.forEach(problem -> command.getErr().println("ingestion: " + problem));
    return refuse(command);
  }

  private static int refuse(CommandLine command) {
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.code();
  }

  private String origin(ParameterException problem, String[] arguments) {
    if (problem.getArgSpec() instanceof OptionSpec option
        && !isTyped(option.longestName(), arguments)) {
      return configuration
          .find(option.longestName())
          .map(Setting::origin)
          .map(origin -> " (from " + origin + ")")
          .orElse("");
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
