package store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Checkout {

  private final Stats stats;

  public Checkout(Stats stats) {
    this.stats = stats;
  }

  public void bought(String country, String payment) {
    stats.increment(Names.PURCHASES, Tags.purchase(country, payment, "ok"));
    stats.increment("store_visits_total");
  }

  public void failed(String country, String payment, Exception cause) {
    Map<String, String> tags = Tags.purchase(country, payment, "error");
    if (cause instanceof IllegalStateException) {
      tags.put("result", "refused");
    }
    stats.increment(Names.PURCHASES, tags);
  }

  public void refunded(String country, List<String> reasons) {
    for (String reason : reasons) {
      Map<String, String> tags = new HashMap<>();
      tags.put("country", country);
      tags.put("reason", reason);
      stats.increment(Names.REFUNDS, tags);
    }
  }

  public void timed(String step, Runnable work) {
    long start = System.nanoTime();
    String result = "error";
    try {
      work.run();
      result = "ok";
    } finally {
      stats.observe(
          Names.STEPS, (System.nanoTime() - start) / 1e9, Map.of("step", step, "result", result));
    }
  }
}
