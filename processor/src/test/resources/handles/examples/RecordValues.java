import handles.HandleMetrics;
import handles.HandleMetrics.OrderLabels;
import handles.HandleMetrics.Payment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

/** Free texts and nulls in the components of a record of labels. */
class RecordValues {

  /** Its constructor, its methods and its factories are all there. */
  record Visit(String page, String reason) {

    Visit {
      reason = reason == null ? "none" : reason;
    }

    Visit(String page) {
      this(page, "none");
    }

    static Visit of(Exception e) {
      return new Visit("home", e.getMessage());
    }

    Visit withPage(String other) {
      return new Visit(other, reason);
    }

    Visit withReason(String other) {
      return new Visit(page(), other);
    }

    Visit withKnownReason(String other) {
      return other.length() > 20 ? this : new Visit(this.page, other);
    }

    Visit merged(Visit other) {
      return new Visit(page, other.reason);
    }

    boolean isComplete() {
      return page != null;
    }
  }

  /** A constructor that assigns its fields itself. */
  record Area(String name, String zone) {

    Area(String name, String zone) {
      this.name = name.isEmpty() ? "none" : name;
      this.zone = "eu";
    }
  }

  @MetricSet(prefix = "site_")
  interface SiteMetrics {

    @MetricDef(help = "Visits")
    Counter.Of<Visit> visitsTotal();

    @MetricDef(help = "Time of a visit")
    Timer.Of<Visit> visitSeconds();

    @MetricDef(help = "Areas")
    Counter.Of<Area> areasTotal();
  }

  private final HandleMetrics metrics;
  private final SiteMetrics site;
  private final Visit kept = new Visit("home", "none");

  RecordValues(HandleMetrics metrics, SiteMetrics site) {
    this.metrics = metrics;
    this.site = site;
  }

  void written(Exception e, Map<String, String> countries, String code, boolean first) {
    metrics.ordersTotal().increment(new OrderLabels("de", Payment.COINS, first));
    metrics.ordersTotal().increment(new OrderLabels(code, Payment.COINS, first));
    metrics.ordersTotal().increment(new OrderLabels("" + e, Payment.COINS, first)); // warning: [unbounded-label-value] shop_orders_total: 'country' gets the free text of an exception; every new value
    metrics.ordersTotal().increment(new OrderLabels(countries.get(code), Payment.COINS, first)); // error: [null-label-value] shop_orders_total: 'country' may be null if the map has no such key; the call throws
    metrics.ordersTotal().increment(new OrderLabels("de", first ? Payment.COINS : null, first), 2); // error: 'paid_by' may be null
    metrics.ordersTotal().with(new OrderLabels(e.toString(), Payment.COINS, first)).increment(); // warning: added at RecordValues.java:90 (new OrderLabels)
    metrics.ordersTotal().initialise(new OrderLabels(e.toString(), Payment.COINS, first)); // warning: 'country' gets
    metrics.orderSeconds().record(new OrderLabels(e.toString(), Payment.COINS, first), Duration.ZERO); // warning: shop_order_seconds: 'country' gets
    metrics.orderSeconds().run(new OrderLabels(e.toString(), Payment.COINS, first), () -> {}); // warning: 'country' gets
  }

  void local(Exception e, boolean first) {
    OrderLabels labels = new OrderLabels(e.toString(), Payment.COINS, first);
    OrderLabels same = labels;
    metrics.ordersTotal().increment(same); // warning: through 'labels' (RecordValues.java:97), through 'same'
    labels = new OrderLabels("de", Payment.COINS, first);
    metrics.ordersTotal().increment(labels);
    Counter.Of<OrderLabels> orders = metrics.ordersTotal();
    orders.increment(same); // warning: shop_orders_total: 'country' gets
  }

  void joined(Exception e, boolean first) {
    OrderLabels labels = first
        ? new OrderLabels("de", Payment.COINS, first)
        : new OrderLabels(e.toString(), Payment.COINS, first);
    metrics.ordersTotal().increment(labels); // warning: e.toString() at RecordValues.java:109
    List<OrderLabels> several = new ArrayList<>();
    several.add(new OrderLabels(e.toString(), Payment.COINS, first));
    for (OrderLabels each : several) {
      metrics.ordersTotal().increment(each); // warning: 'country' gets
    }
    Optional.of(labels).ifPresent(each -> metrics.ordersTotal().increment(each)); // warning: 'country' gets
  }

