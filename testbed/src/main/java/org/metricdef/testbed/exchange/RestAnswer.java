package org.metricdef.testbed.exchange;

/**
 * What the exchange answers over HTTP.
 *
 * @param status of HTTP
 * @param body JSON
 */
record RestAnswer(int status, String body) {

  /** An answer. */
  static RestAnswer ok(String body) {
    return new RestAnswer(200, body);
  }

  /** A refusal in Binance's shape. */
  static RestAnswer refused(int code, String message) {
    return new RestAnswer(400, error(code, message));
  }

  /** What is asked of a symbol that is not listed. */
  static RestAnswer invalidSymbol() {
    return refused(-1121, "Invalid symbol.");
  }

  /** What is answered where there is no answer. */
  static RestAnswer overloaded() {
    return new RestAnswer(503, error(-1008, "Server is currently overloaded."));
  }

  /** An error in Binance's shape. */
  static String error(int code, String message) {
    return "{\"code\":" + code + ",\"msg\":" + Json.quoted(message) + "}";
  }
}
