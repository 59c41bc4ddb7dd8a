package branches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** Keys that are missing on some paths, and which paths those are. */
class Example {

  void condition(Facade facade, int attempt) {
    Map<String, String> labels = new HashMap<>();
    if (attempt > 1) {
      labels.put("country", "NL");
    }
    facade.increment("visits_total", labels);
  }

  void ternary(ShopMetrics metrics, boolean known) {
    metrics.visitsTotal().increment(known ? Labels.of("country", "NL") : Labels.empty());
  }

  void shortCircuit(Facade facade, boolean known) {
    Map<String, String> labels = new HashMap<>();
    boolean first = known || labels.put("country", "NL") == null;
    facade.increment("visits_total", labels);
  }

  void loops(Facade facade, List<String> countries) {
    Map<String, String> labels = new HashMap<>();
    for (String country : countries) {
      labels.put("country", country);
    }
    facade.increment("visits_total", labels);
  }

  void replacedInLoop(ShopMetrics metrics, int times) {
    Labels labels = Labels.of("country", "NL");
    for (int i = 0; i < times; i++) {
      metrics.visitsTotal().increment(labels);
      labels = Labels.empty();
    }
  }

  void leftByBreak(Facade facade, List<String> countries) {
    Map<String, String> labels = new HashMap<>();
    for (String country : countries) {
      if (country.isEmpty()) {
        labels.put("country", country);
        break;
      }
    }
    facade.increment("visits_total", labels);
  }

  void leftEarly(Facade facade, boolean quick) {
    Map<String, String> labels = new HashMap<>();
    block: {
      if (quick) {
        break block;
      }
      labels.put("country", "NL");
    }
    facade.increment("visits_total", labels);
  }

  void skips(Facade facade, List<String> countries) {
    for (String country : countries) {
      Map<String, String> labels = new HashMap<>();
      do {
        if (country.isEmpty()) {
          continue;
        }
        labels.put("country", country);
      } while (false);
      facade.increment("visits_total", labels);
    }
  }

  void caught(Facade facade, Runnable work) {
    Map<String, String> labels = new HashMap<>();
    try {
      work.run();
      labels.put("country", "NL");
    } catch (RuntimeException e) {
      facade.increment("visits_total", labels);
    }
  }

  void onlyWhenCaught(Facade facade, Runnable work) {
    Map<String, String> labels = new HashMap<>();
    try {
      work.run();
    } catch (IllegalStateException e) {
      labels.put("country", "NL");
    }
    facade.increment("visits_total", labels);
  }

  void clearedWhenCaught(ShopMetrics metrics, Runnable work) {
    Labels labels = Labels.of("country", "NL");
    try {
      work.run();
    } catch (IllegalStateException e) {
      labels = Labels.empty();
    }
    metrics.visitsTotal().increment(labels);
  }

  void switched(Facade facade, String kind) {
    Map<String, String> labels = new HashMap<>();
    switch (kind) {
      case "web", "app" -> labels.put("country", "NL");
      case "till" -> {}
      default -> labels.put("country", "BE");
    }
    facade.increment("visits_total", labels);
  }

  void noDefault(Facade facade, int kind) {
    Map<String, String> labels = new HashMap<>();
    switch (kind) {
      case 1:
        labels.put("country", "NL");
        break;
    }
    facade.increment("visits_total", labels);
  }

  void yields(ShopMetrics metrics, int kind) {
    metrics.visitsTotal().increment(
        switch (kind) {
          case 1 -> Labels.of("country", "NL");
          default -> {
            yield Labels.empty();
          }
        });
  }

  void asserted(Facade facade) {
    Map<String, String> labels = new HashMap<>();
    assert labels.put("country", "NL") == null;
    facade.increment("visits_total", labels);
  }

  void replacedInAssertion(ShopMetrics metrics) {
    Labels labels = Labels.of("country", "NL");
    assert (labels = Labels.empty()) != null;
    metrics.visitsTotal().increment(labels);
  }

  void skipsNothing(Facade facade, List<String> countries) {
    Map<String, String> labels = new HashMap<>();
    int turns = countries.size();
    while (turns++ < 3) {
      labels = new HashMap<>();
      if (turns == 1) {
        labels.put("country", "NL");
        continue;
      }
      turns++;
    }
    facade.increment("visits_total", labels);
  }

  void returned(ShopMetrics metrics, boolean known) {
    metrics.visitsTotal().increment(country(known));
    Map<String, String> labels = new HashMap<>();
    fill(labels, known);
    metrics.visitsTotal().increment(Labels.copyOf(labels));
  }

  private static Labels country(boolean known) {
    if (!known) {
      return Labels.empty();
    }
    return Labels.of("country", "NL");
  }

  private static void fill(Map<String, String> labels, boolean known) {
    if (known) {
      labels.put("country", "NL");
      return;
    }
  }

  void removed(Facade facade, String key, boolean either) {
    Map<String, String> labels = new HashMap<>(Map.of("country", "NL"));
    labels.remove("country");
    facade.increment("visits_total", labels);
    labels.put("country", "BE");
    labels.remove(key);
    facade.increment("visits_total", labels);
    labels.put("country", "DE");
    labels.remove(either ? "country" : "city");
    facade.increment("visits_total", labels);
    labels.put("country", "FR");
    labels.clear();
    facade.increment("visits_total", labels);
  }

  void oneOfTwoKeys(ShopMetrics metrics, boolean city) {
    metrics.visitsTotal().increment(Labels.of(city ? "city" : "country", "x"));
  }
}
