package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Trades;
import org.metricdef.ingestion.trade.TradeOrigin;
import org.metricdef.testbed.broker.UnendedTransaction;

/** What a shard's writer makes of a cluster that does not keep what it says. */
class ClusterLossIT extends ShardWriterCase {

  /** Found by a chaos run: both copies counted when the next transaction was committed. */
  @Test
  void whatATransactionHasLeftUndecidedIsNotThereTwice() throws Exception {
    ShardQueue queue = begin(US, new Reported());
    offer(queue, "BTCUSDT", 1, 10);
    finish(writers.get(0));
    leaveUndecided(11, 20);

    Reported told = new Reported();
    ShardQueue next = begin(new Checkpoint.Owner("group", "the next", 1), told);
    assertThat(told.position().of("BTCUSDT")).isEqualTo(Trades.after(10));
    offer(next, "BTCUSDT", 11, 30);
    finish(writers.get(1));
    assertThat(ids("BTCUSDT")).isEqualTo(range(1, 30));
  }

  /** The cluster has confirmed a transaction, and what was in it is not there. */
  @Test
  void aWriterThatWasToldTooMuchEndsForAnotherToBegin() throws Exception {
    Reported told = new Reported();
    ShardQueue queue = begin(US, told);
    told.position();
    offer(queue, "BTCUSDT", 1, 10);
    awaitAcknowledged(10);
    try (Admin admin = Admin.create(
            ProducerSettings.admin(broker.bootstrapServers(), new Properties(), 10_000));
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(kafka.producer(shard.transactionalId()))) {
      admin
          .deleteRecords(Map.of(shard.trades(), RecordsToDelete.beforeOffset(-1)))
          .all()
          .get();
      producer.initTransactions(); // The writer has to begin anew.
    }
    offer(queue, "BTCUSDT", 11, 11);
    assertThat(told.outdated.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(shard);
    assertThat(writers.get(0).awaitEnd(SOON)).isTrue();
  }

  /**
   * Writes trades of BTCUSDT in a transaction that the cluster calls committed and does not end.
   */
  private void leaveUndecided(long from, long to) throws Exception {
    AvroTradeEncoder encoder = new AvroTradeEncoder();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka.producer(shard.transactionalId()))) {
      producer.initTransactions();
      producer.beginTransaction();
      for (long id = from; id <= to; id++) {
        byte[] value = encoder.encode(Trades.trade("BTCUSDT", id, TradeOrigin.STREAM));
        producer.send(new ProducerRecord<>(
            shard.trades().topic(),
            shard.number(),
            "BTCUSDT".getBytes(StandardCharsets.UTF_8),
            value));
      }
      producer.flush();
      UnendedTransaction.leave(broker, shard.transactionalId());
      producer.close(Duration.ZERO);
    }
  }
}
