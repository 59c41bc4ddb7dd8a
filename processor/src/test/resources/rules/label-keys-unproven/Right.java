import java.util.Map;
import k2.K2Facade;
import org.metricdef.LabelKeys;

class Right {
  void retry(K2Facade metrics, @LabelKeys("reason") Map<String, String> labels) {
    metrics.increment("binance_reconnects_total", labels);
  }
}
