package org.metricdef.ingestion.publish;

import java.util.Objects;
import java.util.regex.Pattern;
import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.RecordLabels;
import org.metricdef.ingestion.metrics.TopicLabels;
import org.metricdef.ingestion.trade.AssetClass;
import org.metricdef.ingestion.trade.Exchange;

/**
 * Where records of one kind go: {@code market.{asset_class}.{data_type}.{exchange}}, for example
 * {@code market.crypto.trades.binance}.
 *
 * @param exchange where the data comes from; it says the asset class too
 * @param dataType what the records are, for example {@code trades}
 * @param suffix what follows the exchange in the topic's name; empty for the data itself
 */
public record TopicName(Exchange exchange, String dataType, String suffix) {

  private static final Pattern DATA_TYPE = Pattern.compile("[a-z][a-z_]*");

  /**
   * A topic.
   *
   * @throws IllegalArgumentException if the data type is not a word in lower case
   */
  public TopicName {
    Objects.requireNonNull(exchange, "exchange");
    if (!DATA_TYPE.matcher(dataType).matches()) {
      throw new IllegalArgumentException("data type '" + dataType + "' is not a lower case word");
    }
  }

  /** The topic of an exchange's trades. */
  public static TopicName trades(Exchange exchange) {
    return new TopicName(exchange, "trades", "");
  }

  /** The topic of what came from an exchange's trade stream and is not a valid trade. */
  public static TopicName tradeDeadLetters(Exchange exchange) {
    return new TopicName(exchange, "trades", ".dead-letters");
  }

  /** The topic of the ids that an exchange skipped. */
  public static TopicName tradeHoles(Exchange exchange) {
    return new TopicName(exchange, "trades", ".holes");
  }

  /** The topic of an exchange's trades that fit no record. */
  public static TopicName tradeRefused(Exchange exchange) {
    return new TopicName(exchange, "trades", ".refused");
  }

  /** The topic of trades of holes that the exchange's history gave later after all. */
  public static TopicName tradeLate(Exchange exchange) {
    return new TopicName(exchange, "trades", ".late");
  }

  /**
   * The topic by which instances share an exchange's shards, and in which they keep their place.
   */
  public static TopicName tradeAssignments(Exchange exchange) {
    return new TopicName(exchange, "trades", ".assignments");
  }

  /**
   * The topic of these names.
   *
   * @throws IllegalArgumentException if the asset class or the exchange is not known, or the
   *     exchange does not trade that asset class
   */
  public static TopicName of(String assetClass, String dataType, String exchange) {
    AssetClass wanted = AssetClass.ofLabel(assetClass);
    Exchange known = Exchange.ofLabel(exchange);
    if (known.assetClass() != wanted) {
      throw new IllegalArgumentException(
          "exchange '" + exchange + "' has no asset class '" + assetClass + "'");
    }
    return new TopicName(known, dataType, "");
  }

  /** The topic's name in Kafka. */
  public String name() {
    return "market."
        + exchange.assetClass().label()
        + "."
        + dataType
        + "."
        + exchange.label()
        + suffix;
  }

  /** The labels of a record on its way to this topic. */
  @RecordLabels
  public Labels recordLabels() {
    return Labels.of(
        "exchange", exchange.label(),
        "asset_class", exchange.assetClass().label(),
        "data_type", dataType,
        "topic", name());
  }

  /** The labels of every measurement of deliveries to this topic. */
  @TopicLabels
  public Labels topicLabels() {
    return Labels.of(
        "exchange", exchange.label(),
        "asset_class", exchange.assetClass().label(),
        "topic", name());
  }
}
