package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Map;
import org.metricdef.Labels;

/** bungeecord exporter 147: a label too many inside nested forEach. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void collect(AppMetrics metrics, Map<String, List<String>> playersOfServers) {
    playersOfServers.forEach(
        (server, players) ->
            players.forEach(player -> metrics.players().add(Labels.of("server", server), 1)));
    // records: app_players{server=lobby} = 2.0
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    collect(metrics, Map.of("lobby", List.of("a", "b")));
  }
}
