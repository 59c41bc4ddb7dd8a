package everyday.more;

import everyday.shared.CacheMetrics;
import everyday.shared.PrometheusCacheMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Labels;

/** A pool that lends connections and drops those that are broken. */
public class ConnectionPool<C> implements AutoCloseable {

  private final Deque<C> idle = new ArrayDeque<>();
  private final Supplier<C> connect;
  private final Counter.Bound reused;
  private final Counter.Bound opened;
  private final Gauge.Bound size;
  private final CacheMetrics metrics;
  private final Labels pool;

  public ConnectionPool(String name, CacheMetrics metrics, Supplier<C> connect) {
    this.metrics = metrics;
    this.connect = connect;
    this.pool = Labels.of("cache", name);
    this.reused = metrics.requestsTotal().with(pool.with("result", "reused"));
    this.opened = metrics.requestsTotal().with(pool.with("result", "opened"));
    this.size = metrics.entries().with(pool);
  }

  public synchronized C borrow() {
    C connection = idle.poll();
    if (connection != null) {
      reused.increment();
      size.set(idle.size());
      return connection;
    }
    opened.increment();
    return connect.get();
  }

  public synchronized void giveBack(C connection, boolean broken) {
    if (broken) {
      evicted("broken");
      return;
    }
    idle.push(connection);
    size.set(idle.size());
  }

  private void evicted(String cause) {
    metrics.evictionsTotal().increment(pool.with("cause", cause));
  }

  @Override
  public synchronized void close() {
    while (idle.poll() != null) {
      evicted("closed");
    }
  }

  public static void main(String[] args) {
    CacheMetrics metrics = PrometheusCacheMetrics.register(new CollectorRegistry());
    try (ConnectionPool<String> pool = new ConnectionPool<>("db", metrics, () -> "connection")) {
      pool.giveBack(pool.borrow(), false);
      pool.giveBack(pool.borrow(), true);
      pool.giveBack(pool.borrow(), false);
    }
  }
}
