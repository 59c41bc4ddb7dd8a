package org.metricdef.ingestion.app;

import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.check.BlockTradesCheck;
import org.metricdef.ingestion.app.check.CheckResult;
import org.metricdef.ingestion.app.check.HistoryCheck;
import org.metricdef.ingestion.app.check.KafkaCheck;
import org.metricdef.ingestion.app.check.RestCheck;
import org.metricdef.ingestion.app.check.Right;
import org.metricdef.ingestion.app.check.StreamCheck;
import org.metricdef.ingestion.app.check.SymbolCheck;
import org.metricdef.ingestion.app.config.Configuration;
import org.metricdef.ingestion.app.symbols.MarketSource;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.publish.GroupSymbolsStore;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.publish.MarketStore;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.sequence.rest.BinanceHistory;
import org.metricdef.ingestion.trade.TradeKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether a run with the same options would work, and what it would do. */
@Command(
    name = "check",
    description = {
      "Tells what every option is and where that was written, then whether Kafka, the exchange's"
          + " streams and its REST interface can be reached, whether the exchange lists the symbols, and"
          + " what 'run' would do.",
      "It takes the options of 'run', and changes nothing anywhere."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  a run would work",
      "  2  wrong option, variable or key",
      "  4  something failed; the line says what, why, and what to do"
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin
  private RunOptions options;

  @Option(
      names = "--kafka-acls",
      paramLabel = "PRINCIPAL",
      description = "Only prints the commands that let this principal, for example User:metricdef,"
          + " do what a run does.")
  @Nullable
  private String principal;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = RunCommand.settings(options, spec);
    PrintWriter out = spec.commandLine().getOut();
    if (principal != null) {
      String servers = settings.kafka().bootstrapServers();
      Right.of(settings.dataset(), settings.group().name())
          .forEach(right -> out.println(right.command(servers, principal)));
      return ExitCode.OK.code();
    }
    EffectiveConfiguration.lines(
            spec.commandLine().getParseResult(),
            (Configuration) spec.commandLine().getDefaultValueProvider(),
            settings.kafka().extra())
        .forEach(out::println);
    out.println();
    List<CheckResult> results = results(settings);
    results.forEach(result -> out.println(result.text()));
    boolean works = results.stream().allMatch(CheckResult::holds);
    return (works ? ExitCode.OK : ExitCode.CANNOT_START).code();
  }

  private List<CheckResult> results(Settings settings) throws InterruptedException {
    KafkaCluster kafka = settings.kafka();
    List<CheckResult> results = new ArrayList<>();
    results.addAll(new KafkaCheck(
            kafka, settings.group().name(), settings.dataset(), settings.topicPartitions())
        .run(KafkaSettings.notices(spec)));
    boolean kafkaAnswers = results.get(0).holds();
    SymbolCheck symbols = symbolCheck(settings, kafkaAnswers);
    results.addAll(symbols.run());
    results.addAll(new StreamCheck(
            options.urls,
            symbols.carried(),
            settings.stream().streamsPerLink(),
            settings.stream().connectTimeout(),
            settings.dataset().kind(),
            settings.stream().timestamps())
        .run());
    results.addAll(new RestCheck(
            settings.repair().restUrls(), settings.stream().connectTimeout(), TimeSource.system())
        .run());
    if (settings.dataset().kind() == TradeKind.BLOCK_TRADE) {
      results.addAll(blockTrades(settings, symbols));
    }
    if (kafkaAnswers && symbols.markets().isPresent() && !settings.history().isEmpty()) {
      RestSettings servers = settings.repair().servers();
      MarketDirectory directory = new MarketDirectory(symbols.markets().get());
      results.addAll(new HistoryCheck(
              settings.history(),
              RestServers.aggregates(settings.dataset().kind(), servers),
              new BinanceHistory(servers, settings.dataset(), directory, TimeSource.system()),
              settings.repair().settings(settings.dataset().kind()).requests(),
              TimeSource.system())
          .run(symbols.carried(), kafka, settings.dataset()));
    }
    return results;
  }

  private static List<CheckResult> blockTrades(Settings settings, SymbolCheck symbols)
      throws InterruptedException {
    if (symbols.markets().isEmpty() || symbols.carried().isEmpty()) {
      return List.of(); // The lines about symbols say why.
    }
    MarketDirectory directory = new MarketDirectory(symbols.markets().get());
    Map<URI, TradeHistory> histories = new LinkedHashMap<>();
    List<URI> urls = settings.repair().restUrls();
    List<TradeHistory> each = RestServers.of(
        urls, settings.repair().timestamps(), settings.dataset(), directory, TimeSource.system());
    for (int i = 0; i < urls.size(); i++) {
      histories.put(urls.get(i), each.get(i));
    }
    return new BlockTradesCheck(histories, new TreeSet<>(symbols.carried()).first()).run();
  }

  private static SymbolCheck symbolCheck(Settings settings, boolean kafkaAnswers) {
    Optional<MarketStore> store = kafkaAnswers
        ? Optional.of(new MarketStore(settings.kafka(), settings.dataset()))
        : Optional.empty();
    Optional<GroupSymbolsStore> group = kafkaAnswers
        ? Optional.of(new GroupSymbolsStore(
            settings.kafka(), settings.dataset(), settings.group().name()))
        : Optional.empty();
    return new SymbolCheck(
        settings.proposal(),
        MarketSource.once(settings.repair().restUrls(), store, TimeSource.system()),
        group);
  }
}
