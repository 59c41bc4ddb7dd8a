package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Trade;

class PublishQueueTest {

  private static final Duration ENOUGH = Duration.ofMinutes(1);

  private final RecordingPublisher publisher = new RecordingPublisher();
  private final CompletableFuture<Throwable> death = new CompletableFuture<>();

  @Test
  void publishesInOrderAndDrainsWhatIsLeft() throws Exception {
    PublishQueue queue = queue(1_000, ENOUGH);
    List<Trade> trades = new ArrayList<>();
    for (int id = 0; id < 1_000; id++) {
      trades.add(Trades.trade(id));
      assertThat(queue.offer(new Outgoing.OfTrade(trades.get(id)))).isTrue();
    }
    queue.start();
    assertThat(queue.drain(ENOUGH)).isTrue();
    assertThat(publisher.trades).isEqualTo(trades);
    assertThat(queue.taken()).isEqualTo(1_000);
  }

  @Test
  void takesNothingMoreWhenItIsFull() {
    PublishQueue queue = queue(2, Duration.ZERO);
    assertThat(queue.offer(new Outgoing.OfTrade(Trades.trade(1)))).isTrue();
    assertThat(queue.offer(new Outgoing.OfTrade(Trades.trade(2)))).isTrue();
    assertThat(queue.offer(new Outgoing.OfTrade(Trades.trade(3)))).isFalse();
    assertThat(queue.taken()).isEqualTo(2);
  }

  @Test
  void takesNothingMoreWhenItIsDrained() throws Exception {
    PublishQueue queue = queue(2, ENOUGH);
    queue.start();
    queue.drain(ENOUGH);
    assertThat(queue.offer(new Outgoing.OfTrade(Trades.trade(1)))).isFalse();
    assertThat(queue.taken()).isZero();
  }

  @Test
  void tellsWhenItsThreadDies() throws Exception {
    PublishQueue queue = queue(2, ENOUGH);
    queue.offer(new Outgoing.OfDeadLetter(
        new DeadLetter(new byte[0], RefusalReason.BAD_TIME, 1, "stream")));
    queue.start();
    assertThat(death.get(1, TimeUnit.MINUTES)).hasMessage("no dead letters here");
    assertThat(queue.drain(ENOUGH)).isTrue();
  }

  private PublishQueue queue(int capacity, Duration patience) {
    return new PublishQueue(capacity, patience, publisher, trade -> {}, death::complete);
  }

  private static final class RecordingPublisher implements TradePublisher {

    private final List<Trade> trades = new ArrayList<>();

    @Override
    public void publish(Trade trade) {
      trades.add(trade);
    }

    @Override
    public void publish(DeadLetter letter) {
      throw new IllegalStateException("no dead letters here");
    }

    @Override
    public PublishStats stats() {
      DeliveryCounts none = new DeliveryCounts(0, 0, 0, 0);
      return new PublishStats(none, none);
    }

    @Override
    public long flush(Duration timeout) {
      return 0;
    }

    @Override
    public void close() {}
  }
}
