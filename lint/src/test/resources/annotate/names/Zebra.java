package zebra;

import java.util.Map;

public final class Zebra {
  public static final String NAME = "zebra";

  void run() {
    other.Sorted.zebra(Map.of("component", NAME));
  }
}
