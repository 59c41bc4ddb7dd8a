package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MessagePaceTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final MessagePace pace = new MessagePace();

  @Test
  void aRequestKeepsHalfASecondFromTheOneBefore() {
    assertThat(pace.mayRequest(0)).isTrue();
    pace.noteRequest(0);
    assertThat(pace.mayRequest(SECOND / 2 - 1)).isFalse();
    assertThat(pace.mayRequest(SECOND / 2)).isTrue();
  }

  @Test
  void aPingHasItsPlaceWhateverWasRequested() {
    pace.noteRequest(0);
    pace.noteRequest(SECOND / 2);
    assertThat(pace.mayPing(SECOND / 2)).isTrue();
  }

  @Test
  void pongsHoldBackRequestsAndThenPings() {
    pace.note(0);
    pace.note(1);
    assertThat(pace.mayRequest(2)).isFalse();
    assertThat(pace.mayPing(2)).isTrue();
    pace.note(2);
    pace.note(3);
    assertThat(pace.mayPing(4)).isFalse();
    assertThat(pace.mayPing(SECOND)).isTrue();
    assertThat(pace.mayRequest(SECOND + 2)).isTrue();
  }

  @Test
  void noSecondSeesMoreThanTheExchangeTakes() {
    Random random = new Random(1);
    Deque<Long> sent = new ArrayDeque<>();
    long now = 0;
    long lastPong = -SECOND;
    for (int i = 0; i < 100_000; i++) {
      now += random.nextLong(SECOND / 20);
      if (now - lastPong >= SECOND && random.nextInt(50) == 0) {
        lastPong = now;
        pace.note(now);
        sent.addLast(now);
      } else if (random.nextInt(30) == 0 && pace.mayPing(now) && now - lastPong < SECOND) {
        pace.note(now);
        sent.addLast(now);
      } else if (pace.mayRequest(now)) {
        pace.noteRequest(now);
        sent.addLast(now);
      }
      while (!sent.isEmpty() && now - sent.peekFirst() >= SECOND) {
        sent.removeFirst();
      }
      assertThat(sent.size()).isLessThanOrEqualTo(5);
    }
  }
}
