package handles;

import handles.HandleMetrics.OrderLabels;
import handles.HandleMetrics.Payment;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.metricdef.Labels;
import org.metricdef.Timer;

/** Calls every method of every handle, and tells what a scrape shows then. */
public final class Drive implements Supplier<List<String>> {
  private final CollectorRegistry registry = new CollectorRegistry();
  private final HandleMetrics metrics = PrometheusHandleMetrics.register(registry, "web");
  private final List<String> told = new ArrayList<>();

  @Override
  public List<String> get() {
    timers();
    samples();
    typed();
    others();
    told.addAll(series());
    return told;
  }

  @SuppressWarnings("label-keys") // Wrong on purpose: the client refuses it.
  private void timers() {
    Labels paid = Labels.of("outcome", "paid");
    metrics.checkoutSeconds().record(paid, Duration.ofMillis(250));
    metrics.checkoutSeconds().record(paid, Duration.ofMillis(-250));
    metrics.checkoutSeconds().with(paid).record(Duration.ofSeconds(20));
    metrics.startSeconds().record(Duration.ofSeconds(1));
    told.add("result " + metrics.startSeconds().time(() -> "done"));
    try {
      metrics.startSeconds().run(() -> {
        throw new IOException("no disk");
      });
    } catch (IOException e) {
      told.add("checked " + e.getMessage());
    }
    try {
      metrics.startSeconds().run(Labels.of("outcome", "paid"), () -> told.add("this is not done"));
    } catch (IllegalArgumentException e) {
      told.add(e.getMessage());
    }
    metrics.refundSeconds().initialise(Labels.of("outcome", "refused"));
    metrics.refundSeconds().initialise(Labels.of("outcome", "done"));
    metrics.refundSeconds().remove(Labels.of("outcome", "refused"));
  }

  @SuppressWarnings("label-keys") // Wrong on purpose: the client refuses it.
  private void samples() {
    Labels failed = Labels.of("table", "orders", "outcome", "failed");
    try (Timer.Sample sample = metrics.loadSeconds().start(failed)) {
      sample.labels(failed.with("outcome", "retried"));
      sample.labels(failed.with("outcome", "loaded"));
    }
    try (Timer.Sample sample = metrics.loadSeconds().start(failed)) {
      told.add("sample " + (sample == null));
      throw new IllegalStateException("no table");
    } catch (IllegalStateException e) {
      told.add("unchecked " + e.getMessage());
    }
    Timer.Sample twice = metrics.loadSeconds().start(failed);
    twice.close();
    twice.close();
    Timer.Running running = metrics.loadSeconds().with(failed).start();
    running.close();
    running.close();
    try (Timer.Sample sample = metrics.loadSeconds().start(failed)) {
      sample.labels(Labels.of("outcome", "loaded"));
    } catch (IllegalArgumentException e) {
      told.add(e.getMessage());
    }
  }

  @SuppressWarnings("null-label-value") // That it throws is what is told.
  private void typed() {
    OrderLabels labels = new OrderLabels("NL", Payment.CREDIT_CARD, true);
    metrics.ordersTotal().increment(labels);
    metrics.ordersTotal().with(new OrderLabels("DE", Payment.COINS, false)).increment(2);
    metrics.ordersTotal().initialise(new OrderLabels("FR", Payment.COINS, false));
    metrics.ordersTotal().remove(new OrderLabels("FR", Payment.COINS, false));
    metrics.orderSeconds().record(labels, Duration.ofMillis(250));
    try (Timer.SampleOf<OrderLabels> sample = metrics.orderSeconds().start(labels)) {
      sample.labels(new OrderLabels("BE", Payment.COINS, true));
    }
    told.add("result " + metrics.orderSeconds().time(labels, () -> "typed"));
    try {
      metrics.ordersTotal().increment(new OrderLabels("NL", null, true));
    } catch (NullPointerException e) {
      told.add(e.getMessage());
    }
  }

  private void others() {
    metrics.answerSizeBytes().observe(Labels.of("page", "home"), 300);
    metrics.answerSizeBytes().with(Labels.of("page", "home")).observe(200);
    metrics.waitingOrders().track(Labels.of("queue", "web"), () -> 7);
    metrics.waitingOrders().track(Labels.of("queue", "web"), () -> 8);
    metrics.waitingOrders().track(Labels.of("queue", "shop"), () -> {
      throw new IllegalStateException("closed");
    });
    metrics.waitingOrders().track(Labels.of("queue", "old"), () -> 9);
    metrics.waitingOrders().remove(Labels.of("queue", "old"));
    metrics.waitingOrders().trackWeakly(Labels.of("queue", "held"), registry, held -> 10);
    metrics.waitingOrders().trackWeakly(Labels.of("queue", "gone"), new Object(), gone -> 11);
    metrics.leftOrdersTotal().track(Labels.of("queue", "web"), () -> 12);
    told.add("before it is said: " + registry.getSampleValue("shop_build_info"));
    metrics.buildInfo().set(Labels.of("version", "1", "commit", "a"));
    metrics.buildInfo().set(Labels.of("version", "2", "commit", "b"));
    metrics.stock().set(Labels.of("item", "book"), 3);
    metrics.stock().remove(Labels.of("item", "book"));
    metrics.stock().add(Labels.of("item", "book"), 1);
    metrics.stock().initialise(Labels.of("item", "pen"));
    collect();
  }

  /** Waits until the garbage collector has taken what nobody holds. */
  private void collect() {
    for (int i = 0; i < 100; i++) {
      System.gc();
      if (series().stream().noneMatch(line -> line.contains("queue=gone"))) {
        return;
      }
    }
    throw new IllegalStateException("the series of a collected object is still there");
  }

  /** The series of a scrape, without what depends on the time. */
  private List<String> series() {
    List<String> lines = new ArrayList<>();
    List<Collector.MetricFamilySamples> families =
        Collections.list(registry.metricFamilySamples());
    families.sort(Comparator.comparing(family -> family.name));
    for (Collector.MetricFamilySamples family : families) {
      List<String> series = new ArrayList<>();
      lines.add("%s %s %s".formatted(family.name, family.type, family.unit));
      for (Collector.MetricFamilySamples.Sample sample : family.samples) {
        boolean isTime = sample.name.endsWith("_created") || sample.name.endsWith("_seconds_sum");
        boolean isInner = sample.labelNames.contains("le")
            && !List.of("0.25", "+Inf").contains(sample.labelValues.get(sample.labelNames.indexOf("le")));
        if (!isTime && !isInner) {
          StringBuilder line = new StringBuilder("  " + sample.name);
          for (int i = 0; i < sample.labelNames.size(); i++) {
            line.append(' ').append(sample.labelNames.get(i));
            line.append('=').append(sample.labelValues.get(i));
          }
          series.add(line + " " + sample.value);
        }
      }
      Collections.sort(series);
      lines.addAll(series);
    }
    return lines;
  }
}
