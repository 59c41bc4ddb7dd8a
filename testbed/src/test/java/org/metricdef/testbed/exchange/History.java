package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks an exchange for old trades. */
final class History {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private History() {}

  static List<SentTrade> page(SimulatedExchange exchange, String symbol, long fromId, int limit)
      throws Exception {
    HttpResponse<String> answer =
        get(exchange, "symbol=" + symbol + "&fromId=" + fromId + "&limit=" + limit);
    assertThat(answer.statusCode()).isEqualTo(200);
    return trades(symbol, answer.body());
  }

  static HttpResponse<String> get(SimulatedExchange exchange, String query) throws Exception {
    URI uri = URI.create(exchange.restUrl() + "/api/v3/historicalTrades?" + query);
    return HTTP.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build(),
        BodyHandlers.ofString());
  }

  static List<SentTrade> trades(String symbol, String body) throws IOException {
    List<SentTrade> trades = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(body)) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          json.nextToken();
          fields.put(json.currentName(), json.getText());
        }
        assertThat(fields)
            .containsOnlyKeys(
                "id", "price", "qty", "quoteQty", "time", "isBuyerMaker", "isBestMatch");
        trades.add(new SentTrade(
            symbol,
            Long.parseLong(fields.get("id")),
            new BigDecimal(fields.get("price")),
            new BigDecimal(fields.get("qty")),
            Long.parseLong(fields.get("time")),
            Boolean.parseBoolean(fields.get("isBuyerMaker"))));
      }
    }
    return trades;
  }
}
