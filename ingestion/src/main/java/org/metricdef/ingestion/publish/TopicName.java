package org.metricdef.ingestion.publish;

import java.util.Objects;
import java.util.regex.Pattern;
import org.metricdef.Labels;
import org.metricdef.ingestion.metrics.RecordLabels;
import org.metricdef.ingestion.metrics.TopicLabels;
import org.metricdef.ingestion.trade.AssetClass;
import org.metricdef.ingestion.trade.Dataset;
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

  /** The topic of a dataset's trades. */
  public static TopicName trades(Dataset dataset) {
    return of(dataset, "");
  }

  /** The topic of what came from a dataset's streams and is not a valid trade. */
  public static TopicName tradeDeadLetters(Dataset dataset) {
    return of(dataset, ".dead-letters");
  }

  /** The topic of the ids that an exchange skipped. */
  public static TopicName tradeHoles(Dataset dataset) {
    return of(dataset, ".holes");
  }

  /** The topic of a dataset's trades that fit no record. */
  public static TopicName tradeRefused(Dataset dataset) {
    return of(dataset, ".refused");
  }

  /** The topic of trades of holes that the exchange's history gave later after all. */
  public static TopicName tradeLate(Dataset dataset) {
    return of(dataset, ".late");
  }

  /**
   * The topic by which instances share a dataset's shards, and in which they keep their place.
   */
  public static TopicName tradeAssignments(Dataset dataset) {
    return of(dataset, ".assignments");
  }

  /** The topic of what was missing and was made again of dead letters, by hand. */
  public static TopicName tradeReplayed(Dataset dataset) {
    return of(dataset, ".replayed");
  }

  private static TopicName of(Dataset dataset, String suffix) {
    return new TopicName(dataset.exchange(), dataset.kind().dataType(), suffix);
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
