package org.metricdef.ingestion.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.metricdef.ingestion.publish.TradeSchemas;
import org.metricdef.testbed.broker.EmbeddedBroker;
import picocli.CommandLine;

/** What the tests of a whole producer share. */
public final class Runs {

  private Runs() {}

  /** Settings of a run against the testbed, read from a command line like a user's. */
  public static Settings settings(EmbeddedBroker broker, String url, String... more) {
    return settings(broker.bootstrapServers(), url, more);
  }

  /** The same, with the address of a broker. */
  public static Settings settings(String bootstrapServers, String url, String... more) {
    RunOptions options = new RunOptions();
    CommandLine commandLine = new CommandLine(options);
    Main.converting(commandLine);
    commandLine.setDefaultValueProvider(Main.configuration(Map.of()));
    commandLine.parseArgs(arguments(bootstrapServers, url, more).toArray(String[]::new));
    try {
      return RunSettings.of(options);
    } catch (BadOptionException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  /** The options of such a run. */
  public static List<String> arguments(EmbeddedBroker broker, String url, String... more) {
    return arguments(broker.bootstrapServers(), url, more);
  }

  private static List<String> arguments(String bootstrapServers, String url, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--url", url, "--bootstrap-servers", bootstrapServers));
    arguments.addAll(List.of("--http-port", "0"));
    if (!List.of(more).contains("--progress-every")) {
      arguments.addAll(List.of("--progress-every", "1000"));
    }
    arguments.addAll(List.of("--reconnect-base", "50ms"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  /**
   * Waits for something that comes to pass by itself.
   *
   * @throws AssertionError if it does not within a minute
   */
  public static void await(String what, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within a minute: " + what);
      }
      Thread.sleep(10);
    }
  }

  /** What a running producer answers. */
  static HttpResponse<String> get(IngestionService service, String path) {
    try {
      URI url = service.address().resolve(path);
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException notAnswered) {
      throw new AssertionError(notAnswered);
    }
  }

  /** A trade as it is in Kafka. */
  static GenericRecord decode(byte[] value) {
    try {
      return new BinaryMessageDecoder<GenericRecord>(new GenericData(), TradeSchemas.current())
          .decode(value);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
