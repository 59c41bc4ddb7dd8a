package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Map;
import org.metricdef.Labels;

/** bungeecord exporter 147: a label too many inside nested forEach. */
public final class Buggy {

  private Buggy() {}

  static void collect(AppMetrics metrics, Map<String, List<String>> playersOfServers) {
    playersOfServers.forEach(
        (server, players) ->
            players.forEach(
                player ->
                    metrics.players().add(Labels.of("server", server, "player", player), 1))); // error: [label-keys] app_players takes server; 'player' is not one of them
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    collect(metrics, Map.of("lobby", List.of("a", "b")));
  }
}
