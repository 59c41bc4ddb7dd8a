package values;

import java.util.Map;
import k2.K2Metrics;
import org.metricdef.Labels;

/** The shape of LanguageTool 11041: a parameter of the request that not every client sends. */
class LanguageTool {

  private final K2Metrics metrics;

  LanguageTool(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void check(Map<String, String> parameters) {
    String agent = parameters.get("useragent");
    logCheck(agent);
  }

  private void logCheck(String agent) {
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", agent)); // error: parameters.get("useragent") at LanguageTool.java:17, through 'agent' (LanguageTool.java:21), added at LanguageTool.java:22 (Labels.of)
  }

  void fixed(Map<String, String> parameters) {
    String agent = parameters.getOrDefault("useragent", "unknown");
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", agent));
  }
}
