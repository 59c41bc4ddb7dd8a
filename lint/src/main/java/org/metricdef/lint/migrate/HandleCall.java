package org.metricdef.lint.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.lint.init.BaseLabel;
import org.metricdef.lint.init.ExposedNames;
import org.metricdef.lint.init.ProposedMetric;
import org.metricdef.lint.init.ProposedSet;
import org.metricdef.lint.init.SetSource;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawCall.Recording;
import org.metricdef.processor.raw.RawLabel;

/**
 * A call of a client as a call of a handle.
 *
 * @param code what follows the handle, with the point before it; empty if there is no such call
 * @param obstacle why there is none; empty text if there is one
 * @param needsLabels whether the code names {@code Labels}
 */
record HandleCall(String code, String obstacle, boolean needsLabels) {

  /** As many pairs as {@code Labels.of} takes. */
  private static final int PAIRS = 6;

  /** What a method of a client is with a handle. */
  private record Form(String method, List<String> arguments) {}

  /**
   * The call of a handle.
   *
   * @param declared the label names of the declaration, for values that stand by position
   */
  static HandleCall of(
      RawCall call, ProposedSet set, ProposedMetric metric, List<String> declared) {
    if (call.recording().isEmpty() && call.kept().isEmpty()) {
      return refused("the result of %s is kept or read".formatted(call.method()));
    }
    Optional<Form> form =
        call.kept().isPresent() ? of("with") : form(metric, call.recording().orElseThrow());
    if (form.isEmpty()) {
      return refused(refusal(metric, call.recording().orElseThrow()));
    }
    Optional<List<RawLabel>> labels = named(call, set, metric, declared);
    if (labels.isEmpty() || labels.get().stream().anyMatch(each -> each.value().isEmpty())) {
      return refused("its labels are put together elsewhere");
    }
    List<String> arguments = new ArrayList<>();
    if (!labels.get().isEmpty()) {
      arguments.add(labels(labels.get()));
    }
    arguments.addAll(form.get().arguments());
    return new HandleCall(
        ".%s(%s)".formatted(form.get().method(), String.join(", ", arguments)),
        "",
        !labels.get().isEmpty());
  }

  /** A call on a series that a field holds. */
  static HandleCall ofSeries(Recording recording, ProposedMetric metric) {
    Optional<Form> form = form(metric, recording);
    return form.isPresent()
        ? new HandleCall(
            ".%s(%s)"
                .formatted(form.get().method(), String.join(", ", form.get().arguments())),
            "",
            false)
        : refused(refusal(metric, recording));
  }

  private static String refusal(ProposedMetric metric, Recording recording) {
    return recording.isVoid()
        ? "a %s has no call for %s".formatted(SetSource.handle(metric.kind()), recording.method())
        : "the result of %s is used".formatted(recording.method());
  }

  private static HandleCall refused(String why) {
    return new HandleCall("", why, false);
  }

  boolean isPossible() {
    return obstacle.isEmpty();
  }

  private static Optional<Form> form(ProposedMetric metric, Recording recording) {
    if (!recording.isVoid()) {
      return Optional.empty();
    }
    List<String> arguments = recording.arguments();
    int count = arguments.size();
    String shape = "%s %s/%d".formatted(SetSource.handle(metric.kind()), recording.method(), count);
    Optional<Form> form = switch (shape) {
      case "Counter inc/0", "Counter increment/0" -> of("increment");
      case "Counter inc/1", "Counter increment/1", "Counter add/1" ->
        of("increment", arguments.get(0));
      case "Gauge inc/0" -> of("add", "1");
      case "Gauge dec/0" -> of("add", "-1");
      case "Gauge inc/1", "Gauge add/1" -> of("add", arguments.get(0));
      case "Gauge dec/1" -> of("add", "-(" + arguments.get(0) + ")");
      case "Gauge set/1" -> of("set", arguments.get(0));
      case "Histogram observe/1", "Histogram record/1", "Summary observe/1", "Summary record/1" ->
        of("observe", arguments.get(0));
      case "Timer record/1" -> of("record", arguments.get(0));
      default -> Optional.empty();
    };
    return form.isEmpty() && count == 0 ? ofWholeSeries(recording.method()) : form;
  }

  /** What is done to a series as a whole. */
  private static Optional<Form> ofWholeSeries(String method) {
    return switch (method) {
      case "remove" -> of("remove");
      case "initLabelValues" -> of("initialise");
      default -> Optional.empty();
    };
  }

  private static Optional<Form> of(String method, String... arguments) {
    return Optional.of(new Form(method, List.of(arguments)));
  }

  /** The labels of a call with their names, without base labels; empty if they are others. */
  private static Optional<List<RawLabel>> named(
      RawCall call, ProposedSet set, ProposedMetric metric, List<String> declared) {
    List<String> base = set.baseLabels().stream().map(BaseLabel::key).toList();
    if (call.labels().isEmpty()) {
      return Optional.empty();
    }
    List<RawLabel> given = call.labels().get();
    List<RawLabel> named = new ArrayList<>();
    boolean areByPosition = given.stream().anyMatch(each -> each.key().isEmpty());
    if (areByPosition && given.size() != declared.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < given.size(); i++) {
      RawLabel each = given.get(i);
      String key = ExposedNames.label(areByPosition ? declared.get(i) : each.key());
      if (!base.contains(key)) {
        named.add(new RawLabel(key, each.value(), each.constant()));
      }
    }
    boolean isSame =
        named.stream().map(RawLabel::key).distinct().count() == metric.labels().size()
            && named.size() == metric.labels().size()
            && named.stream().allMatch(each -> metric.labels().contains(each.key()));
    return isSame ? Optional.of(named) : Optional.empty();
  }

  private static String labels(List<RawLabel> labels) {
    StringBuilder code = new StringBuilder("Labels.of(");
    for (int i = 0; i < labels.size(); i++) {
      RawLabel each = labels.get(i);
      String pair = SetSource.literal(each.key()) + ", " + each.value();
      if (i < PAIRS) {
        code.append(i == 0 ? "" : ", ").append(pair);
      } else {
        code.append(i == PAIRS ? ")" : "").append(".with(").append(pair).append(')');
      }
    }
    return labels.size() <= PAIRS ? code.append(')').toString() : code.toString();
  }
}
