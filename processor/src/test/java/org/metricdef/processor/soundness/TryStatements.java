package org.metricdef.processor.soundness;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.metricdef.processor.soundness.Var.Belief;

/** Exceptions: throw, catch, rethrow, and code on the way out. */
final class TryStatements {

  private final Draft draft;

  TryStatements(Draft draft) {
    this.draft = draft;
  }

  void register(Map<Construct, IntConsumer> nesting) {
    nesting.put(Construct.TRY_CATCH, depth -> tryWith("try {", "Path.Oops", false, depth));
    nesting.put(Construct.TRY_FINALLY, depth -> tryWith("try {", "", true, depth));
    nesting.put(Construct.TRY_CATCH_FINALLY, depth -> tryWith("try {", "Path.Oops", true, depth));
    nesting.put(
        Construct.MULTI_CATCH,
        depth -> tryWith("try {", "Path.Oops | Path.Slip", draft.chance(30), depth));
    nesting.put(Construct.THROW_IN_HANDLER, this::throwInHandler);
    nesting.put(Construct.TRY_WITH_RESOURCES, this::withResources);
  }

  /**
   * A try statement.
   *
   * @param caught the exception that it catches; empty for none
   */
  private void tryWith(String open, String caught, boolean last, int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    draft.nest(open, () -> failing(depth));
    draft.join(before);
    if (!caught.isEmpty()) {
      Map<Belief, Optional<Set<String>>> thrown = draft.beliefs();
      draft.nest("catch (%s %s) {".formatted(caught, draft.fresh("e")), () -> {
        draft.statements().few(2);
        draft.calls().write();
      });
      draft.join(thrown);
    }
    if (last) {
      draft.nest("finally {", () -> {
        draft.statements().few(1);
        draft.calls().write();
      });
    }
  }

  private void failing(int depth) {
    draft.statements().block(depth);
    draft.line(draft.chance(70) ? "path.mayFail();" : "path.maySlip();");
    if (draft.chance(60)) {
      draft.statements().few(2);
    }
  }

  private void throwInHandler(int depth) {
    Map<Belief, Optional<Set<String>>> before = draft.beliefs();
    draft.nest("try {", () -> {
      draft.nest("try {", () -> failing(depth));
      draft.join(before);
      String caught = draft.fresh("e");
      draft.nest("catch (Path.Oops %s) {".formatted(caught), () -> {
        draft.statements().few(2);
        draft.line(
            draft.chance(50)
                ? "throw new Path.Slip();"
                : "if (path.yes()) { throw %s; }".formatted(caught));
      });
      if (draft.chance(40)) {
        draft.nest("finally {", () -> draft.calls().write());
      }
    });
    draft.nest(
        "catch (Path.Oops | Path.Slip %s) {".formatted(draft.fresh("e")),
        () -> draft.calls().write());
    draft.join(before);
  }

  /** The close of a resource runs after the body and before the handler. */
  private void withResources(int depth) {
    Var map = draft.maps().built(new Wish(draft.anyKeys(), false, 1));
    String change = draft.chance(50) ? "put(\"%s\", \"v\")" : "remove(\"%s\")";
    String closing = "%s.%s".formatted(map.name(), change.formatted(draft.any(Draft.KEYS)));
    String resource = draft.fresh("resource");
    tryWith(
        "try (Path.Resource %s = () -> %s) {".formatted(resource, closing),
        draft.chance(60) ? "Path.Oops" : "",
        draft.chance(30),
        depth);
    map.belief().lose();
    draft.calls().write();
  }
}
