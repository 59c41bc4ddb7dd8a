package org.metricdef.ingestion.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the version. */
@Command(
    name = "version",
    description = "Prints the version and the Java it runs on.",
    mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    spec.commandLine().getOut().println(text());
    return ExitCode.OK.code();
  }

  private static String text() throws IOException {
    Properties build = new Properties();
    try (InputStream resource =
        VersionCommand.class.getResourceAsStream("/org/metricdef/ingestion/build.properties")) {
      build.load(resource);
    }
    return "ingestion "
        + build.getProperty("version")
        + " (Java "
        + System.getProperty("java.version")
        + ")";
  }

  /** The same text for {@code --version}. */
  static final class Provider implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      return new String[] {text()};
    }
  }
}
