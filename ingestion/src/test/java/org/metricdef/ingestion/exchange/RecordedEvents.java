package org.metricdef.ingestion.exchange;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Keeps what happens on a connection, as texts. */
final class RecordedEvents implements StreamEvents {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final List<String> seen = new CopyOnWriteArrayList<>();

  List<String> seen() {
    return List.copyOf(seen);
  }

  void await(String event) throws InterruptedException {
    await(event, () -> seen.contains(event));
  }

  /** Waits for something that comes to pass by itself. */
  static void await(String what, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + LONG.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within half a minute: " + what);
      }
      Thread.sleep(5);
    }
  }

  @Override
  public void text(String frame) {
    seen.add(frame);
  }

  @Override
  public void binary(ByteBuffer frame) {
    seen.add("binary");
  }

  @Override
  public void ping() {
    seen.add("ping");
  }

  @Override
  public void pong() {
    seen.add("pong");
  }

  @Override
  public void closed(Closing closing) {
    seen.add("closed " + closing.code());
  }
}
