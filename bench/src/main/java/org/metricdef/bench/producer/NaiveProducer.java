package org.metricdef.bench.producer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.metricdef.ingestion.publish.ProducerSettings;

/**
 * The loop that everybody writes first: each frame goes to Kafka as it is, by its symbol. It checks
 * nothing, keeps no order across failures, and repairs nothing.
 */
public final class NaiveProducer extends WebSocketClient {

  private static final String SYMBOL = "\"s\":\"";

  private final KafkaProducer<byte[], byte[]> producer;
  private final String topic;
  private final Callback acknowledged;

  private NaiveProducer(
      URI url, KafkaProducer<byte[], byte[]> producer, String topic, Callback acknowledged) {
    super(url);
    this.producer = producer;
    this.topic = topic;
    this.acknowledged = acknowledged;
    setConnectionLostTimeout(0);
  }

  /**
   * Runs until all frames are acknowledged, and says what was measured.
   *
   * @param args the Kafka cluster, the exchange's port, the symbols, the frames to wait for, how
   *     many of them are warm-up, and the topic
   */
  public static void main(String[] args) throws InterruptedException {
    Forked.endWithStarter();
    long wanted = Long.parseLong(args[3]);
    long warmUp = Long.parseLong(args[4]);
    CountDownLatch done = new CountDownLatch(1);
    // One producer, and so one thread that calls back.
    long[] count = {0, 0};
    double[] cpu = {0};
    Callback acknowledged = (metadata, failure) -> {
      count[0]++;
      if (count[0] == warmUp) {
        count[1] = System.nanoTime();
        cpu[0] = Forked.cpuSeconds();
      }
      if (count[0] == wanted) {
        done.countDown();
      }
    };
    String streams =
        String.join("@trade/", args[2].toLowerCase(java.util.Locale.ROOT).split(","));
    URI url = URI.create("ws://127.0.0.1:" + args[1] + "/stream?streams=" + streams + "@trade");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(ProducerSettings.producer(args[0], new Properties()))) {
      NaiveProducer client = new NaiveProducer(url, producer, args[5], acknowledged);
      client.connectBlocking();
      done.await();
      Forked.say("records", wanted - warmUp);
      Forked.say("seconds", (System.nanoTime() - count[1]) / 1e9);
      Forked.say("cpu", Forked.cpuSeconds() - cpu[0]);
      client.close();
    }
  }

  @Override
  public void onMessage(String frame) {
    int begin = frame.indexOf(SYMBOL) + SYMBOL.length();
    byte[] key = frame.substring(begin, frame.indexOf('"', begin)).getBytes(StandardCharsets.UTF_8);
    producer.send(
        new ProducerRecord<>(topic, key, frame.getBytes(StandardCharsets.UTF_8)), acknowledged);
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    // The streams are named in the URL.
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    // A run that was cut short does not end, and is seen by whoever waits.
  }

  @Override
  public void onError(Exception failure) {
    throw new IllegalStateException(failure);
  }
}
