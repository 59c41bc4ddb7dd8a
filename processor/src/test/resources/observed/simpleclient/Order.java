import io.prometheus.client.Counter;

/** The right number of values, of which some are those of other labels. */
class Order {
  private static final String STATUS = "200";

  private static final Counter REQUESTS =
      Counter.build("requests_total", "Requests.").labelNames("method", "status").create();

  private static final Counter MOVED =
      Counter.build("moved_total", "Moved.").labelNames("from", "to").create();

  /** A thing whose accessors are named like labels. */
  static final class Request {
    String getMethod() {
      return "GET";
    }

    String getStatus() {
      return "200";
    }
  }

  void works() {
    record("GET", "200", new Request());
    moved("a", "b");
    other("GET", "200");
  }

  private static void record(String method, String status, Request request) {
    REQUESTS.labels(method, status).inc();
    REQUESTS.labels(status, method).inc(); // warning: [label-order] the values stand crosswise: 'method' gets `status`, and 'status' gets `method`
    REQUESTS.labels(request.getStatus(), request.getMethod()).inc(); // warning: [label-order] the values stand crosswise
    REQUESTS.labels(STATUS, method).inc(); // warning: [label-order] the values stand crosswise
    REQUESTS.labels("method", method).inc(); // warning: [tag-pairs] the name of label 'method' is passed as a value
  }

  /** The two ends of a thing may be exchanged on purpose. */
  private static void moved(String from, String to) {
    MOVED.labels(from, to).inc();
    MOVED.labels(to, from).inc();
  }

  private static void other(String method, String code) {
    REQUESTS.labels(code, method).inc();
    REQUESTS.labels(method, method).inc();
    REQUESTS.labels("status", code).inc();
  }

  void failsWithNamesAndValues() {
    REQUESTS.labels("method", "GET", "status", "200").inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 4 are passed: 'labels' throws
  }
}
