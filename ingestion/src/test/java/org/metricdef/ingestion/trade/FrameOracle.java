package org.metricdef.ingestion.trade;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says by other means than the decoder what trade a frame is: a whole tree, BigDecimal and regular
 * expressions. Slow, and short enough to be seen to be right.
 */
final class FrameOracle {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper STRICT =
      JSON.copy().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** What is listed, and what it is paid in. */
  static final Map<String, String> CURRENCIES =
      Map.of("BTCUSDT", "USDT", "ETHBTC", "BTC", "A1EUR", "EUR");

  private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private static final BigDecimal LIMIT = new BigDecimal("92233720368.54775808");
  private static final long LATEST_MILLIS = 9_999_999_999_999L;
  private static final Set<String> EVENT_FIELDS = Set.of("e", "E", "s", "t", "p", "q", "T", "m");

  private FrameOracle() {}

  /** What makes a trade this one and no other. */
  record Expected(
      String symbol,
      String currency,
      long id,
      BigDecimal price,
      BigDecimal quantity,
      long millis,
      boolean maker) {}

  /** Whether a name stands twice in one object of the frame, so that it can be read in two ways. */
  static boolean isAmbiguous(String frame) {
    return parse(JSON, frame).isPresent() && parse(STRICT, frame).isEmpty();
  }

  /** The trade that a frame is; empty if it is none. */
  static Optional<Expected> trade(String frame) {
    return parse(JSON, frame).filter(JsonNode::isObject).flatMap(FrameOracle::ofObject);
  }

  private static Optional<Expected> ofObject(JsonNode root) {
    if (!root.has("data")) {
      return ofEvent(root);
    }
    // The envelope's own fields must be what they would be in an event, and mean nothing else.
    return root.get("data").isObject() && hasSoundTypes(root)
        ? ofEvent(root.get("data"))
        : Optional.empty();
  }

  private static Optional<Expected> ofEvent(JsonNode event) {
    for (String name : EVENT_FIELDS) {
      if (!event.has(name) && !name.equals("E")) {
        return Optional.empty();
      }
    }
    boolean isTrade = hasSoundTypes(event) && event.get("e").textValue().equals("trade");
    boolean isSpot = event.has("M") || !event.has("X");
    return isTrade && isSpot ? ofTrade(event) : Optional.empty();
  }

  private static Optional<Expected> ofTrade(JsonNode event) {
    String symbol = event.get("s").textValue();
    long id = event.get("t").longValue();
    long millis = event.get("T").longValue();
    Optional<BigDecimal> price = amount(event.get("p").textValue());
    Optional<BigDecimal> quantity = amount(event.get("q").textValue());
    String currency = CURRENCIES.get(symbol);
    boolean holds = currency != null
        && id >= 0
        && id < 1L << 62
        && millis > 0
        && millis <= LATEST_MILLIS
        && price.isPresent()
        && quantity.isPresent();
    return holds
        ? Optional.of(new Expected(
            symbol,
            currency,
            id,
            price.get(),
            quantity.get(),
            millis,
            event.get("m").booleanValue()))
        : Optional.empty();
  }

  private static boolean hasSoundTypes(JsonNode object) {
    for (String name : EVENT_FIELDS) {
      JsonNode value = object.get(name);
      boolean sound = value == null
          || switch (name) {
            case "t", "T", "E" -> value.isIntegralNumber() && value.canConvertToLong();
            case "m" -> value.isBoolean();
            default -> value.isTextual();
          };
      if (!sound) {
        return false;
      }
    }
    return true;
  }

  private static Optional<BigDecimal> amount(String text) {
    if (!PLAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal amount = new BigDecimal(text);
    boolean fits = amount.signum() > 0
        && amount.compareTo(LIMIT) < 0
        && amount.stripTrailingZeros().scale() <= 8;
    return fits ? Optional.of(amount.stripTrailingZeros()) : Optional.empty();
  }

  private static Optional<JsonNode> parse(ObjectMapper mapper, String frame) {
    try {
      JsonNode node = mapper.readTree(frame);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }
}
