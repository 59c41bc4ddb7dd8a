package shop;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;

/** Records something, and prints the meters with the names that Prometheus sees. */
public class Main {

  public static void main(String... arguments) {
    MeterRegistry registry = new SimpleMeterRegistry();
    new Web(registry, List.of()).hit("/", "GET", "web.any");
    registry.getMeters().stream()
        .filter(each -> !each.getId().getName().endsWith(".histogram"))
        .filter(each -> each.getId().getTag("le") == null)
        .map(each -> each.getId().getType() + " " + each.getId().getName().replace('.', '_')
            + " " + each.getId().getTags().toString().replace('.', '_')
            + " " + each.measure().iterator().next().getValue())
        .sorted()
        .forEach(System.out::println);
  }
}
