package org.metricdef.demo.run;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ProgressBar;
import org.metricdef.demo.base.Console;
import org.metricdef.demo.base.DemoException;
import org.metricdef.demo.base.OnExit;
import org.metricdef.demo.base.Project;
import org.metricdef.testbed.FreePorts;
import org.metricdef.testbed.audit.AuditReport;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSource;

/** Lets the producer carry trades from an exchange to Kafka, and audits what arrived. */
public final class ProducerRun {

  /** Where the producer puts Binance's spot trades. */
  public static final String TOPIC = "market.crypto.trades.binance";

  private static final Pattern STOPPED = Pattern.compile("stopped: received=(\\d+) ");

  private final Project project;
  private final Console console;
  private final String bootstrapServers;

  /** A run against a cluster. Only what the run adds to the topic is audited. */
  public ProducerRun(Project project, Console console, String bootstrapServers) {
    this.project = project;
    this.console = console;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Sends the source's trades from a simulated exchange and compares every record with what was
   * sent. If the producer ends early, stalls or says that it lost something, that is in the
   * outcome, and so is what became of the trades until then.
   */
  public RunOutcome simulated(TradeSource source) throws InterruptedException {
    TopicSlice slice = TopicSlice.fromNow(bootstrapServers, TOPIC);
    try (SimulatedExchange exchange = SimulatedExchange.start(source)) {
      console.say("exchange  " + exchange.url() + "  " + String.join(", ", source.symbols()));
      List<String> arguments = new ArrayList<>();
      arguments.addAll(List.of("--url", exchange.url()));
      arguments.addAll(List.of("--rest-url", exchange.restUrl()));
      String symbols = String.join(",", source.symbols()).toLowerCase(Locale.ROOT);
      arguments.addAll(List.of("--symbols", symbols));
      try {
        Carried carried = carry(
            arguments,
            false,
            source.count(),
            page -> page.sum("k2_kafka_messages_produced_total", "topic", TOPIC),
            exchange::sentCount);
        requireAllSent(exchange);
        return RunOutcome.done(compare(slice, exchange), carried.page());
      } catch (DemoException failure) {
        console.say("failed    " + failure.getMessage());
        return RunOutcome.failed(compare(slice, exchange), failure);
      }
    }
  }

  /**
   * Takes trades from the real exchange. What was sent is what the producer says it received; that
   * nothing is missing in between is judged by the trade ids, which rise one by one. If the run
   * fails, that is in the outcome, and the trade ids alone tell how many were sent.
   *
   * @param trades how many at least
   */
  public RunOutcome live(long trades) throws InterruptedException {
    TopicSlice slice = TopicSlice.fromNow(bootstrapServers, TOPIC);
    try {
      Carried carried = carry(
          List.of(), true, trades, page -> page.sum("k2_binance_messages_received_total"), () -> 0);
      AuditReport found = continuity(slice);
      return RunOutcome.done(against(received(carried.lastLines()), found), carried.page());
    } catch (DemoException failure) {
      console.say("failed    " + failure.getMessage());
      return RunOutcome.failed(continuity(slice), failure);
    }
  }

  private static void requireAllSent(SimulatedExchange exchange) throws InterruptedException {
    if (!exchange.awaitAllSent(Duration.ZERO)) {
      throw new DemoException(
          "the producer counts more acknowledged trades than the exchange has sent");
    }
  }

  private AuditReport compare(TopicSlice slice, SimulatedExchange exchange) {
    console.say("audit     every record in " + TOPIC + " against what was sent");
    return new TopicAudit(slice, project.tradeSchema()).compare(exchange.sent());
  }

  private AuditReport continuity(TopicSlice slice) {
    console.say("audit     the trade ids in " + TOPIC + ", symbol by symbol");
    return new TopicAudit(slice, project.tradeSchema()).continuity();
  }

  /** What the trade ids tell, measured by what the producer says it received. */
  private static AuditReport against(long received, AuditReport found) {
    return new AuditReport(
        received,
        found.delivered(),
        Math.max(found.missing(), received - found.delivered()),
        found.duplicated(),
        found.outOfOrder(),
        found.unexpected(),
        found.problems());
  }

  /** What is left when the producer has carried its trades and stopped. */
  private record Carried(MetricsPage page, List<String> lastLines) {}

  private Carried carry(
      List<String> arguments,
      boolean ownSettings,
      long target,
      ToLongFunction<MetricsPage> done,
      LongSupplier begun)
      throws InterruptedException {
    int httpPort = FreePorts.one();
    List<String> command = new ArrayList<>(List.of("run"));
    command.addAll(arguments);
    command.addAll(List.of("--bootstrap-servers", bootstrapServers));
    command.addAll(List.of("--http-port", String.valueOf(httpPort)));
    command.addAll(List.of("--progress-every", "1000"));
    URI metrics = URI.create("http://127.0.0.1:" + httpPort + "/metrics");
    console.say("producer  java -jar " + project.ingestionJar().getFileName() + " "
        + String.join(" ", command));
    try (ProducerProcess producer =
        OnExit.close(ProducerProcess.start(project.ingestionJar(), command, ownSettings))) {
      MetricsPage page;
      try (ProgressBar bar = console.progress(ownSettings ? "received" : "acknowledged", target)) {
        page = new DeliveryWatch(producer, metrics, DeliveryWatch.STALL)
            .await(target, done, begun, bar);
      }
      producer.stop();
      List<String> lastLines = producer.lastLines();
      if (!lastLines.isEmpty()) {
        console.quote(lastLines.get(lastLines.size() - 1));
      }
      return new Carried(page, lastLines);
    }
  }

  private static long received(List<String> lastLines) {
    for (int i = lastLines.size() - 1; i >= 0; i--) {
      Matcher stopped = STOPPED.matcher(lastLines.get(i));
      if (stopped.find()) {
        return Long.parseLong(stopped.group(1));
      }
    }
    throw new DemoException("the producer did not say how many trades it received");
  }
}
