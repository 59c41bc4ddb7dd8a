package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.ingestion.app.config.Configuration;
import picocli.CommandLine;

class ConfigurationFileTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir
  private Path directory;

  @Test
  void theCommandLineWinsOverTheEnvironmentThatOverTheFileAndThatOverTheDefault()
      throws BadOptionException, IOException {
    Path file = file("http-port=1", "queue-capacity=2", "topic-partitions=3", "group = shared ");
    Map<String, String> environment =
        Map.of("INGESTION_HTTP_PORT", "11", "INGESTION_QUEUE_CAPACITY", "12");
    Settings settings = settings(environment, "--config", file.toString(), "--http-port", "21");
    assertThat(settings.http().port()).isEqualTo(21);
    assertThat(settings.queueCapacity()).isEqualTo(12);
    assertThat(settings.topicPartitions()).isEqualTo(3);
    assertThat(settings.group().name()).isEqualTo("shared");
    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
  }

  @Test
  void theFileItselfCanComeFromTheEnvironmentAndTheCommandLineWinsThereToo()
      throws BadOptionException, IOException {
    Path file = file("symbols=bnbusdt,\\", "  ethbtc");
    Map<String, String> environment = Map.of("INGESTION_CONFIG", file.toString());
    assertThat(settings(environment).listing().symbols().named())
        .containsExactlyInAnyOrder("BNBUSDT", "ETHBTC");
    Path other = Files.writeString(directory.resolve("other"), "symbols=LTCBTC");
    assertThat(settings(environment, "--config=" + other).listing().symbols().named())
        .containsExactly("LTCBTC");
  }

  @Test
  void anUnknownKeyIsRefusedWithItsLineAndWhatItWasMeantToBe() throws IOException {
    Path file = file("# the port", "", "http-prot=1", "symbols=\\", "btcusdt", "weather=fine");
    assertThat(execute(Map.of(), "run", "--config", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "ingestion: " + file + ":3: unknown key 'http-prot'; did you mean http-port?",
            "ingestion: " + file + ":6: unknown key 'weather'" + System.lineSeparator(),
            "Try 'ingestion run --help'.");
  }

  @Test
  void anUnknownVariableIsRefusedAndThoseOfOthersAreNot() {
    Map<String, String> environment =
        Map.of("INGESTION_BOOTSTRAP_SERVER", "kafka:1", "SOMEONE_ELSES", "1");
    assertThat(execute(environment, "run")).isEqualTo(2);
    assertThat(err.toString())
        .contains("unknown environment variable INGESTION_BOOTSTRAP_SERVER;"
            + " did you mean INGESTION_BOOTSTRAP_SERVERS?")
        .doesNotContain("SOMEONE_ELSES");
  }

  @Test
  void aWrongConfigurationDoesNotKeepAnybodyFromHelpAndVersion() {
    assertThat(execute(Map.of("INGESTION_WRONG", "1"), "run", "--help")).isZero();
    assertThat(execute(Map.of("INGESTION_WRONG", "1"), "version")).isZero();
  }

  @Test
  void aBadValueIsNamedWithItsLine() throws IOException {
    Path file = file("group=a", "http-port=70000");
    assertThat(execute(Map.of(), "run", "--config", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("option '--http-port': is not a port from 0 to 65535 (from " + file + ":2)");
    Path worse = file("stale-after=soon");
    assertThat(execute(Map.of(), "run", "--config", worse.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("'soon' is not a time", "(from " + worse + ":1)");
  }

  @Test
  void aKeyThatIsThereTwiceIsRefusedAndSoIsOneThatNamesAnotherFile() throws IOException {
    Path file = file("http-port=1", "config=other", "http-port=2", "group=\\u00zz");
    assertThat(execute(Map.of(), "run", "--config", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            file + ":2: unknown key 'config'",
            file + ":3: 'http-port' is at " + file + ":1 too",
            file + ":4: Malformed");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    assertThat(execute(Map.of("INGESTION_CONFIG", "/no/such/file"), "run")).isEqualTo(2);
    assertThat(err.toString())
        .contains("the configuration file /no/such/file (--config) cannot be read");
    assertThat(execute(Map.of(), "run", "--config")).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required parameter for option '--config'");
  }

  @Test
  void everyOptionOfRunIsAKeyAndNothingElseIs() {
    Configuration none = Configuration.read(Set.of(), java.util.Optional.empty(), Map.of());
    assertThat(none.problems()).isEmpty();
    CommandLine run = new CommandLine(new RunOptions());
    assertThat(run.getCommandSpec().options())
        .extracting(option -> Configuration.variable(option.longestName()))
        .filteredOn(variable -> !variable.equals("INGESTION_CONFIG"))
        .allSatisfy(variable ->
            assertThat(Main.configuration(Map.of(variable, "x")).problems()).isEmpty());
    assertThat(Main.configuration(Map.of("INGESTION_HELP", "true")).problems()).hasSize(1);
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(directory.resolve("producer.properties"), String.join("\n", lines));
  }

  private static Settings settings(Map<String, String> environment, String... arguments)
      throws BadOptionException {
    CommandLine commandLine = new CommandLine(new RunOptions());
    Main.converting(commandLine);
    commandLine.setDefaultValueProvider(Main.configuration(environment, arguments));
    commandLine.parseArgs(arguments);
    return RunSettings.of(commandLine.getCommand());
  }

  private int execute(Map<String, String> environment, String... arguments) {
    return Main.execute(environment, new PrintWriter(out), new PrintWriter(err), arguments);
  }
}
