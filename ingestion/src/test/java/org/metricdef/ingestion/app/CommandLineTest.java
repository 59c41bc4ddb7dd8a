package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.ingestion.app.config.Configuration;
import org.metricdef.ingestion.sequence.Beginning;
import org.metricdef.ingestion.trade.Dataset;
import picocli.CommandLine;

class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--http-port           | 70000             | is not a port from 0 to 65535",
        "--http-port           | http              | 'http' is not an int",
        "--url                 | https://binance   | does not start with ws:// or wss://",
        "--url                 | ws://host/ws/x    | has more than a host and port",
        "--symbols             | BTC/USDT          | 'BTC/USDT' is not a symbol",
        "--symbols             | btc*usdt          | a wildcard is like *usdt: a * and a quote asset",
        "--exchange-info-every | 0s                | is not above zero",
        "--exchange-info-every | 25h               | is above 24h",
        "--bootstrap-servers   | kafka             | 'kafka' is not host:port",
        "--topic-partitions    | 0                 | is not at least 1",
        "--queue-capacity      | 0                 | is not at least 1",
        "--progress-every      | -1                | is not at least 0",
        "--progress-interval   | 0s                | is not above zero",
        "--log-format          | xml               | expected one of [TEXT, JSON]",
        "--group               | ' '               | is empty",
        "--group               | my.block_trades   | ends as the groups of block trades do",
        "--commit-every        | 0ms               | is not above zero",
        "--from-time           | 2999-01-01T00:00:00Z | is not in the past",
        "--from-time           | 0s                | is not in the past",
        "--from-time           | 1969-12-31T23:59:59Z | is before 1970",
        "--from-time           | yesterday         | nor how long ago, such as 7d",
        "--from-id             | 7                 | there is more than one symbol",
        "--from-id             | BTCUSDT=-7        | 'BTCUSDT=-7' is not like BTCUSDT=123456",
        "--from-id             | BTCUSDT=          | 'BTCUSDT=' is not like BTCUSDT=123456",
        "--from-id             | BNBUSDT=7         | names BNBUSDT, and --symbols does not",
        "--from-id             | BTC/USDT=7        | 'BTC/USDT' is not a symbol",
        "--from-id             | btcusdt=7,BTCUSDT=8 | names BTCUSDT twice",
        "--rest-url            | ftp://binance     | is not a URL such as https://api.binance.com",
        "--rest-url            | https://b/?a=b    | is not a URL such as https://api.binance.com",
        "--trade-kind          | aggTrade          | 'aggTrade' is not 'trade' or 'block-trade'",
        "--time-unit           | nanosecond        | expected one of [MILLISECOND, MICROSECOND]",
        "--rest-weight-per-minute | 6001           | is not from 125 to 6000",
        "--rest-weight-per-minute | 124            | is not from 125 to 6000",
        "--retry-holes-after   | 5m,1m             | the times do not grow from above zero",
        "--retry-holes-after   | 0s                | the times do not grow from above zero",
        "--hold-capacity       | 0                 | is not at least 1",
        "--repair-not-ready-after | 0s             | is not above zero",
        "--symbols-file        | /no/such/file     | cannot be read",
        "--stale-after         | 5                 | '5' is not a time such as 500ms, 30s, 5m or 4h",
        "--stale-after         | 0s                | is not above zero",
        "--rotate-after        | 24h               | is not below 24h",
        "--reconnect-longest   | 1ms               | is shorter than --reconnect-base",
        "--max-reconnects      | -2                | is not at least -1",
        "--kafka-config        | /no/such/file     | cannot be read",
        "--service             | ' '               | is empty",
        "--drain-timeout       | 0s                | is not above zero"
      })
  void aValueThatCannotWorkIsNamedWithItsOption(String option, String value, String problem) {
    assertThat(execute(Map.of(), "run", option, value)).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString())
        .startsWith("ingestion: Invalid value for option '" + option + "'")
        .contains(problem)
        .doesNotContain("(from ")
        .endsWith("Try 'ingestion run --help'." + System.lineSeparator());
  }

  /** It is known only behind list or replay, so the command is what is missing. */
  @Test
  void anOptionBeforeItsCommandIsToldWhereItBelongs() {
    assertThat(execute(Map.of(), "dead-letters", "--bootstrap-servers", "localhost:9092"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString())
        .startsWith("ingestion: --bootstrap-servers belongs behind a command: "
            + "ingestion dead-letters list --bootstrap-servers, "
            + "or ingestion dead-letters replay --bootstrap-servers");
  }

  @Test
  void anUnknownOptionBelongsNowhere() {
    assertThat(execute(Map.of(), "dead-letters", "--no-such-option"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("Unknown option: '--no-such-option'");
  }

  @Test
  void aBadValueFromTheEnvironmentIsNamedWithItsVariable() {
    assertThat(execute(Map.of("INGESTION_HTTP_PORT", "-1"), "run")).isEqualTo(2);
    assertThat(err.toString())
        .contains("option '--http-port': is not a port from 0 to 65535 (from INGESTION_HTTP_PORT)");
  }

  @Test
  void theKafkaConfigMayNotTouchWhatThePromisesRestOn(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("kafka"), "acks=1\ncompression.type=lz4\n");
    assertThat(execute(Map.of(), "run", "--kafka-config", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("option '--kafka-config': sets what is not to be changed: [acks]");
  }

  @Test
  void whatDoesNotExistIsRefused() {
    assertThat(execute(Map.of(), "run", "--htp-port", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("Unknown option", "--htp-port");
    assertThat(execute(Map.of())).isEqualTo(2);
    assertThat(err.toString()).contains("Missing command; one of run, ");
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheDefault() throws BadOptionException {
    Map<String, String> environment =
        Map.of("INGESTION_HTTP_PORT", "1234", "INGESTION_SYMBOLS", "bnbusdt,ethbtc");
    Settings settings = settings(environment, "--http-port", "4321");
    assertThat(settings.http().port()).isEqualTo(4321);
    assertThat(settings.listing().symbols().named()).containsExactlyInAnyOrder("BNBUSDT", "ETHBTC");
    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
  }

  @Test
  void anIdAloneIsThatOfTheOnlySymbolAndContradictsATime() throws BadOptionException {
    Settings settings = settings(Map.of(), "--symbols", "btcusdt", "--from-id", "7");
    assertThat(settings.history().of("BTCUSDT")).contains(new Beginning.FromId(7));
    assertThat(
            execute(Map.of(), "run", "--symbols", "btcusdt", "--from-id", "7", "--from-time", "7d"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString())
        .contains("option '--from-id': contradicts --from-time: there is one symbol only");
  }

  @Test
  void anIdOfASymbolGoesBeforeTheTimeOfAll() throws BadOptionException {
    Settings settings =
        settings(Map.of(), "--from-id", "btcusdt=7", "--from-time", "2026-01-01T01:00:00+01:00");
    assertThat(settings.history().of("BTCUSDT")).contains(new Beginning.FromId(7));
    assertThat(settings.history().of("ETHUSDT"))
        .contains(new Beginning.FromTime(1_767_225_600_000_000L));
    assertThat(settings(Map.of()).history().of("ETHUSDT")).isEmpty();
  }

  @Test
  void urlsAreTakenInTheirOrder() throws BadOptionException {
    Settings settings =
        settings(Map.of(), "--url", "ws://a:1,wss://b", "--url", "ws://c", "--symbols", "btcusdt");
    assertThat(settings.stream().urls())
        .extracting(Object::toString)
        .containsExactly("ws://a:1", "wss://b", "ws://c");
  }

  @Test
  void theHelpNamesEveryOptionItsDefaultAndTheExitCodes() {
    assertThat(execute(Map.of(), "run", "--help")).isZero();
    assertThat(out.toString())
        .contains("--bootstrap-servers", "localhost:9092", "--max-reconnects", "Exit codes:");
    CommandLine run = new CommandLine(new RunCommand());
    assertThat(run.getCommandSpec().options())
        .allSatisfy(option -> assertThat(out.toString()).contains(option.longestName()));
    assertThat(run.getCommandSpec().options())
        .filteredOn(option -> !option.usageHelp() && !option.versionHelp())
        .allSatisfy(option -> assertThat(out.toString())
            .contains("[" + Configuration.variable(option.longestName()) + "]"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--url               | [ws://a:1, ws://b:2]",
        "--trade-kind        | block-trade",
        "--symbols           | [BNBUSDT, ETHBTC]",
        "--symbols-file      | /a/list",
        "--symbols-mode      | REPLACE",
        "--exchange-info-every | PT18S",
        "--from-time         | 2026-01-01T00:00:00Z",
        "--from-id           | [BTCUSDT=1, ETHUSDT=2]",
        "--group             | a-group",
        "--instance-id       | an-instance",
        "--commit-every      | PT0.01S",
        "--rest-url          | [https://a, http://b:2]",
        "--time-unit         | MICROSECOND",
        "--rest-weight-per-minute | 14",
        "--hold-capacity     | 15",
        "--retry-holes-after | [PT1S, PT2S]",
        "--repair-not-ready-after | PT16S",
        "--progress-interval | PT17S",
        "--log-format        | json",
        "--bootstrap-servers | kafka:1,kafka:2",
        "--kafka-config      | /a/file",
        "--topic-partitions  | 3",
        "--http-host         | 0.0.0.0",
        "--http-port         | 1234",
        "--service           | a-service",
        "--environment       | production",
        "--component         | a-component",
        "--progress-every    | 5",
        "--queue-capacity    | 6",
        "--connect-timeout   | PT7S",
        "--stale-after       | PT8S",
        "--rotate-after      | PT9S",
        "--reconnect-base    | PT0.01S",
        "--reconnect-longest | PT11S",
        "--max-reconnects    | 12",
        "--drain-timeout     | PT13S"
      })
  void everyOptionCanComeFromItsVariable(String option, String value) {
    String typed =
        value.replaceAll("[\\[\\] ]", "").replace("PT0.01S", "10ms").replaceAll("PT(\\d+)S", "$1s");
    CommandLine run = commandLine(Map.of(Configuration.variable(option), typed));
    run.parseArgs();
    Object taken = run.getCommandSpec().findOption(option).getValue();
    assertThat(taken).hasToString(value);
  }

  /** The test above leaves none out. */
  @Test
  void thereAreSoManyOptions() {
    assertThat(commandLine(Map.of()).getCommandSpec().options()).hasSize(37);
  }

  private static Settings settings(Map<String, String> environment, String... arguments)
      throws BadOptionException {
    CommandLine commandLine = commandLine(environment);
    commandLine.parseArgs(arguments);
    return RunSettings.of(commandLine.getCommand());
  }

  @Test
  void aFileMayListHundredsOfSymbols(@TempDir Path directory) throws Exception {
    Path list = Files.writeString(directory.resolve("list"), "# mine\nbtcusdt\n\nETHUSDT # big\n");
    assertThat(settings(Map.of(), "--symbols-file", list.toString())
            .listing()
            .symbols()
            .named())
        .containsExactlyInAnyOrder("BTCUSDT", "ETHUSDT");
    assertThat(settings(Map.of(), "--symbols-file", list.toString(), "--symbols", "bnbusdt")
            .listing()
            .symbols()
            .named())
        .containsExactlyInAnyOrder("BTCUSDT", "ETHUSDT", "BNBUSDT");
    Files.writeString(list, "BTCUSDT\nETH/USDT\n");
    assertThat(execute(Map.of(), "run", "--symbols-file", list.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("'ETH/USDT' is not a symbol (" + list + ":2)");
    Files.writeString(list, "# none\n");
    assertThat(execute(Map.of(), "run", "--symbols-file", list.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("lists no symbol");
  }

  private static CommandLine commandLine(Map<String, String> environment) {
    CommandLine commandLine = new CommandLine(new RunOptions());
    Main.converting(commandLine);
    commandLine.setDefaultValueProvider(Main.configuration(environment));
    return commandLine;
  }

  private int execute(Map<String, String> environment, String... arguments) {
    return Main.execute(environment, new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void blockTradesHaveAGroupOfTheirOwnUnderTheSameName() throws BadOptionException {
    Settings block = settings(Map.of("INGESTION_TRADE_KIND", "Block-Trade"), "--group", "mine");
    assertThat(block.dataset()).isEqualTo(Dataset.BINANCE_BLOCK_TRADES);
    assertThat(block.stream().dataset()).isEqualTo(Dataset.BINANCE_BLOCK_TRADES);
    assertThat(block.group().name()).isEqualTo("mine.block_trades");
    Settings trades = settings(Map.of(), "--group", "mine");
    assertThat(trades.dataset()).isEqualTo(Dataset.BINANCE_TRADES);
    assertThat(trades.group().name()).isEqualTo("mine");
  }

  @Test
  void ofBlockTradesNoTimeCanBeAskedFor() throws BadOptionException {
    String[] kind = {"--trade-kind", "block-trade", "--symbols", "btcusdt"};
    assertThat(settings(Map.of(), kind[0], kind[1], kind[2], kind[3], "--from-id", "0")
            .history()
            .of("BTCUSDT"))
        .contains(new Beginning.FromId(0));
    assertThat(execute(Map.of(), "run", kind[0], kind[1], kind[2], kind[3], "--from-time", "7d"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString())
        .contains("option '--from-time': cannot be had of block trades: the exchange gives them by"
            + " id only; use --from-id");
  }

  @Test
  void theRightsOfBlockTradesNameTheirTopicsAndTheirGroup() {
    int code =
        execute(Map.of(), "check", "--trade-kind", "block-trade", "--kafka-acls", "User:metricdef");
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("--topic market.crypto.block_trades.binance --resource-pattern-type prefixed")
        .contains("--group metricdef-ingestion.block_trades")
        .doesNotContain("market.crypto.trades.binance");
  }
}
