package org.metricdef.ingestion.app;

import io.prometheus.client.CollectorRegistry;
import java.util.concurrent.Callable;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the producer until it is told to stop. */
@Command(
    name = "run",
    description = "Streams trades from the exchange into Kafka until it is told to stop.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    footerHeading = "%nConfiguration:%n",
    footer = {
      "  Every option can be given as the variable in brackets, and as a line of the --config file:",
      "  http-port=8080. The command line wins over the environment, the environment over the",
      "  file, the file over the default. 'ingestion check' tells what comes from where.",
      "",
      "Starting:",
      "  While Kafka or the exchange is away, it waits and says so, in the log and in /health.",
      "",
      "Stopping:",
      "  On SIGTERM and SIGINT it stops reading, publishes what it has read, waits for Kafka,",
      "  and logs a last line that begins with 'stopped:'.",
      "",
      "Exit codes:",
      "  0  stopped as asked, and nothing that was received is lost",
      "  1  something that was received may not be in Kafka, or Kafka refused this instance",
      "  2  wrong option or variable, or a symbol that never existed; nothing was started",
      "  3  reconnecting to the exchange was given up (--max-reconnects)",
      "  4  could not start: Kafka refuses, or the HTTP port is taken",
      "  5  another producer has taken over what this one was writing",
      "  6  a programming error ended the run; the log has its stack trace"
    })
final class RunCommand implements Callable<Integer> {

  @Mixin
  private RunOptions options;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws CannotStartException, InterruptedException {
    Settings settings = settings(options, spec);
    options.report.logFormat.use();
    CollectorRegistry registry = new CollectorRegistry();
    Settings.Identity identity = settings.identity();
    IngestionMetrics metrics = PrometheusIngestionMetrics.register(
        registry, identity.service(), identity.environment(), identity.component());
    IngestionService service = IngestionService.prepare(settings, registry, metrics);
    ShutdownHook.install(service);
    service.start();
    service.awaitEnd();
    return service.stop().exitCode().code();
  }

  /** Settings of options; what is wrong with them is told as of the command line. */
  static Settings settings(RunOptions options, CommandSpec spec) {
    try {
      return RunSettings.of(options);
    } catch (BadOptionException wrong) {
      throw wrong.of(spec);
    }
  }
}
