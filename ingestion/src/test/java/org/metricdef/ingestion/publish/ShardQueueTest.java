package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.RefusedTrade;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.TradeOrigin;

class ShardQueueTest {

  private static final byte[] EMPTY = {};
  private static final Duration NOW = Duration.ZERO;

  private final Deliveries counts = new Deliveries();

  @Test
  void itemsComeOutInTheOrderInWhichTheyWentIn() throws Exception {
    ShardQueue queue = queue(10, Duration.ZERO);
    queue.offer(trade(1));
    queue.offer(trade(2));
    queue.offer(trade(3));

    assertThat(drain(queue, 2)).containsExactly(trade(1), trade(2));
    assertThat(drain(queue, 2)).containsExactly(trade(3));
    assertThat(counts.counts().accepted()).isEqualTo(3);
  }

  @Test
  void whatFindsNoRoomIsRefusedAndNotCounted() {
    ShardQueue queue = queue(1, Duration.ofMillis(30));
    assertThat(queue.offer(trade(1))).isTrue();
    assertThat(queue.offer(trade(2))).isFalse();

    assertThat(queue.hasRoom()).isFalse();
    assertThat(counts.counts().accepted()).isEqualTo(1);
  }

  @Test
  void whoWaitsForRoomIsLetInWhenThereIsSome() throws Exception {
    ShardQueue queue = queue(1, Duration.ofSeconds(30));
    queue.offer(trade(1));
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> queue.offer(trade(2)));

    // One item alone: the second may be in as soon as the first is out.
    assertThat(drain(queue, 1)).containsExactly(trade(1));
    assertThat(second.join()).isTrue();
    assertThat(drain(queue, 1)).containsExactly(trade(2));
  }

  @Test
  void closingSendsAwayWhoWaitsForRoom() {
    ShardQueue queue = queue(1, Duration.ofMinutes(5));
    queue.offer(trade(1));
    CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> queue.offer(trade(2)));
    queue.close();

    assertThat(second.join()).isFalse();
    assertThat(queue.offer(trade(3))).isFalse();
    assertThat(counts.counts().accepted()).isEqualTo(1);
  }

  @Test
  void aHoleIsNotPartedFromTheTradeAfterIt() throws Exception {
    Sequenced hole = new ConfirmedHole("BTCUSDT", 2, 4, 1, 0);
    ShardQueue queue = queue(10, Duration.ZERO);
    queue.offer(trade(1));
    queue.offer(hole);

    assertThat(drain(queue, 10)).containsExactly(trade(1));
    assertThat(drain(queue, 10)).isEmpty();
    queue.offer(trade(5));
    assertThat(drain(queue, 10)).containsExactly(hole, trade(5));
    // A hole is no trade: nobody waits for its acknowledgement.
    assertThat(counts.counts().accepted()).isEqualTo(2);
  }

  @Test
  void anotherSymbolsTradeDoesNotPartAHoleFromTheTradeAfterIt() throws Exception {
    Sequenced hole = new ConfirmedHole("ETHUSDT", 2, 4, 1, 0);
    Sequenced refused = refused(5);
    ShardQueue queue = queue(10, Duration.ZERO);
    queue.offer(hole);
    queue.offer(refused);
    queue.offer(trade(1));

    assertThat(drain(queue, 10)).containsExactly(trade(1));
    queue.offer(trade(2));
    assertThat(drain(queue, 10)).containsExactly(trade(2));
    Sequenced next = Trades.trade("ETHUSDT", 6, TradeOrigin.STREAM);
    queue.offer(next);
    queue.offer(trade(3));
    assertThat(drain(queue, 10)).containsExactly(hole, refused, next, trade(3));
  }

  @Test
  void memoryIsBoundedThoughNoTradeFollows() throws Exception {
    ShardQueue queue = queue(3_000, Duration.ZERO);
    for (int id = 1; id <= 2_500; id++) {
      queue.offer(refused(id));
    }
    queue.offer(trade(1));

    assertThat(drain(queue, 3_000)).hasSize(1_501).startsWith(refused(1)).endsWith(trade(1));
    queue.offer(trade(2));
    assertThat(drain(queue, 3_000)).containsExactly(trade(2));
  }

  @Test
  void whatIsThrownAwayIsCountedAsTrades() {
    ShardQueue queue = queue(10, Duration.ZERO);
    queue.offer(new ConfirmedHole("BTCUSDT", 1, 1, 1, 0));
    queue.offer(trade(2));
    queue.close();

    assertThat(queue.withdraw()).isEqualTo(1);
    assertThat(queue.size()).isZero();
  }

  private ShardQueue queue(int capacity, Duration patience) {
    return new ShardQueue(capacity, patience, counts);
  }

  private static List<Sequenced> drain(ShardQueue queue, int most) throws InterruptedException {
    List<Sequenced> batch = new ArrayList<>();
    queue.drainTo(batch, most, NOW);
    return batch;
  }

  private static Sequenced refused(long id) {
    return new RefusedTrade("ETHUSDT", id, RefusalReason.NOT_POSITIVE, "is 0", EMPTY, 0);
  }

  private static Sequenced trade(long id) {
    return Trades.trade(id);
  }
}
