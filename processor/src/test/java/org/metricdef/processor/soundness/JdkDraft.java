package org.metricdef.processor.soundness;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A method that makes objects, gives them to one call of the JDK, changes something through them or
 * through the call's result, and makes guarded calls with what they hold.
 */
final class JdkDraft {

  private static final String RESULT = "r";

  /** The end of a line with a verdict, which its number follows. */
  private static final String GUARDED = " // #";

  private final String name;
  private final Executable member;
  private final JdkScope scope;
  private final JdkUses uses;
  private final boolean filled;

  /**
   * Starts a method.
   *
   * @param name the name of its class while nothing else is in the class
   */
  JdkDraft(Random random, String name, Executable member) {
    this.name = name;
    this.member = member;
    this.scope = new JdkScope(random);
    this.uses = new JdkUses(scope);
    if (scope.chance(20)) {
      scope.holder();
    }
    Optional<String> call = new JdkArguments(scope).call(member);
    this.filled = call.isPresent();
    call.ifPresent(text ->
        scope.lines().add(hasResult() ? "var %s = %s;".formatted(RESULT, text) : text + ";"));
  }

  String name() {
    return name;
  }

  Executable member() {
    return member;
  }

  /** Whether all parameters of the call could be filled. */
  boolean isFilled() {
    return filled;
  }

  private boolean hasResult() {
    return !(member instanceof Method method) || method.getReturnType() != void.class;
  }

  /**
   * The statements of the method.
   *
   * @param sites the lines with a verdict, to which those of this method are added
   */
  List<Code> statements(Map<Integer, Program.Site> sites) {
    List<Code> statements = new ArrayList<>();
    for (String line : scope.lines()) {
      if (line.endsWith(GUARDED)) {
        int id = sites.size() + 1;
        sites.put(id, Program.Site.of(true, Set.of()));
        statements.add(new Code.Line(line + id));
      } else {
        statements.add(new Code.Line(line));
      }
    }
    return statements;
  }

  /**
   * Adds changes and guarded calls.
   *
   * @param types the types of the variables so far
   */
  void complete(Map<String, TypeText> types) {
    Optional<JdkScope.Variable> result =
        Optional.ofNullable(types.get(RESULT)).map(type -> scope.know(RESULT, type));
    for (int i = scope.any(List.of(0, 1, 1, 1, 2, 2)); i > 0; i--) {
      uses.change(used(result)).ifPresent(scope.lines()::add);
    }
    guarded(scope.labelled());
    for (int i = scope.any(List.of(0, 1, 1)); i > 0; i--) {
      guarded(used(result));
    }
  }

  private JdkScope.Variable used(Optional<JdkScope.Variable> result) {
    return result
        .filter(any -> scope.chance(60))
        .orElseGet(() -> scope.chance(30) ? scope.main() : scope.any(scope.variables()));
  }

  private void guarded(JdkScope.Variable value) {
    uses.guarded(value).ifPresent(call -> scope.lines().add(call + GUARDED));
  }
}
