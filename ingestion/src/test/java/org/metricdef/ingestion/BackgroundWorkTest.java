package org.metricdef.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

  private final BlockingQueue<String> events = new ArrayBlockingQueue<>(10);

  @Test
  void endsWhenItIsClosed() throws Exception {
    try (BackgroundWork work =
        new BackgroundWork("waits", this::waits, failure -> events.add("died"))) {
      work.start();
      assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo("waits as waits");
    }
    assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo("stopped");
    assertThat(events).isEmpty();
  }

  private void waits() {
    events.add("waits as " + Thread.currentThread().getName());
    try {
      TimeUnit.HOURS.sleep(1);
    } catch (InterruptedException stop) {
      events.add("stopped");
    }
  }

  @Test
  void tellsWhatEndedItBeforeItsTime() throws Exception {
    try (BackgroundWork work = new BackgroundWork(
        "fails",
        () -> {
          throw new IllegalStateException("a fault of the program");
        },
        failure -> events.add(failure.getMessage()))) {
      work.start();
      assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo("a fault of the program");
    }
  }
}
