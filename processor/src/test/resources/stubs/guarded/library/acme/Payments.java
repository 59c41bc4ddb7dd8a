package acme;

import java.util.Map;

/** It hands its names straight to a client, so it takes one form of them only. */
public interface Payments {

  void count(String name, Map<String, String> labels);

  void countShort(String name, Map<String, String> labels);
}
