package org.metricdef.ingestion.exchange;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.trade.RefusalReason;

/** Runs every metric call of this package. */
public final class StreamCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    StreamMetrics stream = new StreamMetrics(metrics, new ManualTime());
    // A symbol that cannot be bound counts as another: only another is counted here, to tell.
    stream.symbols(Set.of("BTCUSDT"));
    stream.trade("ETHUSDT");
    stream.refused(RefusalReason.MALFORMED_JSON);
    stream.connection(true, Duration.ofSeconds(1), Duration.ZERO);
    stream.subscribed(1);
    stream.freshness(new FrameHandler.Freshness(2, 1));
    stream.pong();
    stream.failed(new ConnectException("refused"));
    stream.pongTimeout();
    stream.cut();
    stream.reconnecting(DisconnectReason.SCHEDULED);
  }
}
