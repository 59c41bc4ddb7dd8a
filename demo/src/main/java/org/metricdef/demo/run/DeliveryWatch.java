package org.metricdef.demo.run;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import me.tongfei.progressbar.ProgressBar;

/** Watches from outside, by its metrics, how far the producer is. */
final class DeliveryWatch {

  /** How long nothing may move before it counts as a stall. */
  static final Duration STALL = Duration.ofSeconds(60);

  private static final long LOOK_AGAIN_MILLIS = 100;

  private final ProducerProcess producer;
  private final URI metrics;
  private final Duration stall;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  DeliveryWatch(ProducerProcess producer, URI metrics, Duration stall) {
    this.producer = producer;
    this.metrics = metrics;
    this.stall = stall;
  }

  /**
   * Waits until so many are done.
   *
   * @param target how many
   * @param done reads from a page how many are
   * @param begun how many were begun elsewhere: also a sign of life
   * @return the page on which they are done
   * @throws org.metricdef.demo.base.DemoException with the producer's last log lines, if it ends,
   *     or nothing moves for the time of a stall
   */
  MetricsPage await(
      long target, ToLongFunction<MetricsPage> done, LongSupplier begun, ProgressBar bar)
      throws InterruptedException {
    long lastDone = 0;
    long lastBegun = 0;
    long lastMoved = System.nanoTime();
    while (true) {
      producer.requireAlive();
      Optional<MetricsPage> page = MetricsPage.scrape(client, metrics);
      long doneNow = page.map(done::applyAsLong).orElse(lastDone);
      long begunNow = begun.getAsLong();
      if (doneNow != lastDone || begunNow != lastBegun) {
        lastMoved = System.nanoTime();
      }
      lastDone = doneNow;
      lastBegun = begunNow;
      bar.stepTo(Math.min(doneNow, target));
      if (page.isPresent() && doneNow >= target) {
        return page.get();
      }
      if (System.nanoTime() - lastMoved > stall.toNanos()) {
        throw producer.failure(
            "nothing has moved for %d s: %,d of %,d trades acknowledged, %,d sent"
                .formatted(stall.toSeconds(), doneNow, target, begunNow));
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }
}
