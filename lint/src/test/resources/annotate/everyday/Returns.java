package store;

import java.util.Map;
«import org.metricdef.LabelKeys;
»
/** Returns of articles come in from a queue. */
public class Returns {

  /** A message of the queue. */
  public static final class Message {

    private final Map<String, String> tags;

    public Message(«@LabelKeys({"country", "reason"}) »Map<String, String> tags) {
      this.tags = Map.copyOf(tags);
    }

    public Map<String, String> tags() {
      return tags;
    }
  }

  private final Stats stats;

  public Returns(Stats stats) {
    this.stats = stats;
  }

  public void handle(Message message) {
    stats.increment(Names.REFUNDS, message.tags());
  }

  public static Message message(String country, String reason) {
    return new Message(Map.of("country", country, "reason", reason));
  }
}
