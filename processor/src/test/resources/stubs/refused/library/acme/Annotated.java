package acme;

import java.util.Map;
import org.metricdef.LabelKeys;

public class Annotated extends Meters {

  @LabelKeys("symbol")
  public Map<String, String> own() {
    return Map.of("symbol", "BTCUSDT");
  }
}
