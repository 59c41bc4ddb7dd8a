package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestPathTest {

  @Test
  void rawAndCombinedPathsAreRead() {
    assertThat(RequestPath.parse("/ws")).isEqualTo(path(false));
    assertThat(RequestPath.parse("/ws/")).isEqualTo(path(false));
    assertThat(RequestPath.parse("/ws/a@trade")).isEqualTo(path(false, "a@trade"));
    assertThat(RequestPath.parse("/ws/a@trade/b@trade"))
        .isEqualTo(path(false, "a@trade", "b@trade"));
    assertThat(RequestPath.parse("/stream")).isEqualTo(path(true));
    assertThat(RequestPath.parse("/stream?streams=a@trade/b@trade"))
        .isEqualTo(path(true, "a@trade", "b@trade"));
    assertThat(RequestPath.parse("/stream?timeUnit=MILLISECOND&streams=a%40trade"))
        .isEqualTo(path(true, "a@trade"));
  }

  @Test
  void microsecondsAreAskedForWithThePath() {
    assertThat(RequestPath.parse("/stream?streams=a&timeUnit=MICROSECOND"))
        .contains(new RequestPath(true, Set.of("a"), true));
    assertThat(RequestPath.parse("/ws/a?timeUnit=microsecond"))
        .contains(new RequestPath(false, Set.of("a"), true));
  }

  @Test
  void otherPathsAreNot() {
    assertThat(RequestPath.parse("/")).isEmpty();
    assertThat(RequestPath.parse("/wsx")).isEmpty();
    assertThat(RequestPath.parse("/streams?streams=a")).isEmpty();
    assertThat(RequestPath.parse("/stream?streams=a&timeUnit=NANOSECOND")).isEmpty();
  }

  private static Optional<RequestPath> path(boolean combined, String... streams) {
    return Optional.of(new RequestPath(combined, Set.of(streams), false));
  }
}
