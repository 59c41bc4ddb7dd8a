package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionMonitorTest {

  private static final long OPENED = seconds(-5);

  private final ConnectionMonitor monitor = new ConnectionMonitor(
      new ConnectionMonitor.Limits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(300)),
      OPENED);

  @Test
  void silenceOfTradesEndsAConnection() {
    monitor.markTrade(at(50));
    assertThat(monitor.verdict(at(109))).isEmpty();
    assertThat(monitor.verdict(at(110))).contains(DisconnectReason.STALE_DATA);
  }

  @Test
  void aConnectionThatNeverBroughtATradeIsStaleToo() {
    assertThat(monitor.sawTrade()).isFalse();
    assertThat(monitor.verdict(at(60))).contains(DisconnectReason.STALE_DATA);
  }

  @Test
  void itIsPingedAndHasToAnswer() {
    assertThat(monitor.isPingDue(at(19))).isFalse();
    assertThat(monitor.isPingDue(at(20))).isTrue();
    monitor.markPing(at(20));
    assertThat(monitor.isPingDue(at(45))).isFalse();
    assertThat(monitor.verdict(at(29))).isEmpty();
    assertThat(monitor.verdict(at(30))).contains(DisconnectReason.PONG_TIMEOUT);
  }

  @Test
  void whileTradesComeAnAnswerThatDoesNotIsAPlaceInTheQueue() {
    monitor.markPing(at(20));
    monitor.markTrade(at(30) - 1);
    assertThat(monitor.verdict(at(30))).contains(DisconnectReason.OVERRUN);
    assertThat(monitor.verdict(at(31))).contains(DisconnectReason.PONG_TIMEOUT);
  }

  @Test
  void anAnswerKeepsItUntilTheNextPing() {
    monitor.markPing(at(20));
    monitor.markPong(at(21));
    assertThat(monitor.verdict(at(31))).isEmpty();
    assertThat(monitor.isPingDue(at(40))).isTrue();
  }

  @Test
  void itIsReplacedAtItsAge() {
    monitor.markTrade(at(299));
    assertThat(monitor.isAged(at(299))).isFalse();
    assertThat(monitor.isAged(at(300))).isTrue();
    assertThat(monitor.verdict(at(300))).isEmpty();
    assertThat(monitor.age(at(300))).hasSeconds(300);
  }

  private static long at(long seconds) {
    return OPENED + seconds(seconds);
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
