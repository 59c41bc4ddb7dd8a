package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReconnectPolicyTest {

  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration STABLE = Duration.ofSeconds(30);

  @Test
  void theBoundDoublesUpToTheLongest() {
    ReconnectPolicy policy = policy(-1, new Highest());
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      pauses.add(pause(policy, DisconnectReason.CONNECT_FAILED, Duration.ZERO).toSeconds());
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Test
  void thePauseIsAnywhereBelowTheBound() {
    Random random = new Random(5);
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      pauses.add(pause(policy(-1, random), DisconnectReason.CONNECT_FAILED, Duration.ZERO)
          .toMillis());
    }
    assertThat(pauses).allMatch(millis -> millis >= 0 && millis <= 1_000);
    assertThat(pauses).anyMatch(millis -> millis < 50).anyMatch(millis -> millis > 950);
  }

  @Test
  void onlyAConnectionThatHeldStartsTheBoundOver() {
    ReconnectPolicy policy = policy(-1, new Highest());
    assertThat(pause(policy, DisconnectReason.CONNECTION_LOST, SHORT)).hasSeconds(1);
    assertThat(pause(policy, DisconnectReason.CONNECTION_LOST, SHORT)).hasSeconds(2);
    assertThat(pause(policy, DisconnectReason.CONNECTION_LOST, STABLE)).hasSeconds(1);
  }

  @Test
  void aPlannedReplacementComesAtOnceButNotInALoop() {
    ReconnectPolicy policy = policy(-1, new Highest());
    assertThat(pause(policy, DisconnectReason.SCHEDULED, STABLE)).isZero();
    assertThat(pause(policy, DisconnectReason.SERVER_SHUTDOWN, STABLE)).isZero();
    assertThat(pause(policy, DisconnectReason.SERVER_SHUTDOWN, SHORT)).hasSeconds(2);
  }

  @Test
  void itGivesUpAfterSoManyInARowThatBroughtNothing() {
    ReconnectPolicy policy = policy(2, new Highest());
    assertThat(policy.pauseAfter(DisconnectReason.CONNECT_FAILED, SHORT, false)).isPresent();
    assertThat(policy.pauseAfter(DisconnectReason.CONNECTION_LOST, SHORT, true)).isPresent();
    assertThat(policy.pauseAfter(DisconnectReason.CONNECT_FAILED, SHORT, false)).isPresent();
    assertThat(policy.pauseAfter(DisconnectReason.CONNECT_FAILED, SHORT, false)).isEmpty();
  }

  private static Duration pause(
      ReconnectPolicy policy, DisconnectReason reason, Duration lifetime) {
    return policy.pauseAfter(reason, lifetime, true).orElseThrow();
  }

  private static ReconnectPolicy policy(int maxReconnects, RandomGenerator random) {
    return new ReconnectPolicy(
        new ReconnectSettings(Duration.ofSeconds(1), Duration.ofSeconds(60), STABLE, maxReconnects),
        random);
  }

  /** Always the highest number asked for. */
  private static final class Highest implements RandomGenerator {
    @Override
    public long nextLong() {
      return Long.MAX_VALUE;
    }

    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }
}
