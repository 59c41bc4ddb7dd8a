package sets;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Two sets of one file. The code of the other set is in modules that are not given. */
class Sets {

  @MetricSet(prefix = "orders_")
  interface Orders {
    @MetricDef(help = "Orders that came in")
    Counter placedTotal();
  }

  @MetricSet(prefix = "mails_")
  interface Mails {
    @MetricDef(help = "Mails that were sent")
    Counter sentTotal();
  }

  void place(Orders orders) {
    orders.placedTotal().increment();
  }
}
