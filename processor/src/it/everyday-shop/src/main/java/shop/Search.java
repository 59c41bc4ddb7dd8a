package shop;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
public class Search {

  private static final Map<String, String> FROM_WEB = Map.of("source", "web");
  private static final Map<String, String> FROM_APP = Collections.singletonMap("source", "app");

  private final Telemetry telemetry;

  public void fromWeb(double seconds) {
    telemetry.count("shop_searches_total", FROM_WEB);
    telemetry.observe("shop_search_seconds", seconds, FROM_WEB);
  }

  public void fromApp(double seconds) {
    telemetry.count("shop_searches_total", FROM_APP);
    telemetry.observe("shop_search_seconds", seconds, FROM_APP);
  }

  public void each(Iterable<String> sources) {
    Consumer<String> counter =
        source -> telemetry.count("shop_searches_total", Map.of("source", source));
    sources.forEach(counter);
  }

  public void failed(String source) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("component", "search");
    telemetry.count("shop_errors_total", labels);
  }

  public void loggedIn() {
    telemetry.count("shop_logins_total");
  }
}
