package flow;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import k2.K2Facade;

/** Values for each constant of an enum, under a key that is not null. */
final class KeysOfEnums {

  private static final String CONSUMER = "consumer_errors_total";

  enum Kind {
    PARSE,
    TIMEOUT,
    OTHER
  }

  private final Map<Kind, Runnable> actions = new EnumMap<>(Kind.class);
  private final Map<Kind, Runnable> loose = new HashMap<>();
  private final Map<Kind, Map<String, String>> all = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, String>> some = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, String>> removed = new EnumMap<>(Kind.class);
  private final K2Facade metrics;
  private Kind current = Kind.OTHER;

  KeysOfEnums(K2Facade metrics, String group) {
    this.metrics = metrics;
    loose.put(null, () -> {});
    for (Kind kind : Kind.values()) {
      actions.put(kind, () -> {});
      loose.put(kind, () -> {});
      Map<String, String> labels = Map.of("error_type", kind.name(), "consumer_group", group);
      all.put(kind, labels);
      removed.put(kind, labels);
      if (kind != Kind.OTHER) {
        some.put(kind, labels);
      }
    }
  }

  void tested(Kind kind) {
    if (kind != null) {
      metrics.increment(CONSUMER, all.get(kind));
    }
  }

  void required(Kind kind) {
    Objects.requireNonNull(kind);
    metrics.increment(CONSUMER, all.get(kind));
  }

  void called(Kind kind) {
    if (kind.ordinal() > 0) {
      metrics.increment(CONSUMER, all.get(kind));
    }
  }

  void found(Kind kind) {
    actions.get(kind).run();
    metrics.increment(CONSUMER, all.get(kind));
  }

  // Each of the following fails when it is run.

  void notTested(Kind kind) {
    metrics.increment(CONSUMER, all.get(kind)); // error: it may be null
  }

  void testedTheOtherWay(Kind kind) {
    if (kind == null || kind.ordinal() > 0) {
      metrics.increment(CONSUMER, all.get(kind)); // error: it may be null
    }
  }

  void notForEach(Kind kind) {
    if (kind != null) {
      metrics.increment(CONSUMER, some.get(kind)); // error: it may be null
    }
  }

  void remove(Kind kind) {
    removed.remove(kind);
  }

  void removedByAnother(Kind kind) {
    if (kind != null) {
      metrics.increment(CONSUMER, removed.get(kind)); // error: it may be null
    }
  }

  void foundUnderNull(Kind kind) {
    loose.get(kind).run();
    metrics.increment(CONSUMER, all.get(kind)); // error: it may be null
  }

  void notFound(Kind kind) {
    try {
      actions.get(kind).run();
    } catch (NullPointerException e) {
      // The key is null.
    }
    metrics.increment(CONSUMER, all.get(kind)); // error: it may be null
  }

  void onlyOnOnePath(Kind kind, boolean chosen) {
    if (chosen) {
      actions.get(kind).run();
    }
    metrics.increment(CONSUMER, all.get(kind)); // error: it may be null
  }

  void assignedSince(Kind kind, Kind next) {
    actions.get(kind).run();
    kind = next;
    metrics.increment(CONSUMER, all.get(kind)); // error: it may be null
  }

  void assignedMeanwhile(Kind kind, Kind next) {
    actions.get(kind).equals(kind = next);
    metrics.increment(CONSUMER, all.get(kind)); // error: it may be null
  }

  void lose() {
    current = null;
  }

  void fieldMayChange() {
    actions.get(current).run();
    metrics.increment(CONSUMER, all.get(current)); // error: it may be null
  }
}
