package org.metricdef.ingestion.sequence.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.AggregateTrades;
import org.metricdef.ingestion.sequence.AggregateTrades.Aggregate;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** Against real servers on loopback. */
@Timeout(60)
class BinanceAggregatesTest {

  private static final String ONE =
      "{'a':3,'p':'1','q':'2','f':10,'l':12,'T':1700000000123,'m':true,'M':true}";

  @Test
  void findsTheFirstTradeOfATime() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(
        new TradeSimulator(7, Set.of("BTCUSDT"), 2_000), ExchangeOptions.DEFAULTS.regardless())) {
      while (exchange.sentCount() < 2_000) {
        Thread.sleep(10);
      }
      AggregateTrades aggregates =
          new BinanceAggregates(RestSettings.at(List.of(URI.create(exchange.restUrl()))));
      List<SentTrade> sent = List.copyOf(exchange.sent());
      Aggregate newest = aggregates.newest("BTCUSDT", 0).aggregate().orElseThrow();
      assertThat(newest.lastTradeId()).isEqualTo(sent.get(1_999).tradeId());
      for (int place : List.of(0, 1, 700, 1_500, 1_999)) {
        long millis = sent.get(place).tradeTimeMillis();
        long expected = sent.stream()
            .filter(trade -> trade.tradeTimeMillis() >= millis)
            .findFirst()
            .orElseThrow()
            .tradeId();
        // A time within a millisecond is after all that happened in it.
        AggregateTrades.Answer found = aggregates.since("BTCUSDT", millis * 1_000 - 999, 0);
        assertThat(found.aggregate().map(Aggregate::firstTradeId)).contains(expected);
        assertThat(found.usedWeight()).isPresent();
        Aggregate same = aggregates
            .from("BTCUSDT", found.aggregate().orElseThrow().id(), 0)
            .aggregate()
            .orElseThrow();
        assertThat(same).isEqualTo(found.aggregate().orElseThrow());
      }
      assertThat(aggregates.since("BTCUSDT", newest.micros() + 1, 0).aggregate())
          .isEmpty();
      assertThat(aggregates.from("BTCUSDT", newest.id() + 1, 0).aggregate()).isEmpty();
      assertThatThrownBy(() -> aggregates.newest("NEWUSDT", 0))
          .isInstanceOf(HistoryException.Unavailable.class)
          .hasMessageContaining("Invalid symbol");
    }
  }

  @Test
  void asksForOneOfThem() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server = server("[" + ONE + "]", asked);
    try {
      AggregateTrades aggregates = aggregates(server);
      assertThat(aggregates.newest("BTCUSDT", 0).aggregate())
          .contains(new Aggregate(3, 10, 12, 1_700_000_000_123_000L));
      aggregates.since("币安人生USDT", 1_700_000_000_122_001L, 0);
      aggregates.from("BTCUSDT", 3, 0);
      assertThat(asked)
          .containsExactly(
              "/api/v3/aggTrades?symbol=BTCUSDT&limit=1",
              "/api/v3/aggTrades?symbol=%E5%B8%81%E5%AE%89%E4%BA%BA%E7%94%9FUSDT"
                  + "&startTime=1700000000123&limit=1",
              "/api/v3/aggTrades?symbol=BTCUSDT&fromId=3&limit=1");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                                       | no array",
        "[7]                                      | no object in the array",
        "[{'a':3}]                                | one without its number, trades or time",
        "[{'a':3,'f':12,'l':10,'T':1}]            | one without its number, trades or time",
        "[{'a':'3','f':10,'l':12,'T':1}]          | a text where a number has to be",
        "[{'a':3,'f':10,'l':12,'T':1700000000123000}] | the time 1700000000123000, which is not a MILLISECOND since 1970",
        "[{'a':3,'f':10,'l':12,'T':1},{}]         | more than one was asked for",
        "[]]                                      | JsonParseException",
        "[]{}                                     | more than an array",
        "[{'a':3,'f':10                           | JsonEOFException",
        "[{'a':99999999999999999999}]             | InputCoercionException"
      })
  void whatIsNoAnswerIsNotBelieved(String body, String problem) throws Exception {
    HttpServer server = server(body, new CopyOnWriteArrayList<>());
    try {
      assertThatThrownBy(() -> aggregates(server).newest("BTCUSDT", 0))
          .isInstanceOf(HistoryException.BadAnswer.class)
          .hasMessage("127.0.0.1: aggregate trades that cannot be read: " + problem);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void microsecondsAreAskedForAndRead() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server = server("[{'a':3,'f':10,'l':12,'T':1700000000123456}]", asked);
    try {
      AggregateTrades micros = new BinanceAggregates(RestSettings.at(
              List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())))
          .withTimestamps(TimestampUnit.MICROSECOND));
      assertThat(micros.since("BTCUSDT", 1_700_000_000_123_455L, 0).aggregate())
          .contains(new Aggregate(3, 10, 12, 1_700_000_000_123_456L));
      assertThat(asked)
          .containsExactly("/api/v3/aggTrades?symbol=BTCUSDT&startTime=1700000000123455&limit=1");
    } finally {
      server.stop(0);
    }
    HttpServer wrong = server("[" + ONE + "]", asked);
    try {
      AggregateTrades micros = new BinanceAggregates(RestSettings.at(
              List.of(URI.create("http://127.0.0.1:" + wrong.getAddress().getPort())))
          .withTimestamps(TimestampUnit.MICROSECOND));
      assertThatThrownBy(() -> micros.newest("BTCUSDT", 0))
          .isInstanceOf(HistoryException.BadAnswer.class)
          .hasMessageContaining("which is not a MICROSECOND since 1970");
    } finally {
      wrong.stop(0);
    }
  }

  private static AggregateTrades aggregates(HttpServer server) {
    return new BinanceAggregates(RestSettings.at(
        List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))));
  }

  private static HttpServer server(String body, List<String> asked) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      try (exchange) {
        asked.add(exchange.getRequestURI().toString());
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    });
    server.start();
    return server;
  }
}
