package org.metricdef.ingestion.app.deadletters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.metricdef.ingestion.publish.TradeSchemas;

/** Finds some trades among the records of a topic. */
final class TradeLookup {

  private final BinaryMessageDecoder<GenericRecord> decoder = TradeSchemas.decoder();
  private final Set<TradeKey> wanted;
  private final Set<String> symbols;
  private final Set<TradeKey> found = new HashSet<>();

  TradeLookup(Collection<TradeKey> wanted) {
    this.wanted = Set.copyOf(wanted);
    this.symbols = wanted.stream().map(TradeKey::symbol).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Looks at one record.
   *
   * @throws UnreadableTradeException if it is no trade
   */
  void see(ConsumerRecord<byte[], byte[]> stored) {
    // The key is the symbol: most records need not be decoded.
    if (stored.key() == null
        || !symbols.contains(new String(stored.key(), StandardCharsets.UTF_8))) {
      return;
    }
    try {
      GenericRecord trade = decoder.decode(stored.value(), null);
      TradeKey key =
          new TradeKey(trade.get("symbol").toString(), (Long) trade.get("source_sequence"));
      if (wanted.contains(key)) {
        found.add(key);
      }
    } catch (IOException | RuntimeException foreign) { // Avro throws nearly anything.
      throw new UnreadableTradeException(
          stored.topic() + "-" + stored.partition() + "@" + stored.offset(), foreign);
    }
  }

  Set<TradeKey> found() {
    return Set.copyOf(found);
  }
}
