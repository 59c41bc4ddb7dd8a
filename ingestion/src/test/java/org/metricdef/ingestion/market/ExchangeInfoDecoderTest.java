package org.metricdef.ingestion.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeInfoDecoderTest {

  private static final String BTCFDUSD = """
      {"symbol":"BTCFDUSD","status":"TRADING","baseAsset":"BTC","baseAssetPrecision":8,\
      "quoteAsset":"FDUSD","orderTypes":["LIMIT"],"filters":[\
      {"filterType":"PRICE_FILTER","minPrice":"0.01","maxPrice":"1000000.00","tickSize":"0.01"},\
      {"filterType":"LOT_SIZE","minQty":"0.00001","maxQty":"9000.0","stepSize":"0.00001"},\
      {"filterType":"MAX_NUM_ORDERS","maxNumOrders":200}],"permissionSets":[["SPOT"]]}""";

  private static final String ETHBTC = """
      {"symbol":"ETHBTC","status":"HALT","baseAsset":"ETH","quoteAsset":"BTC","filters":[]}""";

  private static final String ANSWER = "{\"timezone\":\"UTC\",\"rateLimits\":[{\"limit\":6000}],"
      + "\"symbols\":[" + BTCFDUSD + "," + ETHBTC + "]}";

  @Test
  void readsWhatASymbolIs() throws Exception {
    Markets markets = decode(ANSWER);
    assertThat(markets.askedMicros()).isEqualTo(7);
    assertThat(markets.listed().keySet()).containsExactly("BTCFDUSD", "ETHBTC");
    Market market = markets.known("BTCFDUSD");
    assertThat(market.quote()).isEqualTo("FDUSD");
    assertThat(market.base()).isEqualTo("BTC");
    assertThat(market.isTrading()).isTrue();
    assertThat(market.price())
        .isEqualTo(new Bounds(
            new BigDecimal("0.01"), new BigDecimal("1000000.00"), new BigDecimal("0.01")));
    assertThat(market.quantity().most()).isEqualByComparingTo("9000");
    assertThat(markets.known("ETHBTC").isTrading()).isFalse();
    assertThat(markets.known("ETHBTC").quantity()).isEqualTo(Bounds.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "TRADING, TRADING",
    "HALT, HALT",
    "BREAK, BREAK",
    "END_OF_DAY, END_OF_DAY",
    "CANCEL_ONLY, CANCEL_ONLY",
    "AUCTION_MATCH, UNKNOWN"
  })
  void aStatusThatIsNotKnownKeepsItsText(String text, MarketStatus status) throws Exception {
    Market market = decode(ANSWER.replace("HALT", text)).known("ETHBTC");
    assertThat(market.status()).isEqualTo(status);
    assertThat(market.statusText()).isEqualTo(text);
  }

  @Test
  void aSymbolMayBeOfAnyScript() throws Exception {
    String answer = ANSWER
        .replace("\"BTCFDUSD\"", "\"\\u5e01\\u5b89FDUSD\"")
        .replace("\"baseAsset\":\"BTC\"", "\"baseAsset\":\"币安\"");
    assertThat(decode(answer).known("币安FDUSD").base()).isEqualTo("币安");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "<html>",
        "{}",
        "{\"symbols\":[]}",
        "{\"symbols\":{}}",
        "{\"symbols\":[1]}",
        "{\"symbols\":[{}]}",
        "{\"code\":-1003,\"msg\":\"Too much request weight used\"}"
      })
  void whatIsNoListIsRefused(String answer) {
    assertThatThrownBy(() -> decode(answer))
        .isInstanceOf(BadExchangeInfoException.class)
        .hasMessageNotContaining("html");
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"symbol\":\"ETHBTC\"     | \"symbol\":\"BTCFDUSD\"    | it lists BTCFDUSD twice",
        "\"symbol\":\"ETHBTC\"     | \"symbol\":\"ETH/BTC\"     | symbol number 2: its symbol is none",
        "\"symbol\":\"ETHBTC\",    | ``                         | symbol number 2: its symbol is none",
        "\"symbol\":\"ETHBTC\"     | \"symbol\":7               | its field symbol is not a text",
        "\"status\":\"HALT\",      | ``                         | ETHBTC: it has no status",
        "\"status\":\"HALT\"       | \"status\":null            | ETHBTC: its field status is not",
        "\"baseAsset\":\"ETH\",    | ``                         | ETHBTC: it has no base asset",
        "\"quoteAsset\":\"BTC\",   | ``                         | ETHBTC: it has no quote asset",
        "\"quoteAsset\":\"BTC\"    | \"quoteAsset\":\"\"        | ETHBTC: it has no quote asset",
        "\"filters\":[]            | \"filters\":{}             | ETHBTC: its filters are not a list",
        "\"filters\":[]            | \"filters\":[1]            | one of its filters is not an object",
        "\"HALT\"                  | \"HALT\",\"status\":\"A\"  | not JSON",
        "\"0.01\",\"max            | \"x\",\"max                | minPrice is not a decimal number",
        "\"0.01\",\"max            | \"-1\",\"max               | minPrice is not a decimal number",
        "\"0.01\",\"max            | \"1e3\",\"max              | minPrice is not a decimal number",
        "\"0.01\",\"max            | 0.01,\"max                 | minPrice is not a decimal number",
        "\"9000.0\"                | \"\"                       | maxQty is not a decimal number",
        "\"9000.0\"                | \"0.000001\"               | the most is below the least",
        ",\"stepSize\":\"0.00001\" | ``                         | stepSize is not a decimal number"
      })
  void ofAListWithAFaultNothingIsBelieved(String right, String wrong, String problem) {
    assertThat(ANSWER).contains(right);
    assertThatThrownBy(() -> decode(ANSWER.replace(right, wrong)))
        .isInstanceOf(BadExchangeInfoException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void aListThatBreaksOffIsRefusedWhereverItDoes() {
    for (int end = 0; end < ANSWER.length(); end++) {
      String half = ANSWER.substring(0, end);
      assertThatThrownBy(() -> decode(half)).isInstanceOf(BadExchangeInfoException.class);
    }
    assertThatThrownBy(() -> decode(ANSWER + "{}")).isInstanceOf(BadExchangeInfoException.class);
  }

  @Test
  void answersOrRefusesWhateverItIsGiven() {
    Random random = new Random(1);
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder answer = new StringBuilder(ANSWER);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(answer.length());
        switch (random.nextInt(3)) {
          case 0 -> answer.deleteCharAt(at);
          case 1 -> answer.setCharAt(at, (char) (' ' + random.nextInt(95)));
          default -> answer.insert(at, answer.charAt(random.nextInt(answer.length())));
        }
      }
      try {
        read += decode(answer.toString()).listed().isEmpty() ? 0 : 1;
      } catch (BadExchangeInfoException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    assertThat(read).isBetween(100, 4_900);
  }

  private static Markets decode(String answer) throws BadExchangeInfoException {
    return ExchangeInfoDecoder.decode(answer.getBytes(StandardCharsets.UTF_8), 7);
  }
}
