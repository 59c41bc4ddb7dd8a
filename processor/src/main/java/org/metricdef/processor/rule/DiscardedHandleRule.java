package org.metricdef.processor.rule;

import com.sun.source.tree.MemberReferenceTree;
import java.util.List;
import org.metricdef.processor.client.DiscardedHandle;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.source.SourceText;
import org.metricdef.processor.observed.UnusedResult;
import org.metricdef.processor.ruleset.Rule;

/** {@code discarded-handle}: a handle is looked up and not used, so that nothing is counted. */
public final class DiscardedHandleRule {

  private DiscardedHandleRule() {}

  /** The finding about a handle. Code may mean to count, or only to let the series appear. */
  public static Finding of(DiscardedHandle handle, SourceText source) {
    MessageLines lines = new MessageLines(headline(handle));
    if (handle.form() == DiscardedHandle.Form.METRIC) {
      lines.addAdvice("call '%s' on it, or remove it".formatted(method(handle)));
    } else if (handle.form() == DiscardedHandle.Form.SAMPLE) {
      lines.addAdvice("keep it in a try statement, whose end closes it: try (var sample = …)");
    } else if (handle.tree() instanceof MemberReferenceTree) {
      lines.addAdvice(
          "use a lambda that calls '%s' on the series".formatted(method(handle)),
          "@SuppressWarnings(\"discarded-handle\") if it is only meant to appear at 0");
    } else {
      addReadings(lines, handle, source);
    }
    return new Finding(Rule.DISCARDED_HANDLE, handle.tree(), lines);
  }

  /** The finding about a call of a client as it stands whose result is not used. */
  public static Finding of(UnusedResult unused) {
    MessageLines lines = new MessageLines(unused
        .collector()
        .map(field ->
            "nothing is recorded: '%s' only looks up a series, and nothing else is done with '%s'"
                .formatted(unused.method(), field.getSimpleName()))
        .orElse("nothing is recorded: the timer that 'startTimer' returns is not used"));
    if (unused.collector().isPresent()) {
      lines.addAdvice("record a value on the result, as '.inc()' does");
    } else {
      lines.addAdvice("keep the timer, and call 'observeDuration' on it");
    }
    return new Finding(Rule.DISCARDED_HANDLE, unused.tree(), lines);
  }

  private static String headline(DiscardedHandle handle) {
    String metric = handle.metric().map(MetricDefinition::fullName).orElse("a metric");
    String nothing = switch (handle.kind()) {
      case COUNTER -> "nothing is counted";
      case GAUGE, INFO -> "nothing is set";
      case HISTOGRAM, SUMMARY -> "nothing is observed";
      case TIMER -> "nothing is recorded";
      case TRACKED_GAUGE, TRACKED_COUNTER -> "nothing is tracked";
    };
    return switch (handle.form()) {
      case METRIC -> "%s: this only looks up %s".formatted(nothing, metric);
      case SERIES ->
        "%s: this only looks up a series of %s, which then appears at 0".formatted(nothing, metric);
      case SAMPLE ->
        "%s: the sample of %s that begins here is never closed".formatted(nothing, metric);
    };
  }

  private static void addReadings(MessageLines lines, DiscardedHandle handle, SourceText source) {
    switch (handle.kind()) {
      case COUNTER -> {
        lines.addFix(added(handle, ".increment()", source));
        lines.addAdvice("add `.increment(0)` if the series is only meant to appear at 0");
      }
      case GAUGE ->
        lines.addAdvice(
            "add `.set(…)` or `.add(…)`; `.add(0)` if the series is only meant to appear at 0");
      default ->
        lines.addAdvice(
            "add `.%s(…)`".formatted(method(handle)),
            "call `initialise` instead if it is only meant to appear at 0");
    }
  }

  private static Fix added(DiscardedHandle handle, String call, SourceText source) {
    int end = source.end(handle.tree());
    return new Fix("add `%s`".formatted(call), List.of(new Edit(source.file(), end, end, call)));
  }

  private static String method(DiscardedHandle handle) {
    return switch (handle.kind()) {
      case COUNTER -> "increment";
      case GAUGE -> "set";
      case HISTOGRAM, SUMMARY -> "observe";
      case TIMER -> "record";
      case TRACKED_GAUGE, TRACKED_COUNTER -> "track";
      case INFO -> "set";
    };
  }
}
