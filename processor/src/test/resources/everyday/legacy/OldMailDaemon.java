package everyday.legacy;

import everyday.shared.Metrics;
import everyday.shared.Tags;
import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A daemon loop with anonymous classes and names from a StringBuilder. */
public class OldMailDaemon {

  interface Command {
    void execute() throws Exception;
  }

  private final List<Command> commands = new ArrayList<Command>();

  public void schedule(final String template, final String address) {
    commands.add(new Command() {
      @Override
      public void execute() throws Exception {
        if (address.indexOf('@') < 0) {
          throw new Exception("no @ in " + address);
        }
        Map<String, String> tags = new HashMap<String, String>();
        tags.put("template", template);
        tags.put("outcome", "sent");
        Metrics.count(metricName("sent"), tags);
      }
    });
  }

  public void bounced(final String template, final int code) {
    commands.add(new Command() {
      @Override
      public void execute() {
        StringBuilder type = new StringBuilder("code_");
        type.append(code / 100).append("xx");
        Metrics.count(
            "mail_bounces_total",
            Tags.tags("template", template, "bounce_type", type.toString()));
      }
    });
  }

  public void runOnce() {
    Iterator<Command> iterator = commands.iterator();
    while (iterator.hasNext()) {
      Command command = iterator.next();
      iterator.remove();
      try {
        command.execute();
      } catch (Exception e) {
        Map<String, String> tags = new HashMap<String, String>();
        tags.put("template", "any");
        Metrics.count(metricName("retries"), tags);
      }
    }
  }

  private static String metricName(String what) {
    return "mail_" + what + "_total";
  }

  public static void main(String[] args) {
    Metrics.init(new CollectorRegistry());
    OldMailDaemon daemon = new OldMailDaemon();
    daemon.schedule("welcome", "ann@example.org");
    daemon.schedule("welcome", "nobody");
    daemon.bounced("welcome", 550);
    daemon.runOnce();
  }
}
