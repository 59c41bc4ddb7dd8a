package everyday.shared;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Helpers for label maps that most services use. */
public final class Tags {

  private Tags() {}

  /** A map of key, value, key, value … */
  public static Map<String, String> tags(String... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("a key has no value");
    }
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tags.put(pairs[i], pairs[i + 1]);
    }
    return tags;
  }

  /** A copy with one more label. */
  public static Map<String, String> with(Map<String, String> tags, String key, String value) {
    Map<String, String> copy = new HashMap<>(tags);
    copy.put(key, value);
    return copy;
  }

  public static Map<String, String> carrier(String carrier) {
    Map<String, String> tags = new HashMap<>();
    tags.put("carrier", carrier);
    return tags;
  }

  /** The kind of an error; its text would be a new series each time. */
  public static String errorType(Throwable error) {
    return error == null ? "unknown" : error.getClass().getSimpleName();
  }

  public static String orUnknown(String value) {
    return value == null || value.isBlank() ? "unknown" : value;
  }
}
