package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.metricdef.processor.soundness.JdkObjects.Maker;

/** The variables of a program around a call of the JDK. An object is declared at its first use. */
final class JdkScope {

  /** The label map of every program. */
  static final String MAP = "m";

  /** A declared variable. */
  record Variable(String name, TypeText type) {}

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final Variable labels;
  private final Variable main;

  JdkScope(Random random) {
    this.random = random;
    String name = any(JdkObjects.MAIN);
    boolean isView = name.equals(JdkObjects.VIEW);
    Maker map = isView
        ? JdkObjects.VIEWED_MAP
        : any(chance(85) ? JdkObjects.USUAL_MAPS : JdkObjects.OTHER_MAPS);
    String filled = map.expression().replace("MAP", any(JdkObjects.FIRST_KEYS));
    this.labels = declare(MAP, new Maker(map.types(), filled));
    this.main = isView ? declare(name, any(JdkObjects.VIEWS)) : named(name);
  }

  /** What the program's first guarded call is about: the main object, or the map that it shows. */
  Variable labelled() {
    return main.name().equals(JdkObjects.VIEW) ? labels : main;
  }

  /** The object that most of the program is about. */
  Variable main() {
    return main;
  }

  /** Whether strings of the program are usually the names of metrics, not keys. */
  boolean isAboutNames() {
    boolean names = lines.stream()
        .anyMatch(line -> line.startsWith("%s ".formatted(main.type().source()))
            && line.contains(" %s = ".formatted(main.name()))
            && line.contains("_total"));
    return chance(10) != names;
  }

  List<String> lines() {
    return lines;
  }

  List<Variable> variables() {
    return variables;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Variable declare(String name, Maker maker) {
    TypeText type = TypeText.parse(any(maker.types()));
    lines.add("%s %s = %s;".formatted(type.source(), name, maker.expression()));
    return know(name, type);
  }

  /** Adds a variable that is declared elsewhere. */
  Variable know(String name, TypeText type) {
    Variable variable = new Variable(name, type);
    variables.add(variable);
    return variable;
  }

  /** Usually the main object; otherwise another one that every program can name. */
  Variable object() {
    if (chance(70)) {
      return main;
    } else if (chance(30)) {
      return variables.get(0);
    }
    return named(any(List.copyOf(JdkObjects.NAMED.keySet())));
  }

  private Variable named(String name) {
    return variables.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(() -> declare(name, any(JdkObjects.NAMED.get(name))));
  }

  /** Declares the objects that an expression names. */
  void declareAllIn(String expression) {
    JdkObjects.NAMED.keySet().stream()
        .filter(name ->
            Pattern.compile("\\b%s\\b".formatted(name)).matcher(expression).find())
        .forEach(this::named);
  }

  /** A new holder of an object. */
  Variable holder() {
    return hold(any(JdkObjects.HOLDERS));
  }

  private Variable hold(Maker maker) {
    Variable held = object();
    return declare("c" + variables.size(), maker.of(held.type(), held.name()));
  }

  /** A variable of this class, declared or new; empty if no object is of the class. */
  List<Variable> of(Class<?> wanted) {
    if (is(main.type(), wanted) && chance(60)) {
      return List.of(main);
    }
    List<Variable> declared =
        variables.stream().filter(each -> is(each.type(), wanted)).toList();
    if (!declared.isEmpty() && chance(50)) {
      return List.of(any(declared));
    }
    List<String> named = JdkObjects.NAMED.keySet().stream()
        .filter(name -> makes(JdkObjects.NAMED.get(name).get(0), wanted))
        .toList();
    List<Maker> holders =
        JdkObjects.HOLDERS.stream().filter(maker -> makes(maker, wanted)).toList();
    List<Maker> others =
        JdkObjects.OTHERS.stream().filter(maker -> makes(maker, wanted)).toList();
    if (!holders.isEmpty() && (named.isEmpty() || chance(60))) {
      return List.of(hold(only(any(holders), wanted)));
    } else if (!named.isEmpty()) {
      return List.of(named(any(named)));
    } else if (!others.isEmpty()) {
      return List.of(declare("o" + variables.size(), only(any(others), wanted)));
    }
    return declared.isEmpty() ? List.of() : List.of(any(declared));
  }

  private static boolean makes(Maker maker, Class<?> wanted) {
    return maker.types().stream().anyMatch(type -> is(TypeText.parse(type), wanted));
  }

  /** The maker with only those of its types that are of a class. */
  private static Maker only(Maker maker, Class<?> wanted) {
    return new Maker(
        maker.types().stream().filter(type -> is(TypeText.parse(type), wanted)).toList(),
        maker.expression());
  }

  private static boolean is(TypeText type, Class<?> wanted) {
    return wanted != Object.class
        && type.erasure().filter(wanted::isAssignableFrom).isPresent();
  }
}
