package org.metricdef.ingestion.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.sequence.rest.BinanceHistory;
import org.metricdef.ingestion.trade.Dataset;

/** Servers on loopback that have block trades, have none, or do not know what that is. */
class BlockTradesCheckTest {

  private final List<HttpServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void eachServerIsAskedAndOneWithoutThemIsNamed() throws Exception {
    URI some = serve(
        200,
        "[{\"id\":582,\"price\":\"0.052\",\"qty\":\"5838\",\"quoteQty\":\"303.576\","
            + "\"time\":1772506983321,\"isBuyerMaker\":true}]");
    URI none = serve(200, "[]");
    URI without = serve(404, "no such path");
    Map<URI, TradeHistory> histories = new LinkedHashMap<>();
    for (URI each : List.of(some, none, without)) {
      histories.put(
          each,
          new BinanceHistory(
              RestSettings.at(List.of(each)),
              Dataset.BINANCE_BLOCK_TRADES,
              Listed.directory("BTCUSDT"),
              TimeSource.system()));
    }
    List<CheckResult> results = new BlockTradesCheck(histories, "BTCUSDT").run();
    assertThat(results)
        .extracting(CheckResult::text)
        .containsExactly(
            "ok      block trades of " + some + ": it has some of BTCUSDT, from id 582 on",
            "ok      block trades of " + none + ": it answers, and has none of BTCUSDT",
            "FAILED  block trades of " + without
                + ": 127.0.0.1: status 404 no such path; leave that"
                + " URL out of --rest-url, or write one of the exchange's that has"
                + " /api/v3/historicalBlockTrades");
    assertThat(results).extracting(CheckResult::holds).containsExactly(true, true, false);
  }

  private URI serve(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext("/api/v3/historicalBlockTrades", exchange -> {
      try (exchange) {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    });
    server.start();
    servers.add(server);
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
