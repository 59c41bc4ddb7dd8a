package values;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import k2.K2Metrics;
import org.metricdef.Labels;

/** What makes a text that hardly comes twice, whatever is then done to it. */
class FreeText {

  enum ErrorType {
    TIMEOUT,
    OTHER;

    static ErrorType of(Throwable error) {
      return error instanceof java.util.concurrent.TimeoutException ? TIMEOUT : OTHER;
    }
  }

  private final K2Metrics metrics;
  private final AtomicLong requests = new AtomicLong();

  FreeText(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void bounded(Exception e, String symbol, Thread thread, long attempts, boolean again) {
    Labels labels = Labels.of("reason", "closed");
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "timeout"));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", e.getClass().getSimpleName()));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", ErrorType.of(e).name()));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", ErrorType.of(e).name().toLowerCase()));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", String.valueOf(again)));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", symbol.trim() + "-" + attempts));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", thread.getState().name()));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", e.toString().contains("closed") ? "closed" : "other"));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "" + System.nanoTime() % 4));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", String.valueOf(e.toString().length() > 7)));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "" + LocalDate.now().getDayOfWeek()));
    String text = e.toString();
    text = "replaced";
    metrics.binanceReconnectsTotal().increment(labels.with("reason", text));
    metrics.binanceReconnectsTotal().increment(labels.with("text", e.toString()).without("text"));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", e.toString()).with("reason", "other"));
  }

  void exceptions(Exception e, RuntimeException r) {
    Labels labels = Labels.of("reason", "closed");
    metrics.binanceReconnectsTotal().increment(labels.with("reason", Objects.requireNonNullElse(e.getMessage(), "none"))); // warning: 'reason' gets the free text of an exception
    metrics.binanceReconnectsTotal().increment(labels.with("reason", String.valueOf(e.getLocalizedMessage()))); // warning: e.getLocalizedMessage()
    metrics.binanceReconnectsTotal().increment(labels.with("reason", e.toString())); // warning: e.toString() at FreeText.java:59, added at FreeText.java:59 (with)
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "failed: " + e)); // warning: e at FreeText.java
    metrics.binanceReconnectsTotal().increment(labels.with("reason", String.valueOf(e.getCause()))); // warning: e.getCause()
    metrics.binanceReconnectsTotal().increment(labels.with("reason", Objects.toString(r))); // warning: free text
    metrics.binanceReconnectsTotal().increment(labels.with("reason", String.format("%s: %s", "failed", r))); // warning: free text
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "failed: %s".formatted(r))); // warning: free text
    metrics.binanceReconnectsTotal().increment(labels.with("reason", Arrays.toString(e.getStackTrace()))); // warning: e.getStackTrace()
    StringWriter stack = new StringWriter();
    e.printStackTrace(new PrintWriter(stack));
    metrics.binanceReconnectsTotal().increment(labels.with("reason", stack.toString())); // warning: e.printStackTrace(
    try {
      metrics.binanceReconnectsTotal().increment(labels);
    } catch (IllegalStateException | IllegalArgumentException caught) {
      metrics.binanceReconnectsTotal().increment(labels.with("reason", caught + "")); // warning: caught at
    }
  }

  void idsAndTimes(UUID id, Thread thread, Scanner input, byte[] body) {
    Labels labels = Labels.of("reason", "closed");
    metrics.binanceReconnectsTotal().increment(labels.with("reason", UUID.randomUUID().toString().substring(0, 8))); // warning: 'reason' gets an id, which is rarely repeated
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "id-" + id)); // warning: an id
    metrics.binanceReconnectsTotal().increment(labels.with("reason", Instant.now().toString())); // warning: a time
    metrics.binanceReconnectsTotal().increment(labels.with("reason", String.valueOf(System.currentTimeMillis()))); // warning: a time
    metrics.binanceReconnectsTotal().increment(labels.with("reason", Long.toString(System.nanoTime() - 7))); // warning: a time
    metrics.binanceReconnectsTotal().increment(labels.with("reason", String.join("-", "a", "" + LocalDate.now()))); // warning: a time
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "thread " + thread.getId())); // warning: an id
    metrics.binanceReconnectsTotal().increment(labels.with("reason", thread.getName())); // warning: the name of a thread
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "request " + requests.incrementAndGet())); // warning: an id
    metrics.binanceReconnectsTotal().increment(labels.with("reason", Integer.toHexString(System.identityHashCode(input)))); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(labels.with("reason", super.toString())); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(labels.with("reason", "" + body)); // warning: an object's identity
    metrics.binanceReconnectsTotal().increment(labels.with("reason", input.nextLine())); // warning: text from outside the program
  }

  void optional(Exception e) {
    Labels labels = Labels.of("reason", "closed");
    metrics.binanceReconnectsTotal().increment(labels.with("reason", Optional.ofNullable(e.getMessage()).orElse("none"))); // warning: free text
    metrics.binanceReconnectsTotal().increment(labels.with("reason", Optional.ofNullable(e).map(Throwable::getMessage).orElse("none"))); // warning: free text
  }
}
