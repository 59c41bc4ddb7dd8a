package shop;

import java.util.Map;
import lombok.Builder;
import lombok.Value;

@Value
@Builder(toBuilder = true)
public class Order {

  public enum Status {
    PLACED,
    PAID,
    CANCELLED
  }

  String id;
  String country;
  String channel;
  Status status;
  boolean express;

  Map<String, String> labels() {
    return Map.of("country", country, "channel", channel, "status", status.name().toLowerCase());
  }
}
