package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import k2.K2Facade;

/** Array constructors and class literals have no effect on the maps around them. */
class TypeLiterals {

  private final K2Facade metrics;

  TypeLiterals(K2Facade metrics) {
    this.metrics = metrics;
  }

  void received(List<String> symbols) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    String[] array = symbols.toArray(String[]::new);
    String[][] rows = symbols.stream().map(each -> new String[] {each}).toArray(String[][]::new);
    IntFunction<int[]> numbers = int[]::new;
    List<Class<?>> types =
        List.of(int[].class, String[].class, Map.Entry[].class, int.class, void.class);
    ToIntFunction<List<String>> size = List<String>::size;
    Function<int[], Object> copy = int[]::clone;
    metrics.increment("binance_messages_received_total", labels);
    labels.put("rows", String.valueOf(rows.length + array.length));
    metrics.increment("binance_messages_received_total", labels); // error: 'rows' is not one of them
  }

  void anArrayOfMaps(List<Map<String, String>> given) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    given.add(labels);
    Map<?, ?>[] maps = given.toArray(Map[]::new);
    metrics.increment("binance_messages_received_total", labels); // error: cannot prove
  }
}
