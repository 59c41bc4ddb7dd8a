package org.metricdef.ingestion.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.Causes;
import org.metricdef.ingestion.TimestampUnit;

/**
 * Asks the exchange's REST servers. It stays with one for as long as that answers, and goes on to
 * the next when it fails. Safe for use by several threads.
 */
public final class RestClient {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int BANNED = 418;
  private static final int TOO_MANY_REQUESTS = 429;

  /** Where the exchange does not say how long: its allowance counts by the minute. */
  private static final Duration LIMITED_FOR = Duration.ofMinutes(1);

  /** Where the exchange does not say how long: its shortest ban. */
  private static final Duration BANNED_FOR = Duration.ofMinutes(2);

  /** Without it the exchange gives milliseconds. */
  private static final String UNIT = "X-MBX-TIME-UNIT";

  private static final int OUT_OF_TURN = -1;
  private static final int LONGEST_EXCERPT = 200;

  private final RestSettings settings;
  private final HttpClient client;
  private final AtomicInteger turn = new AtomicInteger();

  /** A client that connects to nothing before it is asked. */
  public RestClient(RestSettings settings) {
    this.settings = settings;
    // Over HTTP/2 a connection whose other side fell silent would be used again and again.
    this.client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(settings.connectTimeout())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /** How many servers there are. */
  public int servers() {
    return settings.urls().size();
  }

  /**
   * Asks the server whose turn it is.
   *
   * @param resource the path and the query, percent-encoded
   * @throws RestException if there is no successful answer; after {@link RestException.Unavailable}
   *     the next request goes to another server
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public RestAnswer get(String resource) throws RestException, InterruptedException {
    return get(resource, 0);
  }

  /**
   * Asks a server, in turn or out of it.
   *
   * @param resource the path and the query, percent-encoded
   * @param ahead 0 for the server whose turn it is, 1 for the one after it, and so on in a ring.
   *     What a server says out of turn does not change whose turn it is.
   * @throws RestException if there is no successful answer; after {@link RestException.Unavailable}
   *     the next request goes to another server
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public RestAnswer get(String resource, int ahead) throws RestException, InterruptedException {
    int current = turn.get();
    int number = (current + ahead) % servers();
    URI server = settings.urls().get(number);
    int inTurn = ahead == 0 ? current : OUT_OF_TURN;
    try {
      return answer(number, inTurn, ask(server, resource));
    } catch (RestException.Unavailable failure) {
      passOver(inTurn);
      throw failure;
    }
  }

  /** Goes on to another server after an answer that is no good. */
  public void passOver(RestAnswer bad) {
    passOver(bad.turn());
  }

  private void passOver(int failed) {
    turn.compareAndSet(failed, (failed + 1) % servers());
  }

  private HttpResponse<byte[]> ask(URI server, String resource)
      throws RestException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(resource)).timeout(settings.timeout());
    if (settings.timestamps() != TimestampUnit.MILLISECOND) {
      request.header(UNIT, settings.timestamps().name());
    }
    // The request's own timeout ends with the head of the answer; the wait below bounds the rest.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), head -> new BoundedBody(settings.longestAnswer()));
    try {
      return answer.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      Throwable cause = Causes.of(failed);
      throw unavailable(server, "no answer: " + cause, cause);
    } catch (TimeoutException late) {
      throw unavailable(
          server, "no whole answer within " + settings.timeout().toMillis() + " ms", late);
    } finally {
      // Frees the connection, whichever way this ends; does nothing to an answer that is here.
      answer.cancel(true);
    }
  }

  private RestAnswer answer(int number, int turn, HttpResponse<byte[]> response)
      throws RestException {
    URI server = settings.urls().get(number);
    return switch (response.statusCode()) {
      case OK ->
        new RestAnswer(server.getHost(), number, turn, response.body(), usedWeight(response));
      // 403 is what the firewall before the exchange answers to whom it thinks asks too much.
      case TOO_MANY_REQUESTS, FORBIDDEN ->
        throw new RestException.RateLimited(retryAfter(response).orElse(LIMITED_FOR));
      case BANNED -> throw new RestException.Banned(retryAfter(response).orElse(BANNED_FOR));
      default ->
        throw unavailable(
            server, "status " + response.statusCode() + " " + excerpt(response.body()), null);
    };
  }

  private static RestException.Unavailable unavailable(
      URI server, String problem, @Nullable Throwable cause) {
    return new RestException.Unavailable(server.getHost() + ": " + problem, cause);
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    // At least a second: to be told to come back at once is to be told to come too often.
    return number(response, "Retry-After").map(seconds -> Duration.ofSeconds(Math.max(1, seconds)));
  }

  private static OptionalInt usedWeight(HttpResponse<?> response) {
    return number(response, "X-MBX-USED-WEIGHT-1M").stream()
        .mapToInt(Integer::intValue)
        .findAny();
  }

  /** Up to eight digits: three years in seconds, and no overflow. */
  private static Optional<Integer> number(HttpResponse<?> response, String header) {
    return response
        .headers()
        .firstValue(header)
        .filter(value -> value.matches("\\d{1,8}"))
        .map(Integer::valueOf);
  }

  /** The beginning of an error's text, without what would break a log line. */
  private static String excerpt(byte[] body) {
    String text =
        new String(body, 0, Math.min(body.length, LONGEST_EXCERPT), StandardCharsets.ISO_8859_1);
    return text.replaceAll("[^ -~]+", " ").strip();
  }
}
