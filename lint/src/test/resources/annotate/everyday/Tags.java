package store;

import java.util.HashMap;
import java.util.Map;

/** Helpers that make tags. */
final class Tags {

  private Tags() {}

  static Map<String, String> purchase(String country, String payment, String result) {
    Map<String, String> tags = new HashMap<>();
    tags.put("country", country);
    tags.put("payment", payment);
    tags.put("result", result);
    return tags;
  }

  static Map<String, String> with(Map<String, String> tags, String key, String value) {
    Map<String, String> more = new HashMap<>(tags);
    more.put(key, value);
    return more;
  }
}
