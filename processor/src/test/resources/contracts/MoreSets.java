package contracts;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** A facade for some sets may pass on to a facade for more, if each name means the same there. */
final class MoreSets {

  @MetricSet(prefix = "orders_")
  interface Orders {
    @MetricDef(help = "Orders", labels = "shop")
    Counter placedTotal();
  }

  @MetricSet(prefix = "mails_")
  interface Mails {
    @MetricDef(help = "Mails", labels = "template")
    Counter sentTotal();
  }

  @MetricSet(prefix = "bets_")
  interface Bets {
    @MetricDef(help = "Bets, by the short name of orders", labels = "race")
    Counter placedTotal();
  }

  static void any(
      @MetricName({Orders.class, Mails.class}) String name,
      @MetricLabels Map<String, String> labels) {}

  static void ambiguous(
      @MetricName({Orders.class, Bets.class}) String name,
      @MetricLabels Map<String, String> labels) {}

  static void toMore(
      @MetricName(Orders.class) String name, @MetricLabels Map<String, String> labels) {
    any(name, labels);
  }

  static void toFewer(
      @MetricName({Orders.class, Mails.class}) String name,
      @MetricLabels Map<String, String> labels) {
    toMore(name, labels); // error: [label-keys-unproven]
  }

  /** Callers pass "placed_total" with "shop" alone, but "placed_total" may be that of bets here. */
  static void toAmbiguous(
      @MetricName(Orders.class) String name, @MetricLabels Map<String, String> labels) {
    ambiguous(name, labels); // error: [label-keys-unproven]
  }
}
