package org.metricdef.ingestion.app.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.ingestion.TimeSource;

/** Asks each REST URL of the exchange for its time, and compares the clocks. */
public final class RestCheck {

  private static final Duration MOST_SKEW = Duration.ofSeconds(1);
  private static final JsonFactory JSON = new JsonFactory();
  private static final String REACHING =
      "without it, trades that a connection missed cannot be asked for; see that a firewall or"
          + " proxy lets it through, and that this address is not banned";

  private final List<URI> urls;
  private final Duration timeout;
  private final TimeSource time;

  /**
   * A check of these URLs.
   *
   * @param urls without a path
   * @param timeout for connecting and for the answer, each
   */
  public RestCheck(List<URI> urls, Duration timeout, TimeSource time) {
    this.urls = List.copyOf(urls);
    this.timeout = timeout;
    this.time = time;
  }

  /**
   * Asks.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  public List<CheckResult> run() throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build();
    List<CheckResult> results = new ArrayList<>();
    for (URI url : urls) {
      results.add(rest(client, url));
    }
    return results;
  }

  private CheckResult rest(HttpClient client, URI base) throws InterruptedException {
    String subject = "rest " + base;
    URI url = URI.create(base.toString().replaceFirst("/$", "") + "/api/v3/time");
    HttpRequest request = HttpRequest.newBuilder(url).timeout(timeout).build();
    try {
      long before = time.epochMicros() / 1000;
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      long after = time.epochMicros() / 1000;
      if (answer.statusCode() != 200) {
        String why = "it answers with HTTP status " + answer.statusCode();
        return CheckResult.failed(subject, why, REACHING);
      }
      long ahead = (before + after) / 2 - serverTime(answer.body());
      return clock(subject, after - before, ahead);
    } catch (IOException unreachable) {
      return CheckResult.failed(subject, CheckResult.inWords(unreachable), REACHING);
    }
  }

  private static CheckResult clock(String subject, long tookMillis, long aheadMillis) {
    String clock = "this machine's clock is " + Math.abs(aheadMillis) + " ms "
        + (aheadMillis < 0 ? "behind" : "ahead of") + " the exchange's";
    // Half the way may have been the answer's alone.
    if (Math.abs(aheadMillis) - tookMillis / 2 > MOST_SKEW.toMillis()) {
      return CheckResult.failed(subject, clock, "set it by NTP, or every lag it reports is wrong");
    }
    return CheckResult.ok(subject, "answers in " + tookMillis + " ms; " + clock);
  }

  private static long serverTime(String body) throws IOException {
    try (JsonParser json = JSON.createParser(body)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
            && "serverTime".equals(json.currentName())) {
          return json.getLongValue();
        }
      }
    }
    throw new IOException("the answer tells no serverTime");
  }
}
