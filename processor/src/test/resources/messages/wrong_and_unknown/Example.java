package wrong_and_unknown;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import shop.Facade;

/** A wrong key, and others that nobody knows. */
class Example {

  void visited(Facade facade, Consumer<Map<String, String>> audit) {
    Map<String, String> labels = new HashMap<>(Map.of("country", "NL", "city", "Delft"));
    audit.accept(labels);
    facade.increment("visits_total", labels);
  }
}
