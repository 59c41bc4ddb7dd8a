package org.metricdef.processor.rule;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Forwarding;
import org.metricdef.processor.client.Guard;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.value.SymbolicArgument;

/** The message for a facade that does not pass on a name together with the labels it came with. */
final class ForwardingMessage {

  private static final String CANNOT_PROVE = "cannot prove that the labels fit: ";

  private final String name;
  private final Optional<String> labels;
  private final String facade;
  private final LabelForm form;
  private final Guard from;
  private final Guard guard;
  private final String to;
  private final boolean asLabels;
  private final boolean asStrings;

  /**
   * The message at a call.
   *
   * @param name the name that is passed on
   */
  ForwardingMessage(
      SymbolicArgument name, Forwarding forwarding, CallSite site, MessageContext context) {
    this.name = name.name();
    this.labels = forwarding.labelsWith(name);
    this.form = forwarding.formOf(name);
    this.asStrings = site.guard().labelForm().filter(LabelForm.STRINGS::equals).isPresent();
    this.from = forwarding.guardOf(name).orElse(site.guard());
    this.guard = site.guard();
    this.to = ConditionTexts.nameOf(site.method());
    this.facade = ConditionTexts.nameOf(name.method());
    this.asLabels = site.labels().filter(context::isLabels).isPresent();
  }

  MessageLines about(Forwarding.Obstacle obstacle) {
    return switch (obstacle) {
      case AFTER_CALL -> afterCall(labels.orElseThrow());
      case TWO_CALLS -> twoCalls(labels.orElseThrow());
      case OTHER_LABELS -> otherLabels();
      case OTHER_GUARD -> otherGuard();
    };
  }

  private MessageLines afterCall(String map) {
    MessageLines lines = new MessageLines(CANNOT_PROVE
        + "this code may run after '%s' has returned, and its caller may have changed '%s' by then"
            .formatted(facade, map));
    lines.addAdvice(
        "copy it in '%s', before the code that runs later: %s and pass 'copy' here"
            .formatted(facade, copy(map)),
        "(a copy that the later code makes is made too late)");
    return lines;
  }

  private MessageLines twoCalls(String map) {
    MessageLines lines = new MessageLines(CANNOT_PROVE
        + "'%s' and '%s' may come from different calls of '%s'".formatted(name, map, facade));
    lines.add("kept", "in a field, a collection or a result, where those of all calls meet");
    lines.addAdvice(
        "pass '%s' and '%s' themselves, in '%s' or in a lambda that it creates%s"
            .formatted(name, map, facade, asLabels ? "" : " after a copy: " + copy(map)),
        "or annotate the parameters of the method around this call with @MetricName and @MetricLabels");
    return lines;
  }

  private MessageLines otherLabels() {
    MessageLines lines = new MessageLines(CANNOT_PROVE
        + "the metric cannot be determined, and these labels did not come with '%s'"
            .formatted(name));
    lines.add("name", "whatever the callers of '%s' pass".formatted(facade));
    lines.addAdvice(
        labels
            .map(map -> "pass '%s', or a copy without changes: %s".formatted(map, copy(map)))
            .orElse("add a @MetricLabels parameter to '%s', and pass it on".formatted(facade)),
        "or pass the metric's name as a constant");
    return lines;
  }

  private MessageLines otherGuard() {
    MessageLines lines = new MessageLines(CANNOT_PROVE
        + "the metric cannot be determined, and '%s' accepts metrics or labels that are not accepted here"
            .formatted(facade));
    Set<MetricKind> wider = new TreeSet<>(from.kinds());
    wider.removeAll(guard.kinds());
    if (!wider.isEmpty()) {
      Set<MetricKind> both = new TreeSet<>(from.kinds());
      both.retainAll(guard.kinds());
      lines.add(
          "kinds",
          "'%s' is for %s, and '%s' for more"
              .formatted(to, MetricKindRule.plural(guard.kinds()), facade));
      lines.addAdvice(
          both.isEmpty()
              ? "call another method here: '%s' is for none of the kinds of '%s'"
                  .formatted(to, facade)
              : "state the kinds of '%s' at @MetricName of '%s' in '%s': kinds = %s"
                  .formatted(to, name, facade, kinds(both)));
    } else if (from.includesBaseLabels() != guard.includesBaseLabels()) {
      lines.addAdvice("state includesBaseLabels = %s at @MetricLabels of '%s'"
          .formatted(guard.includesBaseLabels(), facade));
    } else if (!from.form().isPartOf(guard.form())) {
      lines.addAdvice(
          "state the form of names at @MetricName of '%s' in '%s': form = MetricName.Form.%s"
              .formatted(name, facade, guard.form()));
    } else {
      lines.addAdvice(
          "state the same metric sets at @MetricName of '%s' and of '%s'".formatted(facade, to));
    }
    return lines;
  }

  /** The kinds as an annotation states them. */
  private static String kinds(Set<MetricKind> kinds) {
    String classes = kinds.stream()
        .map(kind -> kind.handle().replace("org.metricdef.", "") + ".class")
        .distinct()
        .collect(Collectors.joining(", "));
    return kinds.size() == 1 ? classes : "{" + classes + "}";
  }

  private String copy(String map) {
    return switch (form) {
      case MAP ->
        asLabels
            ? "Labels copy = Labels.copyOf(%s);".formatted(map)
            : "Map<String, String> copy = Map.copyOf(%s);".formatted(map);
      case STRINGS ->
        asStrings
            ? "String[] copy = %s.clone();".formatted(map)
            : filled(name -> "for (int i = 0; i < %s.length; i += 2) %s.put(%s[i], %s[i + 1]);"
                .formatted(map, name, map, map));
      case ENTRIES ->
        filled(name ->
            "for (Map.Entry<String, String> each : %s) %s.put(each.getKey(), each.getValue());"
                .formatted(map, name));
    };
  }

  /** A copy that a loop fills with nothing but the pairs. */
  private String filled(UnaryOperator<String> loop) {
    String map = asLabels ? "all" : "copy";
    return "Map<String, String> %s = new HashMap<>(); ".formatted(map)
        + loop.apply(map)
        + (asLabels ? " Labels copy = Labels.copyOf(all);" : "");
  }
}
