package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.app.Runs.await;

import io.prometheus.client.CollectorRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.TradeSchemas;
import org.metricdef.testbed.audit.TopicAudit;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.FrameReplay;
import org.metricdef.testbed.exchange.SimulatedExchange;

/** Trades of SHIBUSDT: its LOT_SIZE allows a quantity of 46,116,860,414. */
class LargeAmountsIT {

  private static final String TRADES = "market.crypto.trades.binance";

  @TempDir
  private Path files;

  private final CollectorRegistry registry = new CollectorRegistry();

  @Test
  void aQuantityOfElevenDigitsIsATradeAndNoHole() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        SimulatedExchange exchange = exchange("1.00", "12345678901.00", "46116860414.00");
        IngestionService service = start(broker, exchange)) {
      await("all acknowledged", () -> service.snapshot().acknowledged() == 3);
      assertThat(service.stop().line()).contains("holes=0", "dead_letters=0");
      TopicSlice slice = TopicSlice.whole(broker.bootstrapServers(), TRADES);
      assertThat(new TopicAudit(slice, TradeSchemas.current())
              .compare(exchange.sent())
              .clean())
          .isTrue();
    }
  }

  @Test
  void whatStillFitsNoRecordIsARefusedTradeWithItsFrame() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        SimulatedExchange exchange = exchange("1.00", "100000000000.00", "2.00");
        IngestionService service = start(broker, exchange)) {
      await("the others acknowledged", () -> service.snapshot().acknowledged() == 2);
      assertThat(service.snapshot().sequence().counts().refused()).isEqualTo(1);
      assertThat(service.stop().line()).contains("holes=0", "dead_letters=1");

      List<String> refused = new ArrayList<>();
      TopicSlice.whole(broker.bootstrapServers(), TRADES + ".refused").forEach(record -> {
        String text = new String(record.value(), StandardCharsets.UTF_8);
        for (Header header : record.headers()) {
          text += " " + header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8);
        }
        refused.add(text.replaceFirst("received-at=\\d+", "received-at=N"));
      });
      assertThat(refused)
          .singleElement()
          .asString()
          .contains("\"id\":8,", "\"qty\":\"100000000000.00\"")
          .endsWith(
              "trade-id=8 reason=decimal_out_of_range detail=the quantity has more than 8"
                  + " digits after the point, or beyond 92233720368.54775807 received-at=N origin=rest");
    }
  }

  /** Trades of the ids 7, 8 and 9 with these quantities. */
  private SimulatedExchange exchange(String... quantities) throws Exception {
    List<String> frames = new ArrayList<>();
    for (String quantity : quantities) {
      frames.add("""
          {"e":"trade","E":1723161255343,"s":"SHIBUSDT","t":%d,"p":"0.00001366","q":"%s",\
          "T":1723161255342,"m":true,"M":true}""".formatted(7 + frames.size(), quantity));
    }
    return SimulatedExchange.start(
        FrameReplay.read(Files.write(files.resolve("frames.jsonl"), frames)));
  }

  private IngestionService start(EmbeddedBroker broker, SimulatedExchange exchange)
      throws Exception {
    IngestionService service = IngestionService.prepare(
        Runs.settings(
            broker, exchange.url(), "--rest-url", exchange.restUrl(), "--symbols", "shibusdt"),
        registry,
        PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion"));
    service.start();
    return service;
  }
}
