package acme;

import java.util.Map;

/** A library whose source nobody can change. */
public class Meters {

  public enum Unit { SECONDS }

  public void count(String name, Map<String, String> labels) {}

  public void count(String name, long by, Map<String, String> labels) {}

  public static void time(String name, String... pairs) {}

  public void keep(Map<String, String> labels) {}

  public Map<String, String> labels() {
    return Map.of("symbol", "BTCUSDT");
  }

  public static <N extends CharSequence, M extends Map<String, String>> void generic(
      N name, M labels) {}

  public static class Nested<T> {

    public Nested(T owner, String name, String... pairs) {}

    public void observe(String name, Map.Entry<String, String>[] labels, Unit unit, double[][] of) {}
  }
}
