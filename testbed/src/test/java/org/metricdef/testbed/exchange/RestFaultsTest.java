package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;

class RestFaultsTest {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private SimulatedExchange exchange;
  private String whole;

  @BeforeEach
  void start() throws Exception {
    exchange = SimulatedExchange.start(
        new TradeSimulator(7, List.of("BTCUSDT"), 10), ExchangeOptions.DEFAULTS.regardless());
    assertThat(exchange.awaitAllSent(Duration.ofSeconds(60))).isTrue();
    whole = get().body();
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void rateLimitBanAndErrorComeSoOftenAndNoMore() throws Exception {
    inject(FaultKind.REST_RATE_LIMITED, 1);
    inject(FaultKind.REST_BANNED, 1);
    inject(FaultKind.REST_ERROR, 2);
    HttpResponse<String> limited = get();
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).hasValue("1");
    HttpResponse<String> banned = get();
    assertThat(banned.statusCode()).isEqualTo(418);
    assertThat(banned.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(get().statusCode()).isEqualTo(500);
    assertThat(get().statusCode()).isEqualTo(500);
    assertThat(get().body()).isEqualTo(whole);
    assertThat(exchange.faults().total()).isEqualTo(3);
  }

  @Test
  void laggingHistoryIsEmptyAndGarbageIsHalf() throws Exception {
    inject(FaultKind.REST_LAGGING, 1);
    inject(FaultKind.REST_GARBAGE, 1);
    HttpResponse<String> lagging = get();
    assertThat(lagging.statusCode()).isEqualTo(200);
    assertThat(lagging.body()).isEqualTo("[]");
    HttpResponse<String> garbage = get();
    assertThat(garbage.statusCode()).isEqualTo(200);
    assertThat(whole)
        .startsWith(garbage.body())
        .hasSizeGreaterThan(garbage.body().length());
  }

  @Test
  void slowAnswerIsTheSameAndComesLate() throws Exception {
    inject(FaultKind.REST_SLOW, 1);
    long before = System.nanoTime();
    assertThat(get().body()).isEqualTo(whole);
    assertThat(System.nanoTime() - before).isGreaterThan(A_SECOND.toNanos() / 2);
  }

  @Test
  void muteHistoryHangsUpWithoutAnAnswer() throws Exception {
    inject(FaultKind.REST_MUTE, 2); // The HTTP client tries once more by itself.
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    exchange.behave();
    assertThat(get().body()).isEqualTo(whole);
  }

  private void inject(FaultKind kind, int requests) {
    exchange.faults().inject(new Fault.OfRest(kind, requests, A_SECOND));
  }

  private HttpResponse<String> get() throws Exception {
    return History.get(exchange, "symbol=BTCUSDT&fromId=0");
  }
}
