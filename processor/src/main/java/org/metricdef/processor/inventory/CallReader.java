package org.metricdef.processor.inventory;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.observed.AttributeRecord;
import org.metricdef.processor.observed.ClientSites;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.observed.Observation;
import org.metricdef.processor.observed.ObservedCall;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawCall.Recording;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawField;
import org.metricdef.processor.raw.RawLabel;
import org.metricdef.processor.raw.RawTarget;

/** Calls that record, and what they pass. */
final class CallReader {

  private final Code code;
  private final ObservedRecorder recorder;
  private final LabelReader labels;
  private final FieldReader fields;

  CallReader(Code code, ObservedRecorder recorder, LabelReader labels) {
    this.code = code;
    this.recorder = recorder;
    this.labels = labels;
    this.fields = new FieldReader(code);
  }

  /** A call that takes label values by position. */
  RawCall withValues(TreePath path, RawClient client, int first) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    Recording own = code.recording(call);
    Optional<TreePath> recording = Code.callOn(path);
    boolean isLookUp = own.method().equals("labels") || own.method().equals("labelValues");
    List<? extends ExpressionTree> values = call.getArguments()
        .subList(
            Math.min(first, call.getArguments().size()), call.getArguments().size());
    return call(
        client,
        call,
        target(call),
        labels.values(values),
        isLookUp
            ? recording.map(each -> code.recording((MethodInvocationTree) each.getLeaf()))
            : Optional.of(new Recording(own.method(), List.of(), own.isVoid())),
        isLookUp ? recording.map(TreePath::getLeaf).orElse(call) : call,
        isLookUp && recording.isEmpty() ? fields.of(path) : Optional.empty());
  }

  /** A call that records without labels. */
  RawCall withoutLabels(MethodInvocationTree call, RawClient client) {
    return call(
        client,
        call,
        target(call),
        Optional.of(List.of()),
        Optional.of(code.recording(call)),
        call,
        Optional.empty());
  }

  private RawCall call(
      RawClient client,
      MethodInvocationTree call,
      RawTarget target,
      Optional<List<RawLabel>> passed,
      Optional<Recording> recording,
      Tree whole,
      Optional<RawField> kept) {
    return new RawCall(
        client,
        code.recording(call).method(),
        code.span(call),
        ClientSites.receiverOf(call).map(code::span),
        target,
        passed,
        recording,
        code.span(whole),
        kept);
  }

  private RawTarget target(Tree call) {
    Optional<RawTarget> field = ofField(call);
    if (field.isPresent()) {
      return field.get();
    }
    Set<String> names = new TreeSet<>();
    for (Observation each : recorder.allCalls().getOrDefault(call, List.of())) {
      if (each instanceof ObservedCall seen) {
        seen.collectors().stream()
            .map(DeclaredCollector::metric)
            .flatMap(Optional::stream)
            .forEach(names::add);
      }
    }
    return names.size() == 1
        ? new RawTarget.ByName(names.iterator().next())
        : new RawTarget.Unknown(
            names.isEmpty()
                ? "the collector comes from code that does not show it"
                : "it is made on several collectors: " + String.join(", ", names));
  }

  private Optional<RawTarget> ofField(Tree call) {
    return ClientSites.receiverOf(call)
        .flatMap(code::field)
        .map(field -> new RawTarget.OfField(Code.key(field)));
  }

  /** A call that looks up or registers a meter. */
  RawCall ofMeter(TreePath path, MeterReader.Read read) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    Optional<TreePath> recording = Code.callOn(path);
    return call(
        RawClient.MICROMETER,
        call,
        new RawTarget.Named(
            MeterReader.metrics(read, recorder.allCalls().getOrDefault(call, List.of()))),
        read.labels(),
        recording.map(each -> code.recording((MethodInvocationTree) each.getLeaf())),
        recording.map(TreePath::getLeaf).orElse(call),
        Optional.empty());
  }

  /** A call on what was built before. */
  RawCall ofProvided(MethodInvocationTree call) {
    return call(
        RawClient.MICROMETER,
        call,
        new RawTarget.Unknown("the meter is looked up through a provider"),
        Optional.empty(),
        Optional.empty(),
        call,
        Optional.empty());
  }

  /** A call that records with attributes. */
  RawCall withAttributes(MethodInvocationTree call) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    Recording own = code.recording(call);
    Optional<List<RawLabel>> passed =
        arguments.size() < 2 ? Optional.of(List.of()) : labels.of(arguments.get(1));
    if (passed.isEmpty()) {
      passed = seenAttributes(call);
    }
    return call(
        RawClient.OPENTELEMETRY,
        call,
        ofField(call).orElseGet(() -> instrument(call)),
        passed,
        Optional.of(new Recording(
            own.method(),
            own.arguments().subList(0, Math.min(1, own.arguments().size())),
            own.isVoid())),
        call,
        Optional.empty());
  }

  /** What the analysis knows of the attributes, without the code of their values. */
  private Optional<List<RawLabel>> seenAttributes(Tree call) {
    for (AttributeRecord each : recorder.attributes()) {
      if (each instanceof AttributeRecord.Use use
          && use.tree().equals(call)
          && !use.isOpen()
          && use.sure().equals(use.possible())) {
        return Optional.of(use.possible().stream()
            .map(attribute -> new RawLabel(attribute.name(), "", Optional.empty()))
            .toList());
      }
    }
    return Optional.empty();
  }

  private RawTarget instrument(Tree call) {
    for (AttributeRecord each : recorder.attributes()) {
      if (each instanceof AttributeRecord.Use use && use.tree().equals(call)) {
        return new RawTarget.ByName(use.instrument().name());
      }
    }
    return new RawTarget.Unknown("the instrument comes from code that does not show it");
  }

  /** A method reference to what records. */
  RawCall reference(Tree reference, RawClient client) {
    return new RawCall(
        client,
        "::",
        code.span(reference),
        ClientSites.receiverOf(reference).map(code::span),
        target(reference),
        Optional.empty(),
        Optional.empty(),
        code.span(reference),
        Optional.empty());
  }
}
