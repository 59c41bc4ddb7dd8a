package store;

import java.util.Map;
import java.util.concurrent.Executor;

public class Warehouse {

  private final Stats stats;
  private final Executor later;

  public Warehouse(Stats stats, Executor later) {
    this.stats = stats;
    this.later = later;
  }

  public void counted(String warehouse, int articles) {
    stats.set("store_stock_articles", articles, "warehouse", warehouse);
  }

  public void checked(String warehouse) {
    later.execute(
        () -> stats.observe(
            Names.STEPS, 1.5, Map.of("step", "check_" + warehouse, "result", "ok")));
  }
}
