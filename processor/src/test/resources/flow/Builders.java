package flow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;

/** Builders: the labels of each are its own. */
final class Builders {

  private static final String CONSUMER = "consumer_errors_total";
  private static final String RECEIVED = "binance_messages_received_total";

  static final class Tags {
    private final Map<String, String> tags = new LinkedHashMap<>();

    Tags put(String key, String value) {
      tags.put(key, value == null ? "unknown" : value);
      return this;
    }

    Tags drop(String key) {
      this.tags.remove(key);
      return this;
    }

    Tags failure(String group) {
      return put("consumer_group", group).put("error_type", "timeout");
    }

    Map<String, String> build() {
      return Map.copyOf(tags);
    }

    Map<String, String> live() {
      return tags;
    }
  }

  private static class Started {
    private final Map<String, String> tags;

    Started(String group) {
      tags = new HashMap<>();
      tags.put("consumer_group", group);
    }

    Started and(String key, String value) {
      tags.put(key, value);
      return this;
    }

    Map<String, String> tags() {
      return new HashMap<>(tags);
    }
  }

  private static Tags tags() {
    return new Tags();
  }

  private static void addError(Tags tags, String type) {
    tags.put("error_type", type);
  }

  void inAChain(K2Facade metrics, String group) {
    metrics.increment(
        CONSUMER, new Tags().put("consumer_group", group).put("error_type", "io").build());
    metrics.increment(RECEIVED, tags().put("symbol", "BTCUSDT").build());
  }

  void onEachBranch(K2Facade metrics, String group, boolean late) {
    Tags builder = tags().put("consumer_group", group);
    if (late) {
      builder.put("error_type", "timeout");
    } else {
      builder.put("error_type", "io");
    }
    metrics.increment(CONSUMER, builder.build());
  }

  void twoAtOnce(K2Facade metrics, String group) {
    Tags one = new Tags();
    Tags other = new Tags();
    one.failure(group);
    other.failure(group).put("symbol", "BTCUSDT");
    metrics.increment(CONSUMER, one.build());
    other.drop("symbol");
    metrics.increment(CONSUMER, other.build());
  }

  void filledByAHelper(K2Facade metrics, String group) {
    Tags builder = tags().put("consumer_group", group);
    addError(builder, "io");
    metrics.increment(CONSUMER, builder.build());
  }

  void inALoop(K2Facade metrics, List<String> groups) {
    for (String group : groups) {
      metrics.increment(CONSUMER, tags().failure(group).build());
    }
  }

  void withAConstructor(K2Facade metrics, String group) {
    metrics.increment(CONSUMER, new Started(group).and("error_type", "io").tags());
    metrics.increment(RECEIVED, tags().put("symbol", group).build());
  }

  // Each of the following fails when it is run.

  void oneTooMany(K2Facade metrics, String group) {
    metrics.increment(CONSUMER, tags().failure(group).put("symbol", "x").build()); // error: 'symbol' is not one of them
  }

  void alias(K2Facade metrics, String group) {
    Tags builder = tags().failure(group);
    Tags same = builder;
    same.put("symbol", "x");
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' is not one of them
  }

  void theMapItself(K2Facade metrics, String group) {
    Tags builder = tags().failure(group);
    builder.live().put("symbol", "x");
    metrics.increment(CONSUMER, builder.build()); // error: 'symbol' is not one of them
  }

  void oneOfTwo(K2Facade metrics, String group, boolean first) {
    Tags one = tags().failure(group);
    Tags other = tags().failure(group);
    (first ? one : other).put("symbol", "x");
    metrics.increment(CONSUMER, one.build()); // error: 'symbol' may be passed
  }

  void theOneOfAnEarlierTurn(K2Facade metrics, List<String> groups) {
    Tags first = null;
    for (String group : groups) {
      Tags builder = tags().put("consumer_group", group);
      first = first == null ? builder : first;
      builder.put("error_type", "io");
      metrics.increment(CONSUMER, builder.build());
      first.put("symbol", "x");
    }
    metrics.increment(CONSUMER, first.build()); // error: 'symbol' may be passed
  }

  void inCatch(K2Facade metrics, String group) {
    Tags builder = tags().failure(group);
    try {
      builder.put("symbol", "x");
      throw new IllegalStateException();
    } catch (IllegalStateException e) {
      metrics.increment(CONSUMER, builder.build()); // error: 'symbol' is not one of them
    }
  }
}
