package org.metricdef.processor.soundness;

import java.util.List;

/**
 * Labels in an array that is written through a view of it, or through a collection whose only
 * element it is.
 */
final class ArrayMakers {

  private final Draft draft;

  ArrayMakers(Draft draft) {
    this.draft = draft;
  }

  /** An expression of type {@code Labels}. */
  String make(Wish wish) {
    draft.involve(Construct.ARRAY_VIEW);
    // The mistake is either what is written or, if nothing is written, what was there.
    boolean writes = wish.wrong() || draft.chance(60);
    String first = wish.wrong() || !writes
        ? draft.labels().make(wish.right())
        : draft.labels().make(new Wish(draft.anyKeys(), false, 0));
    String written = draft.labels().make(new Wish(wish.keys(), wish.wrong(), 0));
    String array = draft.fresh("array");
    draft.line("Labels[] %s = {%s};".formatted(array, first));
    if (writes) {
      write(array, written, wish.wrong());
    }
    return array + "[0]";
  }

  private void write(String array, String written, boolean wrong) {
    String other = draft.fresh("view");
    switch (draft.below(9)) {
      case 0 -> draft.line("Arrays.asList(%s).set(0, %s);".formatted(array, written));
      case 1 -> {
        draft.line("List<Labels> %s = Arrays.asList(%s);".formatted(other, array));
        draft.line("%s.replaceAll(any -> %s);".formatted(other, held(written)));
      }
      case 2 -> {
        draft.line("List<Labels[]> %s = List.<Labels[]>of(%s);".formatted(other, array));
        draft.line("%s.get(0)[0] = %s;".formatted(other, written));
      }
      case 3 -> {
        draft.line("Optional<Labels[]> %s = Optional.of(%s);".formatted(other, array));
        draft.line("%s.get()[0] = %s;".formatted(other, written));
      }
      case 4 -> {
        draft.line("Labels[] %s = path.yes() ? %s : null;".formatted(other, array));
        draft.nest(
            "if (%s != null) {".formatted(other),
            () -> draft.line("%s[0] = %s;".formatted(other, written)));
        if (!wrong) {
          draft.line("%s[0] = %s;".formatted(array, written));
        }
      }
      case 5 -> draft.line("Arrays.fill(%s, %s);".formatted(array, written));
      case 6 -> {
        String same = draft.fresh("same");
        draft.member(
            "private static Labels[] %s(Labels... all) {".formatted(same),
            List.of(new Code.Line("return all;")));
        draft.line("%s(%s)[0] = %s;".formatted(same, array, written));
      }
      case 7 ->
        draft.line(
            "Stream.<Labels[]>of(%s).forEach(all -> all[0] = %s);".formatted(array, held(written)));
      default -> {
        String holder = draft.any(List.of("ArrayList", "CopyOnWriteArrayList", "ArrayDeque"));
        draft.line("Collection<Labels[]> %s = new %s<>(Collections.<Labels[]>singletonList(%s));"
            .formatted(other, holder, array));
        draft.line("%s.iterator().next()[0] = %s;".formatted(other, written));
      }
    }
  }

  /** A lambda captures only a variable that is assigned once. */
  private String held(String written) {
    String name = draft.fresh("written");
    // The declaration precedes the statement that is being written.
    draft.line("final Labels %s = %s;".formatted(name, written));
    return name;
  }

  /** A metric's name in an array that is written through a view. */
  String name(String before, String after) {
    String array = draft.fresh("names");
    String view = draft.fresh("view");
    draft.involve(Construct.ARRAY_VIEW);
    draft.line("String[] %s = {\"%s\"};".formatted(array, before));
    draft.line("List<String> %s = Arrays.asList(%s);".formatted(view, array));
    draft.line("%s.set(0, \"%s\");".formatted(view, after));
    return array + "[0]";
  }
}
