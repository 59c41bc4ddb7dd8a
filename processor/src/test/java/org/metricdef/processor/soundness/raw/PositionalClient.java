package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metricdef.processor.soundness.raw.Declarations.Collector;
import org.metricdef.processor.soundness.raw.Declarations.Declared;
import org.metricdef.processor.soundness.raw.PositionalApi.Kind;
import org.metricdef.processor.soundness.raw.PositionalApi.Operation;

/** Calls of a client that takes label values by position. */
final class PositionalClient implements RawClient {

  private static final List<String> LABELS = List.of("method", "status", "region");
  private static final int PLANTED = 50;
  private static final int TRAPS = 10;

  private final PositionalApi api;

  PositionalClient(PositionalApi api) {
    this.api = api;
  }

  @Override
  public String title() {
    return api.title();
  }

  @Override
  public List<String> imports() {
    return api.imports();
  }

  @Override
  public List<String> members(String type) {
    return List.of();
  }

  @Override
  public String world() {
    return "PositionalRunner";
  }

  @Override
  public RawCall write(RawDraft draft) {
    if (draft.chance(TRAPS)) {
      return new PositionalTraps(draft, api).write();
    }
    boolean isPlanted = draft.chance(PLANTED);
    Operation operation = draft.any(api.operations());
    // Most calls record.
    if (draft.chance(50)) {
      operation = Operation.LABELS;
    }
    boolean isBare =
        operation == Operation.WITHOUT_VALUES || operation == Operation.TIMER_WITHOUT_VALUES;
    Kind kind = kind(draft, operation);
    int labels = isBare && isPlanted ? 1 + draft.below(3) : draft.below(4);
    if (isBare && !isPlanted) {
      labels = draft.below(2);
    }
    if (operation == Operation.REMOVE && !isPlanted) {
      labels = 1 + draft.below(3);
    }
    int right = labels;
    int wrong = isBare ? 0 : wrong(draft, operation, labels);

    Passed passed = passed(draft, operation);
    List<Integer> counts = new ArrayList<>();
    for (int path = 0; path < passed.paths; path++) {
      counts.add(isPlanted && draft.chance(60) ? wrong : right);
    }
    if (isPlanted && !counts.contains(wrong)) {
      counts.set(draft.below(counts.size()), wrong);
    }

    List<String> body = new ArrayList<>();
    Declared declared = draft.any(Declared.values());
    Collector collector =
        new Declarations(draft, api).write(declared, kind, LABELS.subList(0, labels), body);
    if (operation == Operation.REMOVE) {
      body.add("%s.%s(%s);"
          .formatted(
              collector.expression(),
              api.labels(),
              Declarations.texts(List.of("GET", "200", "eu").subList(0, labels))));
    }
    new ValueShapes(draft, api, operation, collector, counts, body).write(passed);
    draft.construct("declared: ", declared);
    draft.construct("values: ", passed);
    draft.construct("operation: ", operation);
    String mistake = "";
    if (isPlanted) {
      mistake = isBare
          ? "labelled collector used bare"
          : labels == 0
              ? "values for a collector without labels"
              : wrong < right ? "values too few" : "values too many";
    }
    return finish(draft, body, mistake);
  }

  /** Writes the method that is run. */
  static RawCall finish(RawDraft draft, List<String> body, String mistake) {
    String method = draft.name("call");
    draft.member("void %s(int choice) {".formatted(method));
    draft.member(body.stream().map(line -> "  " + line).toList());
    draft.member("}");
    return new RawCall(method, draft.metric(), draft.constructs(), mistake);
  }

  private Kind kind(RawDraft draft, Operation operation) {
    return draft.any(api.kinds().stream()
        .filter(
            each -> operation != Operation.TIMER_WITHOUT_VALUES || !each.timer().isEmpty())
        .toList());
  }

  /** A wrong number of values. */
  private static int wrong(RawDraft draft, Operation operation, int labels) {
    if (labels == 0) {
      return 1 + draft.below(2);
    }
    return draft.chance(50) ? labels - 1 : labels + 1;
  }

  private static Passed passed(RawDraft draft, Operation operation) {
    return switch (operation) {
      case WITHOUT_VALUES, TIMER_WITHOUT_VALUES -> draft.any(ValueShapes.WITHOUT_VALUES);
      case REMOVE -> draft.any(ValueShapes.SAME_VALUES);
      case LABELS -> draft.any(Passed.values());
      case INIT, SET_CHILD ->
        draft.any(Arrays.stream(Passed.values())
            .filter(each -> !ValueShapes.OF_SERIES.contains(each))
            .toList());
    };
  }
}
