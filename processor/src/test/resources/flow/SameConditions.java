package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Facade;

/** Conditions that choose the labels, and the metric for them. */
final class SameConditions {

  private static final String CONSUMER = "consumer_errors_total";
  private static final String CONNECTION = "binance_connection_errors_total";

  private enum Kind {
    CONSUMER,
    CONNECTION,
    OTHER
  }

  private final K2Facade metrics;
  private boolean flag;

  SameConditions(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> base(String text) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    return labels;
  }

  void flag(boolean ok, String text) {
    Map<String, String> labels = base(text);
    if (!ok) {
      labels.put("consumer_group", text);
    }
    if (ok) {
      metrics.increment(CONNECTION, labels);
    } else {
      metrics.increment(CONSUMER, labels);
    }
  }

  void nullTest(Exception failure, String text) {
    Map<String, String> labels = base(text);
    if (failure != null) {
      labels.put("consumer_group", text);
    }
    String name = failure == null ? CONNECTION : CONSUMER;
    metrics.increment(name, labels);
    metrics.increment(null == failure ? CONNECTION : CONSUMER, labels);
  }

  void nameAndMap(String text, String group) {
    Map<String, String> labels = base(text);
    String name = CONNECTION;
    if (!group.isEmpty()) {
      labels.put("consumer_group", group);
      name = CONSUMER;
    }
    metrics.increment(name, labels);
  }

  void switches(Kind kind, String text) {
    Map<String, String> labels = base(text);
    switch (kind) {
      case CONSUMER:
        labels.put("consumer_group", text);
        break;
      case CONNECTION:
        break;
      default:
        throw new IllegalArgumentException();
    }
    String name =
        switch (kind) {
          case CONSUMER -> CONSUMER;
          default -> CONNECTION;
        };
    metrics.increment(name, labels);
    if (kind == Kind.CONSUMER) {
      metrics.increment(CONSUMER, labels);
    }
  }

  void texts(String kind, String text) {
    Map<String, String> labels = base(text);
    if ("consumer".equals(kind)) {
      labels.put("consumer_group", text);
    }
    switch (kind) {
      case "consumer" -> metrics.increment(CONSUMER, labels);
      default -> metrics.increment(CONNECTION, labels);
    }
  }

  void outcome(Runnable work, String text) {
    Map<String, String> labels = base(text);
    boolean done = false;
    try {
      work.run();
      done = true;
    } catch (IllegalStateException e) {
      text = "state";
    } finally {
      if (!done) {
        labels.put("consumer_group", text);
      }
      metrics.increment(done ? CONNECTION : CONSUMER, labels);
    }
  }

  void eachTurn(List<Boolean> all, String text) {
    for (boolean ok : all) {
      Map<String, String> labels = base(text);
      if (!ok) {
        labels.put("consumer_group", text);
      }
      metrics.increment(ok ? CONNECTION : CONSUMER, labels);
    }
  }

  void returnsBefore(boolean ok, String text) {
    Map<String, String> labels = base(text);
    if (ok) {
      labels.put("consumer_group", text);
    }
    if (ok) {
      return;
    }
    metrics.increment(CONNECTION, labels);
  }

  // Each of the following fails when it is run.

  void assignedBetween(boolean ok, String text) {
    Map<String, String> labels = base(text);
    if (!ok) {
      labels.put("consumer_group", text);
    }
    ok = !ok;
    metrics.increment(ok ? CONNECTION : CONSUMER, labels); // error: [label-keys
  }

  void assignedInTheCondition(Object given, String text) {
    Map<String, String> labels = base(text);
    if (given != null && (given = null) == null) {
      labels.put("consumer_group", text);
    }
    metrics.increment(given == null ? CONNECTION : CONSUMER, labels); // error: [label-keys
  }

  void opposite(boolean ok, String text) {
    Map<String, String> labels = base(text);
    if (ok) {
      labels.put("consumer_group", text);
    }
    metrics.increment(ok ? CONNECTION : CONSUMER, labels); // error: [label-keys
  }

  void oneOfTwo(boolean ok, boolean late, String text) {
    Map<String, String> labels = base(text);
    if (ok || late) {
      labels.put("consumer_group", text);
    }
    metrics.increment(ok ? CONSUMER : CONNECTION, labels); // error: [label-keys
  }

  void field(String text) {
    Map<String, String> labels = base(text);
    if (flag) {
      labels.put("consumer_group", text);
    }
    flip();
    metrics.increment(flag ? CONSUMER : CONNECTION, labels); // error: [label-keys
  }

  private void flip() {
    flag = !flag;
  }

