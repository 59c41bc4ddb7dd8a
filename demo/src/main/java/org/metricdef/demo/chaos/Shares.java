package org.metricdef.demo.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.demo.run.MetricsPage;

/** Who of the producers has how many shards, by their own word. */
final class Shares {

  private static final String OWNED = "k2_owned_shards";
  private static final Duration ANSWER = Duration.ofSeconds(5);

  /** How readiness says that not all of an instance's shards can be written. */
  private static final String NOT_OPEN = "\"kafka: ";

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(ANSWER).build();
  private final Producers producers;

  Shares(Producers producers) {
    this.producers = producers;
  }

  /** Whether all shards are shared out, and nobody has two more than another. */
  boolean even() throws InterruptedException {
    List<Long> owned = owned();
    return all(owned)
        && owned.stream().mapToLong(Long::longValue).max().getAsLong()
                - owned.stream().mapToLong(Long::longValue).min().getAsLong()
            <= 1;
  }

  /** Whether all shards are somebody's, and can be written. */
  boolean open() throws InterruptedException {
    if (!all(owned())) {
      return false;
    }
    for (Producers.Running each : producers.running()) {
      if (!hasOpened(each)) {
        return false;
      }
    }
    return true;
  }

  private static boolean all(List<Long> owned) {
    return owned.stream().mapToLong(Long::longValue).sum() == ChaosSettings.PARTITIONS;
  }

  /** What each has; of who does not answer, nothing. */
  private List<Long> owned() throws InterruptedException {
    List<Long> owned = new ArrayList<>();
    for (Producers.Running each : producers.running()) {
      Optional<MetricsPage> page = MetricsPage.scrape(client, address(each, "/metrics"));
      owned.add(page.map(found -> found.sum(OWNED)).orElse(0L));
    }
    return owned;
  }

  private boolean hasOpened(Producers.Running producer) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(address(producer, "/health/ready"))
          .timeout(ANSWER)
          .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return !answer.body().contains(NOT_OPEN);
    } catch (IOException noAnswer) {
      return false; // Whoever looks after the producers says so if it has ended.
    }
  }

  private static URI address(Producers.Running producer, String path) {
    return URI.create("http://127.0.0.1:" + producer.httpPort() + path);
  }
}
