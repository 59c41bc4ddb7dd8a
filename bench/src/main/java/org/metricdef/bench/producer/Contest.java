package org.metricdef.bench.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.metricdef.ingestion.publish.ProducerSettings;
import org.metricdef.testbed.broker.BrokerProcess;

/** Lets the contenders run one at a time, each in a JVM of its own, on one broker. */
final class Contest {

  /** Two for each of our shards. */
  static final int SYMBOLS = 2 * OurProducer.SHARDS;

  private static final Pattern PERFORMANCE = Pattern.compile(
      "records sent, ([\\d.]+) records/sec .* ([\\d.]+) ms 50th, .* ([\\d.]+) ms 99th");

  private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m");

  private static final List<String> RANDOM_RECORDS =
      List.of("--record-size", String.valueOf(SampleRecord.bytes()));

  private final Path folder;
  private final BrokerProcess broker;
  private final ProcessHandle brokerProcess;
  private int runs;

  /**
   * Contests on a broker, which is the last process that this one has started.
   *
   * @param folder where the contenders' logs go
   */
  Contest(Path folder, BrokerProcess broker) {
    this.folder = folder;
    this.broker = broker;
    this.brokerProcess = youngestChild();
  }

  /**
   * How much is sent, and how fast.
   *
   * @param records in all
   * @param warmUp how many of them do not count, the first: so long the JVM compiles, which on two
   *     cores takes more of them than all else
   */
  record Load(long records, long warmUp, String pace) {

    /** As fast as can be; the compiler needs some 20 million records. */
    static Load unbounded(long records) {
      return new Load(records, records * 2 / 3, "unbounded");
    }

    static Load steady(long perSecond, Duration duration) {
      long records = perSecond * duration.toSeconds();
      return new Load(records, records / 2, String.valueOf(perSecond));
    }

    static Load bursts(int bursts) {
      long records = (long) bursts * Pace.BURST;
      return new Load(records, records / 2, "bursts");
    }
  }

  /** Lets one run. */
  Run run(Contender contender, Load load) throws InterruptedException {
    runs++;
    double before = brokerCpuSeconds();
    Supplier<Double> broker = () -> (brokerCpuSeconds() - before) * 1e6 / load.records();
    return switch (contender) {
      case KAFKA -> performance(contender, load, RANDOM_RECORDS, List.of(), broker);
      case KAFKA_PAYLOADS ->
        performance(
            contender, load, List.of("--payload-file", payloads().toString()), List.of(), broker);
      case KAFKA_TRANSACTIONS ->
        performance(
            contender,
            load,
            RANDOM_RECORDS,
            List.of("--transaction-duration-ms", "10", "--transactional-id", "peer-" + runs),
            broker);
      case NAIVE -> naive(load, broker);
      case OURS -> ours(contender, load, "metrics", broker);
      case OURS_WITHOUT_METRICS -> ours(contender, load, "none", broker);
    };
  }

  private Run performance(
      Contender contender,
      Load load,
      List<String> records,
      List<String> more,
      Supplier<Double> brokerMicros)
      throws InterruptedException {
    String topic = topic();
    List<String> arguments = new ArrayList<>(List.of(
        String.valueOf(load.warmUp()),
        "--topic",
        topic,
        "--num-records",
        String.valueOf(load.records()),
        "--warmup-records",
        String.valueOf(load.warmUp()),
        "--throughput",
        load.pace().equals("unbounded") ? "-1" : load.pace(),
        "--bootstrap-server",
        broker.bootstrapServers(),
        "--command-property"));
    ProducerSettings.producer(broker.bootstrapServers(), new java.util.Properties())
        .forEach((name, value) -> {
          if (!name.equals(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)) {
            arguments.add(name + "=" + (value instanceof Class<?> type ? type.getName() : value));
          }
        });
    arguments.addAll(records);
    arguments.addAll(more);
    try (Forked peer = Forked.start(folder, JVM, KafkaPeer.class, arguments)) {
      double measured = load.records() - peer.number("warm");
      // First comes the line of all records, then that of those after warming up.
      performance(peer);
      Matcher steady = performance(peer);
      double cpu = peer.number("cpu");
      return new Run(
          contender,
          Double.parseDouble(steady.group(1)),
          Double.parseDouble(steady.group(2)),
          Double.parseDouble(steady.group(3)),
          cpu * 1e6 / measured,
          brokerMicros.get());
    } finally {
      delete(topic);
    }
  }

  private static Matcher performance(Forked peer) {
    String line = peer.awaitLine("ms 99th");
    Matcher figures = PERFORMANCE.matcher(line);
    if (!figures.find()) {
      throw new IllegalStateException("ProducerPerformance said: " + line);
    }
    return figures;
  }

