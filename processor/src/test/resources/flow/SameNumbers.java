package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;

/** A name and labels that the same number or character chooses. */
final class SameNumbers {

  private static final String CONSUMER = "consumer_errors_total";
  private static final String CONNECTION = "binance_connection_errors_total";
  private static final int RETRY = 2;

  private final K2Facade metrics;

  SameNumbers(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> base(String text) {
    return new HashMap<>(Map.of("error_type", text));
  }

  void numbers(int code, char letter, String text) {
    String name = switch (code) { case -1 -> CONSUMER; default -> CONNECTION; };
    Map<String, String> labels = base(text);
    if (code == -1) {
      labels.put("consumer_group", text);
    }
    metrics.increment(name, labels);
    String other = letter == 'c' ? CONSUMER : CONNECTION;
    Map<String, String> given = base(text);
    switch (letter) {
      case 'c' -> given.put("consumer_group", text);
      default -> {}
    }
    metrics.increment(other, given);
  }

  // Each of the following fails when it is run.

  void otherNumber(int code, String text) {
    Map<String, String> labels = base(text);
    if (code == RETRY) {
      labels.put("consumer_group", text);
    }
    metrics.increment(code == -2 ? CONSUMER : CONNECTION, labels); // error: [label-keys
  }

  void countedOn(int code, String text) {
    Map<String, String> labels = base(text);
    String name = switch (code) { case 1 -> CONSUMER; default -> CONNECTION; };
    switch (++code) {
      case 1 -> labels.put("consumer_group", text);
      default -> {}
    }
    metrics.increment(name, labels); // error: [label-keys
  }

  /** Both constants are the same number when they are compared with a float. */
  void rounded(float code, String text) {
    Map<String, String> labels = base(text);
    if (code == 16_777_217) {
      labels.put("consumer_group", text);
    }
    metrics.increment(code == 16_777_216 ? CONNECTION : CONSUMER, labels); // error: [label-keys
  }
}
