package acme;

import java.util.Map;

public interface Sink {

  void accept(String name, Map<String, String> labels);
}