  void sample(Exception e, boolean first) {
    try (Timer.SampleOf<OrderLabels> sample =
        metrics.orderSeconds().start(new OrderLabels("de", Payment.COINS, first))) {
      sample.labels(new OrderLabels(e.toString(), Payment.COINS, first)); // warning: shop_order_seconds: 'country' gets
    }
  }

  private static OrderLabels made(String country) {
    return new OrderLabels(country, Payment.COINS, true);
  }

  private void count(OrderLabels labels) {
    metrics.ordersTotal().increment(labels); // warning: 'country' gets the free text of an exception
  }

  private void countKnown(OrderLabels labels) {
    metrics.ordersTotal().increment(labels);
  }

  void helpers(Exception e) {
    metrics.ordersTotal().increment(made(e.toString())); // warning: 'country' gets
    metrics.ordersTotal().increment(made("de"));
    count(made(e.toString()));
    countKnown(made("de"));
  }

  void constructors(Exception e, Map<String, String> pages) {
    site.visitsTotal().increment(new Visit("home", e.getMessage())); // warning: 'reason' gets the free text of an exception
    site.visitsTotal().increment(new Visit(pages.get("home"))); // error: 'page' may be null
    site.visitsTotal().increment(Visit.of(e)); // warning: 'reason' gets
    site.visitsTotal().increment(new Visit("home", pages.get("home")));
    site.areasTotal().increment(new Area("" + e, "" + e)); // warning: site_areas_total: 'name' gets the free text
  }

  /** What one object holds says nothing of another one. */
  void others(Exception e) {
    site.visitsTotal().increment(kept);
    site.visitsTotal().increment(kept.withPage("cart"));
    site.visitsTotal().increment(kept.withReason("timeout"));
    site.visitsTotal().increment(kept.withReason(e.toString())); // warning: 'reason' gets
    site.visitsTotal().increment(Visit.of(e).withReason("timeout"));
    site.visitsTotal().increment(Visit.of(e).withPage("cart")); // warning: 'reason' gets
    site.visitsTotal().increment(Visit.of(e).withPage("cart").withKnownReason("timeout")); // warning: 'reason' gets
    site.visitsTotal().increment(Visit.of(e).merged(kept));
    site.visitsTotal().increment(kept.merged(Visit.of(e))); // warning: 'reason' gets
    site.visitsTotal().increment(new Visit("cart", Visit.of(e).page()));
    site.visitsTotal().increment(new Visit("cart", Visit.of(e).reason())); // warning: 'reason' gets
    site.visitsTotal().increment(new Visit("cart", kept.reason));
    site.visitsTotal().increment(kept.withPage(Visit.of(e).reason())); // warning: 'page' gets
  }

  /** Who has looked at a record may know that nothing in it is null. */
  void looked(Map<String, String> pages, Visit given) {
    Visit visit = new Visit(pages.get("home"));
    if (visit.page() != null) {
      site.visitsTotal().increment(visit);
    }
    Visit second = new Visit(pages.get("home"));
    if (second.isComplete()) {
      site.visitsTotal().increment(second);
    }
    Visit third = new Visit(pages.get("home"));
    requirePage(third);
    site.visitsTotal().increment(third);
    Visit fourth = new Visit(pages.get("home"));
    String page = fourth.page();
    if (page == null) {
      return;
    }
    site.visitsTotal().increment(fourth);
    Visit fifth = new Visit(Objects.requireNonNullElse(pages.get("home"), "none"));
    site.visitsTotal().increment(fifth);
    Visit sixth = new Visit(pages.get("home"));
    site.visitsTotal().increment(sixth); // error: 'page' may be null
    site.visitsTotal().increment(sixth);
    site.visitsTotal().increment(given);
  }

  private static void requirePage(Visit visit) {
    if (visit.page() == null) {
      throw new IllegalArgumentException("a visit without a page");
    }
  }

  @SuppressWarnings("unbounded-label-value")
  void suppressed(Exception e) {
    site.visitsTotal().increment(Visit.of(e));
  }
}
