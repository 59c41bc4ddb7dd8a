package values;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;

/** The shape of exporters for Hystrix: a command without a group exports a null label. */
class HystrixExporter {

  @interface Nullable {}

  interface Command {
    String name();

    @Nullable
    String group();
  }

  private final K2Facade metrics;

  HystrixExporter(K2Facade metrics) {
    this.metrics = metrics;
  }

  void export(Iterable<Command> commands) {
    for (Command command : commands) {
      Map<String, String> labels = new HashMap<>();
      labels.put("error_type", command.name());
      labels.put("consumer_group", command.group());
      metrics.increment("consumer_errors_total", labels); // error: 'consumer_group' may be null, as @Nullable states
    }
  }

  void fixed(Iterable<Command> commands) {
    for (Command command : commands) {
      Map<String, String> labels = new HashMap<>();
      labels.put("error_type", command.name());
      labels.put("consumer_group", command.group() == null ? "none" : command.group());
      metrics.increment("consumer_errors_total", labels);
    }
  }
}
