package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Maps made while a class or an object is being initialised. With a planned mistake the code reads
 * a key before it is assigned.
 */
final class EarlyMakers {

  private final Draft draft;

  EarlyMakers(Draft draft) {
    this.draft = draft;
  }

  /** An expression of type {@code Map<String, String>}. */
  String make(Wish wish) {
    if (wish.keys().isEmpty()) {
      return "Map.of()";
    }
    draft.involve(Construct.INITIALISATION_ORDER);
    String key = draft.any(List.copyOf(wish.keys()));
    Set<String> others = new TreeSet<>(wish.keys());
    others.remove(key);
    return switch (draft.below(3)) {
      case 0 -> constant(key, others, wish.wrong());
      case 1 -> leaked(key, others, wish.wrong());
      default -> overridden(key, others, wish.wrong());
    };
  }

  /** Statements that put the keys into the map; one key is read from a field. */
  private List<Code> puts(Set<String> others, String field) {
    List<Code> puts = new ArrayList<>();
    others.forEach(key -> puts.add(new Code.Line("made.put(\"%s\", \"v\");".formatted(key))));
    puts.add(new Code.Line("made.put(%s, \"v\");".formatted(field)));
    Collections.swap(puts, 0, draft.below(puts.size()));
    return puts;
  }

  /** The first of two statements comes last if it is wrong. */
  private static List<Code> ordered(boolean wrong, List<Code> first, List<Code> then) {
    List<Code> code = new ArrayList<>(wrong ? then : first);
    code.addAll(wrong ? first : then);
    return code;
  }

  private String constant(String key, Set<String> others, boolean wrong) {
    String type = draft.fresh("Early");
    List<Code> assigned = draft.chance(50)
        ? List.of(
            new Code.Line("private static final String KEY;"),
            new Code.Nest("static {", List.of(new Code.Line("KEY = \"%s\";".formatted(key))), "}"))
        : List.of(new Code.Line(
            "private static final String KEY = String.valueOf(\"%s\");".formatted(key)));
    List<Code> instance =
        List.of(new Code.Line("private static final %s ONE = new %s();".formatted(type, type)));
    List<Code> body = ordered(wrong, assigned, instance);
    body.add(new Code.Line("private final Map<String, String> made = new HashMap<>();"));
    body.add(new Code.Nest("private %s() {".formatted(type), puts(others, "KEY"), "}"));
    draft.member("private static final class %s {".formatted(type), body);
    return type + ".ONE.made";
  }

  private String leaked(String key, Set<String> others, boolean wrong) {
    String type = draft.fresh("Early");
    List<Code> constructor = ordered(
        wrong,
        List.of(new Code.Line("key = \"%s\";".formatted(key))),
        List.of(new Code.Line("fill(this);")));
    draft.member(
        "private static final class %s {".formatted(type),
        List.of(
            new Code.Line("private final Map<String, String> made = new HashMap<>();"),
            new Code.Line("private final String key;"),
            new Code.Nest("private %s() {".formatted(type), constructor, "}"),
            new Code.Nest(
                "private static void fill(%s early) {".formatted(type),
                puts(others, "early.key").stream()
                    .map(put -> (Code) new Code.Line(
                        ((Code.Line) put).text().replace("made.put", "early.made.put")))
                    .toList(),
                "}")));
    return "new %s().made".formatted(type);
  }

  private String overridden(String key, Set<String> others, boolean wrong) {
    String base = draft.fresh("Base");
    String derived = draft.fresh("Early");
    draft.member(
        "private abstract static class %s {".formatted(base),
        List.of(
            new Code.Line("final Map<String, String> made = new HashMap<>();"),
            new Code.Line("%s() { fill(); }".formatted(base)),
            new Code.Line("abstract void fill();")));
    String modifiers = wrong ? "private final" : "private static final";
    draft.member(
        "private static final class %s extends %s {".formatted(derived, base),
        List.of(
            new Code.Line("%s String key = String.valueOf(\"%s\");".formatted(modifiers, key)),
            new Code.Nest("@Override void fill() {", puts(others, "key"), "}")));
    return "new %s().made".formatted(derived);
  }
}