  void list(List<String> all, String text) {
    Map<String, String> labels = base(text);
    if (all.isEmpty()) {
      labels.put("consumer_group", text);
    }
    all.add(text);
    metrics.increment(all.isEmpty() ? CONSUMER : CONNECTION, labels); // error: [label-keys
  }

  void fallsThrough(Kind kind, String text) {
    Map<String, String> labels = base(text);
    String name = CONNECTION;
    switch (kind) {
      case CONSUMER:
        labels.put("consumer_group", text);
      case CONNECTION:
        name = CONSUMER;
        break;
      default:
    }
    metrics.increment(name, labels); // error: [label-keys
  }

  void severalConstants(Kind kind, String text) {
    Map<String, String> labels = base(text);
    switch (kind) {
      case CONSUMER, OTHER -> labels.put("consumer_group", text);
      default -> {}
    }
    metrics.increment(kind == Kind.CONSUMER ? CONSUMER : CONNECTION, labels); // error: [label-keys
  }

  void selectorChanges(Kind kind, String text) {
    Map<String, String> labels = base(text);
    switch (kind) {
      case CONSUMER:
        labels.put("consumer_group", text);
        kind = Kind.OTHER;
        break;
      default:
        kind = Kind.CONSUMER;
    }
    metrics.increment(kind == Kind.CONSUMER ? CONSUMER : CONNECTION, labels); // error: [label-keys
  }

  void keptFromTheTurnBefore(Iterable<Boolean> all, String text) {
    Map<String, String> before = base(text);
    for (boolean ok : all) {
      Map<String, String> labels = base(text);
      if (ok) {
        labels.put("consumer_group", text);
      }
      metrics.increment(ok ? CONSUMER : CONNECTION, before); // error: [label-keys
      before = labels;
    }
  }

  void thrownBetween(Runnable work, boolean ok, String text) {
    Map<String, String> labels = base(text);
    boolean done = false;
    try {
      if (ok) {
        labels.put("consumer_group", text);
      }
      work.run();
      done = true;
    } catch (IllegalStateException e) {
      text = "state";
    }
    metrics.increment(done ? CONSUMER : CONNECTION, labels); // error: [label-keys
  }

  void later(boolean ok, List<Runnable> queue, String text) {
    Map<String, String> labels = base(text);
    if (ok) {
      labels.put("consumer_group", text);
    }
    queue.add(() -> {
      metrics.increment(ok ? CONSUMER : CONNECTION, labels); // error: [label-keys
    });
    labels.put("consumer_group", text);
  }

  void recursive(boolean ok, Map<String, String> labels, int depth) {
    if (depth > 1) {
      return;
    }
    labels.clear();
    labels.put("error_type", "x");
    if (ok) {
      labels.put("consumer_group", "x");
    }
    recursive(!ok, labels, depth + 1);
    metrics.increment(ok ? CONSUMER : CONNECTION, labels); // error: [label-keys
  }

  private static String groupOf(boolean ok, Map<String, String> labels) {
    String group = "none";
    if (ok) {
      labels.put("consumer_group", "x");
      group = "some";
    }
    if (ok) {
      return group;
    }
    return group;
  }

  private static Map<String, String> first(Map<String, String> labels, String group) {
    return labels;
  }

  void changedByALaterArgument(boolean ok, String text) {
    Map<String, String> labels = base(text);
    metrics.increment(CONNECTION, first(labels, groupOf(ok, labels))); // error: [label-keys
  }

  void changedByALaterCase(int code, boolean ok, String text) {
    Map<String, String> labels = base(text);
    Map<String, String> given = first(labels, switch (code) {
      case 1 -> {
        String group = "none";
        if (ok) {
          labels.put("consumer_group", "x");
          group = "some";
        }
        if (ok) {
          yield group;
        }
        yield group + labels.size();
      }
      default -> "other";
    });
    metrics.increment(CONNECTION, given); // error: [label-keys
  }

  /** Each block has a class of its own, by the same name. */
  void otherClassOfTheSameName(Object given, String text) {
    Map<String, String> labels = base(text);
    {
      enum Local {
        ONE
      }

      if (given == Local.ONE) {
        labels.put("consumer_group", text);
      }
    }
    {
      enum Local {
        ONE
      }

      metrics.increment(given == Local.ONE ? CONSUMER : CONNECTION, labels); // error: [label-keys
    }
  }

  void otherNestedClassOfTheSameName(Object given, String text) {
    Map<String, String> labels = base(text);
    {
      class Local {
        static final class One {}
      }

      if (given instanceof Local.One) {
        labels.put("consumer_group", text);
      }
    }
    {
      class Local {
        static final class One {}
      }

      metrics.increment(given instanceof Local.One ? CONSUMER : CONNECTION, labels); // error: [label-keys
    }
  }
}
