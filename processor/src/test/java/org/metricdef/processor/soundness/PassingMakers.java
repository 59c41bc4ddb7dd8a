package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Labels that a method with {@code @PassesKeys} passes through, with a key more or a key less. A
 * mistake is in the labels that it gets or in its body.
 */
final class PassingMakers {

  private final Draft draft;

  PassingMakers(Draft draft) {
    this.draft = draft;
  }

  /** An expression of type {@code Labels}. */
  String make(Wish wish) {
    Set<String> others = new TreeSet<>(Draft.KEYS);
    others.removeAll(wish.keys());
    Optional<String> plus = oneOf(wish.keys());
    Optional<String> minus = oneOf(others);
    boolean isGiven = plus.isPresent() && draft.chance(30);
    boolean isWrongBody = wish.wrong() && draft.chance(70);

    Set<String> before = new TreeSet<>(wish.keys());
    minus.filter(key -> draft.chance(70)).ifPresent(before::add);
    plus.filter(key -> draft.chance(70)).ifPresent(before::remove);
    String method = draft.fresh("passed");
    member(method, plus, minus, isGiven, isWrongBody ? Optional.of(wish.keys()) : Optional.empty());
    Wish given = new Wish(before, wish.wrong() && !isWrongBody, wish.depth() - 1);
    String key = isGiven ? ", " + KeyTexts.literal(plus.orElseThrow()) : "";
    return "%s(%s%s)".formatted(method, draft.labels().make(given), key);
  }

  private Optional<String> oneOf(Set<String> keys) {
    return keys.isEmpty() || draft.chance(30)
        ? Optional.empty()
        : Optional.of(draft.any(List.copyOf(new TreeSet<>(keys))));
  }

  private void member(
      String method,
      Optional<String> plus,
      Optional<String> minus,
      boolean isGiven,
      Optional<Set<String>> spoiled) {
    List<String> stated = new ArrayList<>();
    plus.filter(key -> !isGiven).ifPresent(key -> stated.add("plus = " + KeyTexts.literal(key)));
    minus.ifPresent(key -> stated.add("minus = " + KeyTexts.literal(key)));
    String without =
        minus.map(key -> ".without(%s)".formatted(KeyTexts.literal(key))).orElse("");
    String with = plus.map(
            key -> ".with(%s, \"v\")".formatted(isGiven ? "key" : KeyTexts.literal(key)))
        .orElse("");
    String right = "given" + without + with;
    draft.member(
        "@PassesKeys(%s) Labels %s(@PassedLabels Labels given%s) {"
            .formatted(String.join(", ", stated), method, isGiven ? ", @AddedKey String key" : ""),
        draft.collect(() -> {
          String made = draft.fresh("made");
          draft.line("Labels %s = %s;".formatted(made, right));
          String changed = spoiled.map(keys -> spoil(made, keys)).orElse(made);
          draft.line("facade.handsOverLike(%s, %s);".formatted(changed, right));
          draft.site(false, "return %s;".formatted(changed));
        }));
  }

  /** On some path, the result has a key more or a key less than the contract says. */
  private String spoil(String made, Set<String> keys) {
    String changed = draft.fresh("changed");
    String key = draft.any(Draft.KEYS);
    String call = keys.contains(key) ? ".without(%s)" : ".with(%s, \"w\")";
    draft.line("Labels %s = path.yes() ? %s : %s;"
        .formatted(changed, made, made + call.formatted(KeyTexts.literal(key))));
    return changed;
  }
}
