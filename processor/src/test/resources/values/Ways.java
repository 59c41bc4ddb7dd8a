package values;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** The ways by which a free text gets into a label: those of the label map, and its own. */
class Ways {

  private record Failure(String text, String type) {}

  private final K2Metrics metrics;
  private final K2Facade facade;
  private String lastError = "none";

  Ways(K2Metrics metrics, K2Facade facade) {
    this.metrics = metrics;
    this.facade = facade;
  }

  void variable(Exception e) {
    String reason = e.toString();
    String shorter = reason
        .trim()
        .toLowerCase();
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", shorter)); // warning: e.toString() at Ways.java:32, through 'shorter' (Ways.java:33), added at Ways.java:36 (Labels.of)
  }

  void branches(Exception e, boolean known) {
    String reason;
    if (known) {
      reason = "closed";
    } else {
      reason = e.toString();
    }
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason)); // warning: e.toString() at Ways.java:44
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", known ? "closed" : "" + e)); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", switch (e.hashCode()) { case 1 -> "one"; default -> e.toString(); })); // warning: free text
  }

  void several(Exception e, boolean known) {
    String reason = known ? e.toString() : "" + System.nanoTime();
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason)); // warning: 'reason' gets a time or the free text of an exception
  }

  void loop(Exception e) {
    String reason = "";
    for (Throwable each = e; each != null; each = each.getCause()) {
      reason += each + "; ";
    }
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason)); // warning: free text
  }

  void buffer(Exception e) {
    StringBuilder reason = new StringBuilder();
    reason.append("failed: ").append(e);
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason.toString())); // warning: free text
  }

  void bufferLeavesItsBeginning(Exception e, String symbol) {
    String prefix = "failed: " + symbol;
    String reason = new StringBuilder(prefix).append(e).toString();
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", prefix));
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason)); // warning: free text
  }

  void writer(Exception e) {
    StringWriter stack = new StringWriter();
    PrintWriter writer = new PrintWriter(stack);
    e.printStackTrace(writer);
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", stack.toString())); // warning: e.printStackTrace(writer)
  }

  void helper(Exception e) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", describe(e))); // warning: e at Ways.java:89, through 'describe' (Ways.java:85), added
  }

  private static String describe(Exception e) {
    return "failed: " + e;
  }

  void parameter(Exception e) {
    count(e.toString());
    count("closed");
  }

  private void count(String reason) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason)); // warning: e.toString() at Ways.java:93, through 'reason' (Ways.java:97)
  }

  void fieldIsSet(Exception e) {
    lastError = e.toString();
  }

  void fieldIsRead() {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", lastError)); // warning: e.toString() at Ways.java:102
  }

  void record(Exception e) {
    Failure failure = new Failure(e.toString(), "timeout");
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", failure.type()));
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", failure.text())); // warning: free text
  }

  void capture(Exception e, Executor executor) {
    String reason = e.toString();
    executor.execute(() -> metrics.binanceReconnectsTotal().increment(Labels.of("reason", reason))); // warning: free text
  }

  void mutableMap(Exception e, boolean again) {
    Map<String, String> labels = new HashMap<>();
    Map<String, String> alias = labels;
    alias.put("reason", e.toString());
    facade.increment("binance_reconnects_total", labels); // warning: added at Ways.java:123 (put)
    if (again) {
      labels.put("reason", "closed");
    }
    facade.increment("binance_reconnects_total", new HashMap<>(labels)); // warning: free text
    facade.increment("binance_reconnects_total", Map.of("reason", labels.get("reason"))); // warning: free text
    labels.put("reason", "closed");
    facade.increment("binance_reconnects_total", labels);
    facade.increment("binance_reconnects_total", Map.of("reason", e.toString())); // warning: free text
    facade.increment("binance_reconnects_total", Map.ofEntries(Map.entry("reason", "" + e))); // warning: free text
  }

  void collections(Exception e, Exception other) {
    List<String> reasons = new ArrayList<>();
    reasons.add(e.toString());
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", reasons.get(0))); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", String.join(", ", reasons))); // warning: free text
    String[] parts = {"failed", "" + System.nanoTime()};
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", parts[1])); // warning: a time
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", parts[0]));
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", e.toString().split(":")[0])); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", Optional.of(other).map(error -> "failed: " + error).orElse("none"))); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", Optional.of(other).map(Ways::describe).orElse("none"))); // warning: free text
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", Optional.of(other).map(error -> error.getClass().getSimpleName()).orElse("none")));
  }

  void recursive(Throwable e) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", all(e, ""))); // warning: free text
  }

  private static String all(Throwable e, String text) {
    return e == null ? text : all(e.getCause(), text + e);
  }

  void replaced(Exception e) {
    Map<String, String> labels = new HashMap<>();
    labels.put("reason", e.toString());
    labels.replaceAll((key, value) -> "other");
    facade.increment("binance_reconnects_total", labels);
  }

  void merged(Exception e) {
    Labels base = Labels.of("exchange", "binance", "asset_class", "crypto");
    Labels failure = Labels.of("topic", "trades", "error_type", e.toString());
    Labels all = base.merge(failure);
    metrics.kafkaProduceErrorsTotal().increment(all); // warning: 'error_type' gets the free text
    metrics.kafkaProduceErrorsTotal().increment(all.with("error_type", "timeout"));
  }

  void twoKeys(Exception e) {
    metrics
        .kafkaProduceErrorsTotal()
        .increment( // warning: 'error_type' gets the free text of an exception, 'topic' gets a time
            Labels.of("exchange", "binance", "asset_class", "crypto")
                .with("topic", "" + System.nanoTime())
                .with("error_type", Objects.toString(e)));
  }

  void handle(Exception e) {
    metrics.binanceReconnectsTotal().with(Labels.of("reason", e.toString())).increment(); // warning: free text
  }

  void handover(Exception e) {
    underContract(Labels.of("reason", e.toString())); // warning: 'reason' gets the free text of an exception
  }

  void underContract(@LabelKeys("reason") Labels labels) {
    metrics.binanceReconnectsTotal().increment(labels);
  }

  private static final class Classified extends Exception {
    private static final long serialVersionUID = 1;

    @Override
    public String toString() {
      return "classified";
    }
  }

  void overridden(Classified e) {
    metrics.binanceReconnectsTotal().increment(Labels.of("reason", e.toString()));
  }
}