  private Run naive(Load load, Supplier<Double> brokerMicros) throws InterruptedException {
    String topic = topic();
    String symbols = symbols();
    try (Forked exchange = exchange(symbols, load);
        Forked loop = Forked.start(
            folder,
            JVM,
            NaiveProducer.class,
            List.of(
                broker.bootstrapServers(),
                exchange.await("port"),
                symbols,
                String.valueOf(load.records()),
                String.valueOf(load.warmUp()),
                topic))) {
      double records = loop.number("records");
      double seconds = loop.number("seconds");
      double cpu = loop.number("cpu");
      return new Run(
          Contender.NAIVE, records / seconds, 0, 0, cpu * 1e6 / records, brokerMicros.get());
    } finally {
      delete(topic);
    }
  }

  private Run ours(Contender contender, Load load, String metrics, Supplier<Double> brokerMicros) {
    String symbols = symbols();
    try (Forked exchange = exchange(symbols, load);
        Forked ours = ours(load, exchange, symbols, metrics, Duration.ZERO)) {
      double records = ours.number("records");
      double seconds = ours.number("seconds");
      double cpu = ours.number("cpu");
      double p50 = ours.number("p50");
      double p99 = ours.number("p99");
      return new Run(
          contender, records / seconds, p50, p99, cpu * 1e6 / records, brokerMicros.get());
    }
  }

  /**
   * Lets ours run with metrics and without, in turn.
   *
   * @param each how long a turn is
   */
  List<Turns.Pair> turns(Load load, Duration each) {
    runs++;
    String symbols = symbols();
    try (Forked exchange = exchange(symbols, load);
        Forked ours = ours(load, exchange, symbols, Turns.SAID, each)) {
      List<Turns.Pair> pairs = new ArrayList<>();
      while (true) {
        String[] said = ours.awaitAny().split("=");
        if (said[0].equals(Turns.SAID)) {
          pairs.add(Turns.Pair.of(said[1]));
        }
        if (said[0].equals("p99")) {
          return pairs;
        }
      }
    }
  }

  /**
   * Lets ours run and watches its heap.
   *
   * @param looks told the bytes in use after a collection
   * @return the milliseconds within which 99 of 100 trades were committed
   */
  double soak(Load load, Duration every, DoubleConsumer looks) {
    String symbols = symbols();
    try (Forked exchange = exchange(symbols, load);
        Forked ours = ours(load, exchange, symbols, "metrics", every)) {
      while (true) {
        String[] said = ours.awaitAny().split("=");
        if (said[0].equals("p99")) {
          return Double.parseDouble(said[1]);
        }
        if (said[0].equals(HeapWatch.SAID)) {
          looks.accept(Double.parseDouble(said[1]));
        }
      }
    }
  }

  private Forked ours(Load load, Forked exchange, String symbols, String metrics, Duration each) {
    return Forked.start(
        folder,
        JVM,
        OurProducer.class,
        List.of(
            broker.bootstrapServers(),
            exchange.await("port"),
            symbols,
            String.valueOf(load.records()),
            String.valueOf(load.warmUp()),
            metrics,
            String.valueOf(each.toMillis())));
  }

  private Forked exchange(String symbols, Load load) {
    return Forked.start(
        folder,
        List.of("-Xmx128m"),
        FrameBlaster.class,
        List.of(symbols, String.valueOf(load.records()), load.pace()));
  }

  /** New ones for each run: of those of an earlier run, the topic would know the last ids. */
  private String symbols() {
    return IntStream.range(0, SYMBOLS)
        .mapToObj(i -> String.format(Locale.ROOT, "R%02dS%02dUSDT", runs, i))
        .collect(Collectors.joining(","));
  }

  private Path payloads() {
    try {
      return Files.write(folder.resolve("payloads.txt"), SampleRecord.texts());
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  private String topic() throws InterruptedException {
    String topic = "peer-" + UUID.randomUUID();
    broker.createTopic(topic, OurProducer.SHARDS);
    return topic;
  }

  /** Random records hardly compress: of many runs, they would fill the disk. */
  private void delete(String topic) throws InterruptedException {
    try (Admin admin = Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
      admin.deleteTopics(List.of(topic)).all().get();
    } catch (ExecutionException notDeleted) {
      throw new IllegalStateException(topic + " cannot be deleted", notDeleted.getCause());
    }
  }

  private double brokerCpuSeconds() {
    return brokerProcess.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** The process that was started last; its arguments are not told where they are long. */
  private static ProcessHandle youngestChild() {
    return ProcessHandle.current()
        .children()
        .max(Comparator.comparing(child -> child.info().startInstant().orElse(Instant.EPOCH)))
        .orElseThrow();
  }
}
