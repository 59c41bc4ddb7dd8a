package acme;

import io.micrometer.core.instrument.Tags;
import io.prometheus.client.Counter;
import java.util.List;

/** A library whose source nobody can change. */
public class Metrics {

  public Counter counter(String name, List<String> names) {
    return Counter.build(name, name).labelNames(names.toArray(new String[0])).register();
  }

  public Handle handle(String name, String... names) {
    return values -> {};
  }

  public static void init(String key, String help, String... names) {}

  public static void inc(String key, String... values) {}

  public interface Tagging {

    void count(String name, Tags tags);
  }

  public interface Handle {

    void inc(String... values);
  }

  public static class Own implements Handle {

    public Own(String name, String[] names) {}

    @Override
    public void inc(String... values) {}
  }
}
