package org.metricdef.demo.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /metrics} said at one moment, in Prometheus's text format.
 *
 * @param lines the samples, without comments
 */
public record MetricsPage(List<String> lines) {

  /** A page; the lines are copied. */
  public MetricsPage {
    lines = List.copyOf(lines);
  }

  /** Scrapes an address; empty if nobody answers there, or not with a page. */
  public static Optional<MetricsPage> scrape(HttpClient client, URI address)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 ? Optional.of(parse(response.body())) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty(); // Not yet, or no more: whoever watches the process knows which.
    }
  }

  static MetricsPage parse(String text) {
    return new MetricsPage(
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
  }

  /** The sum of a metric over all its series. */
  public long sum(String metric) {
    return sum(series(metric));
  }

  /** The sum of a metric over its series that carry a label pair. */
  long sum(String metric, String key, String value) {
    String pair = key + "=\"" + value + "\"";
    return sum(series(metric).stream().filter(line -> line.contains(pair)).toList());
  }

  /** The series of a metric. */
  public List<String> series(String metric) {
    return lines.stream()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
        .toList();
  }

  private static long sum(List<String> series) {
    return Math.round(series.stream()
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum());
  }
}
