package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls of Micrometer: a meter is used once in the simplest form, and then in another one. */
final class MicrometerClient implements RawClient {

  /** What may be wrong with the second use. */
  enum Mistake {
    NONE,
    A_VALUE_IS_MISSING,
    ONE_KEY_MORE,
    ONE_KEY_LESS,
    ANOTHER_KEY
  }

  private static final List<String> KEYS = List.of("method", "status", "region");
  private static final int PLANTED = 50;
  private static final int TRAPS = 10;

  @Override
  public String title() {
    return "micrometer";
  }

  @Override
  public List<String> imports() {
    return List.of("io.micrometer.core.instrument.*");
  }

  @Override
  public List<String> members(String type) {
    return List.of(
        "private static final MeterRegistry GLOBAL = Metrics.globalRegistry;",
        "private final MeterRegistry registry;",
        type + "(MeterRegistry registry) {",
        "  this.registry = registry;",
        "}");
  }

  @Override
  public String world() {
    return "MicrometerRunner";
  }

  @Override
  public RawCall write(RawDraft draft) {
    String registry =
        draft.any("registry", "registry", "this.registry", "GLOBAL", "Metrics.globalRegistry");
    MeterText meter = new MeterText(
        draft.any(MeterText.Kind.values()), registry, '"' + draft.metric() + '"', draft.chance(30));
    if (draft.chance(TRAPS)) {
      return new MicrometerTraps(draft, meter).write();
    }
    Tagged tagged = draft.any(Tagged.values());
    Mistake mistake = draft.chance(PLANTED) ? mistake(draft, tagged) : Mistake.NONE;
    List<String> keys =
        KEYS.subList(0, mistake == Mistake.NONE ? draft.below(3) : draft.below(2) + 1);
    List<String> right = texts(keys);
    List<String> wrong = wrong(mistake, keys);
    List<List<String>> paths = new ArrayList<>();
    for (int path = 0; path < tagged.paths; path++) {
      paths.add(mistake != Mistake.NONE && draft.chance(60) ? wrong : right);
    }
    if (!paths.contains(wrong)) {
      paths.set(draft.below(paths.size()), wrong);
    }

    List<String> body = new ArrayList<>();
    body.add(meter.use(quoted(right)));
    new TagShapes(draft, meter, paths, body).write(tagged);
    draft.construct("tags: ", tagged);
    draft.construct("meter: ", meter.kind());
    return PositionalClient.finish(
        draft,
        body,
        mistake == Mistake.NONE
            ? ""
            : mistake.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  private static Mistake mistake(RawDraft draft, Tagged tagged) {
    return draft.any(Arrays.stream(Mistake.values())
        .filter(each -> each != Mistake.NONE)
        .filter(each -> tagged.texts || each != Mistake.A_VALUE_IS_MISSING)
        .toList());
  }

  private static List<String> wrong(Mistake mistake, List<String> keys) {
    List<String> texts = new ArrayList<>(texts(keys));
    switch (mistake) {
      case NONE -> {}
      case A_VALUE_IS_MISSING -> texts.remove(texts.size() - 1);
      case ONE_KEY_MORE -> texts.addAll(List.of("tenant", "t"));
      case ONE_KEY_LESS -> texts.subList(texts.size() - 2, texts.size()).clear();
      case ANOTHER_KEY -> texts.set(texts.size() - 2, "tenant");
    }
    return texts;
  }

  private static List<String> texts(List<String> keys) {
    return keys.stream().flatMap(key -> List.of(key, "v").stream()).toList();
  }

  static String quoted(List<String> texts) {
    return String.join(", ", texts.stream().map(each -> '"' + each + '"').toList());
  }
}
