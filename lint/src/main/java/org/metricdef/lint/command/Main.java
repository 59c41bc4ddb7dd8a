package org.metricdef.lint.command;

import java.io.PrintWriter;
import java.util.List;
import org.metricdef.lint.base.CannotRunException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code metricdef}. */
@Command(
    name = "metricdef",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Proves that metric calls pass the labels that their metrics take, and that alerts and"
          + " dashboards ask for what the code exposes.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "The help of each command shows examples. A build runs the same checker with one dependency"
          + " and one processor path; metricdef check needs no build."
    },
    subcommands = {
      CheckCommand.class,
      AnnotateCommand.class,
      InitCommand.class,
      RulesCommand.class,
      DiffCommand.class,
      ModulesCommand.class,
      CatalogCommand.class
    })
public final class Main implements Runnable {

  /** The check could not be carried out. */
  static final int CANNOT_RUN = 2;

  @Spec
  private CommandSpec spec;

  /** Runs the command line, and ends the JVM with its exit code. */
  public static void main(String... arguments) {
    CommandLine line = commandLine();
    int exitCode = line.execute(arguments);
    // A stream keeps to itself that a disk is full, or that nobody reads any more.
    line.getOut().flush();
    if (System.out.checkError()) {
      print(line, "not all of the output could be written");
      exitCode = CANNOT_RUN;
    }
    System.exit(exitCode);
  }

  /** The command line, for tests that give it other outputs. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((failure, command, result) -> {
      if (failure instanceof CannotRunException reason) {
        print(command, String.valueOf(reason.getMessage()));
        return CANNOT_RUN;
      }
      throw failure;
    });
    line.setParameterExceptionHandler((failure, arguments) -> {
      CommandLine command = failure.getCommandLine();
      print(command, String.valueOf(failure.getMessage()));
      PrintWriter err = command.getErr();
      if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, err)) {
        err.printf(
            "'%s --help' lists what can be given.%n", command.getCommandSpec().qualifiedName());
      }
      err.flush();
      return CANNOT_RUN;
    });
    return line;
  }

  /** Says something about a run of a command, apart from its report. */
  static void print(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.println("metricdef: " + message);
    err.flush();
  }

  @Override
  public void run() {
    List<String> commands = spec.subcommands().values().stream()
        .map(CommandLine::getCommandName)
        .distinct()
        .toList();
    throw new ParameterException(
        spec.commandLine(), "no command is given; there are " + String.join(", ", commands));
  }
}
