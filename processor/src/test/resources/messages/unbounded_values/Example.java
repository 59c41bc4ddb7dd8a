package unbounded_values;

import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.metricdef.Labels;
import shop.ShopMetrics;

/** Objects and threads whose texts are rarely repeated. */
class Example {

  private final ShopMetrics metrics;

  Example(ShopMetrics metrics) {
    this.metrics = metrics;
  }

  void texts(SocketAddress peer, URI uri, Path path, Thread thread) {
    metrics.visitsTotal().increment(Labels.of("country", peer.toString()));
    metrics.visitsTotal().increment(Labels.of("country", uri.toString()));
    metrics.visitsTotal().increment(Labels.of("country", path.toString()));
    metrics.visitsTotal().increment(Labels.of("country", thread.getName()));
  }
}
