package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes random programs that build label maps in every way they can think of and hand them to
 * metrics. Some calls get their map put right first, and some do not.
 */
final class ProgramGenerator {

  private static final List<String> KEYS = List.of("a", "b");

  private static final int MOST_FUNCTIONS = 3;

  private final Random random;
  private final String name;
  private final List<String> members = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<String> maps = new ArrayList<>();
  private int counter;
  private int functions;

  private ProgramGenerator(long seed, String name) {
    this.random = new Random(seed);
    this.name = name;
  }

  /** The source of a class {@code sound.<name>}. */
  static String write(long seed, String name) {
    return new ProgramGenerator(seed, name).program();
  }

  private String program() {
    labels.add("field");
    maps.add("shared");
    String body = block(2 + random.nextInt(5), 0);
    return """
        package sound;

        import java.util.*;
        import org.metricdef.*;

        public final class %s {
          private final Facade facade;
          private final Path path;
          private final List<Runnable> later = new ArrayList<>();
          private Labels field = %s;
          private final Map<String, String> shared = new HashMap<>();

          public %s(Facade facade, Path path) {
            this.facade = facade;
            this.path = path;
          }

          private record Holder(Labels labels) {}

          private static final class Keeper {
            private final Map<String, String> map;
            Keeper(Map<String, String> map) { this.map = map; }
            Map<String, String> map() { return map; }
          }

          public void run() {
            try {
        %s
            } catch (Path.Oops e) {
              path.yes();
            }
            for (int i = 0; i < later.size() && i < 20; i++) {
              try {
                later.get(i).run();
              } catch (Path.Oops e) {
                path.yes();
              }
            }
          }
        %s
        }
        """.formatted(name, literal(), name, body, String.join("\n", members));
  }

  // Statements.

  private String block(int statements, int depth) {
    int labelsBefore = labels.size();
    int mapsBefore = maps.size();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < statements; i++) {
      text.append(statement(depth)).append('\n');
    }
    cut(labels, labelsBefore);
    cut(maps, mapsBefore);
    return text.toString();
  }

  private static void cut(List<String> list, int size) {
    list.subList(size, list.size()).clear();
  }

  private String statement(int depth) {
    int kinds = depth < 3 ? 22 : 12;
    return switch (random.nextInt(kinds)) {
      case 0, 1 -> declareLabels();
      case 2, 3 -> declareMap();
      case 4, 5, 6 -> change(any(maps));
      case 7 -> assignLabels();
      case 8, 9, 10 -> call();
      case 11 -> "path.mayFail();";
      case 12, 13 ->
        "if (path.yes()) {\n%s} else {\n%s}"
            .formatted(
                block(1 + random.nextInt(2), depth + 1), block(random.nextInt(2), depth + 1));
      case 14 ->
        "for (int i%d = 0; i%<d < 2 && path.yes(); i%<d++) {\n%s}"
            .formatted(counter++, block(2, depth + 1));
      case 15 -> tryStatement(depth);
      case 16 -> lambda(depth);
      case 17 -> anonymousClass(depth);
      case 18 -> helperCall(depth);
      case 19 ->
        "switch (path.yes() ? 1 : 2) {\ncase 1:\n%scase 2:\n%sbreak;\ndefault:\n%s}"
            .formatted(braced(depth), braced(depth), braced(depth));
      case 20 -> "do {\n%s} while (path.yes());".formatted(block(2, depth + 1));
      default -> labelled(depth);
    };
  }

  private String braced(int depth) {
    return "{\n" + block(1 + random.nextInt(2), depth + 1) + "}\n";
  }

  private String labelled(int depth) {
    String label = "loop" + counter++;
    String jump = random.nextBoolean() ? "break" : "continue";
    return "%s:\nwhile (path.yes()) {\n%sif (path.yes()) {\n%s %s;\n}\n%s}"
        .formatted(label, block(1, depth + 1), jump, label, block(1, depth + 1));
  }

  private String tryStatement(int depth) {
    String body = block(1, depth + 1) + "path.mayFail();\n" + block(1, depth + 1);
    String handler = block(random.nextInt(2), depth + 1) + call() + "\n";
    String end = block(random.nextInt(2), depth + 1) + call() + "\n";
    return switch (random.nextInt(3)) {
      case 0 -> "try {\n%s} catch (Path.Oops e%d) {\n%s}".formatted(body, counter++, handler);
      case 1 -> "try {\n%s} finally {\n%s}".formatted(body, end);
      default ->
        "try {\n%s} catch (Path.Oops e%d) {\n%s} finally {\n%s}"
            .formatted(body, counter++, handler, end);
    };
  }

  private String lambda(int depth) {
    return function("Runnable task%d = () -> {\n%s};\n%s", depth);
  }

  private String anonymousClass(int depth) {
    return function(
        "Runnable task%d = new Runnable() {\n@Override public void run() {\n%s}};\n%s", depth);
  }

  private String function(String shape, int depth) {
    if (functions++ > MOST_FUNCTIONS) {
      return "path.yes();";
    }
    int id = counter++;
    return inFunction(() -> shape.formatted(id, block(1, depth + 2) + call() + "\n", use(id)));
  }

  private String use(int id) {
    return switch (random.nextInt(3)) {
      case 0 -> "task%d.run();".formatted(id);
      case 1 -> "later.add(task%d);".formatted(id);
      default -> "task%d.run(); later.add(task%<d);".formatted(id);
    };
  }

  /** A function captures only what is never assigned again: copies, under names of their own. */
  private String inFunction(Supplier<String> function) {
    List<String> outerLabels = List.copyOf(labels);
    List<String> outerMaps = List.copyOf(maps);
    StringBuilder copies = new StringBuilder();
    labels.clear();
    maps.clear();
    for (String variable : outerLabels) {
      labels.add(variable.equals("field") ? variable : finalCopy(copies, "Labels", variable));
    }
    for (String variable : outerMaps) {
      maps.add(
          variable.equals("shared")
              ? variable
              : finalCopy(copies, "Map<String, String>", variable));
    }
    String text = copies + function.get();
    labels.clear();
    labels.addAll(outerLabels);
    maps.clear();
    maps.addAll(outerMaps);
    return text;
  }

  private String finalCopy(StringBuilder copies, String type, String variable) {
    String copy = "v" + counter++;
    copies.append("final %s %s = %s;\n".formatted(type, copy, variable));
    return copy;
  }

  /** A private method of its own, followed from here. */
  private String helperCall(int depth) {
    if (functions++ > MOST_FUNCTIONS) {
      return "path.yes();";
    }
    String helper = "helper" + counter++;
    boolean takesMap = random.nextBoolean();
    List<String> outerLabels = List.copyOf(labels);
    List<String> outerMaps = List.copyOf(maps);
    labels.clear();
    maps.clear();
    labels.add("field");
    maps.add("shared");
    (takesMap ? maps : labels).add("given");
    String body = block(2, depth + 1);
    members.add("  private %s %s(%s given) {\n%sreturn %s;\n}\n"
        .formatted(type(takesMap), helper, type(takesMap), body, takesMap ? any(maps) : labels()));
    labels.clear();
    labels.addAll(outerLabels);
    maps.clear();
    maps.addAll(outerMaps);
    String argument = takesMap ? any(maps) : labels();
    String result = "v" + counter++;
    (takesMap ? maps : labels).add(result);
    return "%s %s = %s(%s);".formatted(type(takesMap), result, helper, argument);
  }

  private static String type(boolean map) {
    return map ? "Map<String, String>" : "Labels";
  }

  private String declareLabels() {
    String value = labels();
    String variable = "v" + counter++;
    labels.add(variable);
    return "Labels %s = %s;".formatted(variable, value);
  }

  private String declareMap() {
    String value = map();
    String variable = "v" + counter++;
    maps.add(variable);
    return "Map<String, String> %s = %s;".formatted(variable, value);
  }

  private String assignLabels() {
    // Variables named v… may be captured copies, which are final.
    return "field = %s;".formatted(labels());
  }

  private String change(String map) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> "%s.put(\"%s\", \"x\");".formatted(map, key());
      case 2 -> "%s.remove(\"%s\");".formatted(map, key());
      case 3 -> "%s.putAll(%s);".formatted(map, map());
      case 4 -> "%s.putIfAbsent(%s, \"x\");".formatted(map, keyExpression());
      case 5 -> "if (path.yes()) { %s.clear(); }".formatted(map);
      default ->
        "%s.computeIfAbsent(\"%s\", k -> path.yes() ? \"x\" : null);".formatted(map, key());
    };
  }

  /** A metric call on a line of its own; its map is put right for all keys, some, or none. */
  private String call() {
    int metric = random.nextInt(3);
    List<String> wanted = KEYS.subList(0, metric);
    String metricName = List.of("none_total", "one_total", "two_total").get(metric);
    List<String> mended = mended();
    if (random.nextBoolean()) {
      StringBuilder value = new StringBuilder("(" + labels() + ")");
      for (String key : mended) {
        value.append(
            wanted.contains(key)
                ? ".with(\"%s\", \"y\")".formatted(key)
                : ".without(\"%s\")".formatted(key));
      }
      return "facade.count(\"%s\", %s);".formatted(metricName, value);
    }
    String map = any(maps);
    StringBuilder fixes = new StringBuilder();
    for (String key : mended) {
      fixes.append((wanted.contains(key) ? "%s.put(\"%s\", \"y\");\n" : "%s.remove(\"%s\");\n")
          .formatted(map, key));
    }
    return "%sfacade.increment(\"%s\", %s);".formatted(fixes, metricName, map);
  }

  private List<String> mended() {
    return switch (random.nextInt(3)) {
      case 0 -> KEYS;
      case 1 -> KEYS.stream().filter(key -> random.nextBoolean()).toList();
      default -> List.of();
    };
  }

  // Expressions.

  private String labels() {
    return switch (random.nextInt(11)) {
      case 0, 1, 2 -> any(labels);
      case 3 -> literal();
      case 4 -> "%s.with(%s, \"x\")".formatted(any(labels), keyExpression());
      case 5 -> "%s.without(\"%s\")".formatted(any(labels), key());
      case 6 -> "%s.merge(%s)".formatted(any(labels), any(labels));
      case 7 -> "(path.yes() ? %s : %s)".formatted(any(labels), any(labels));
      case 8 -> "Labels.copyOf(%s)".formatted(any(maps));
      case 9 -> "new Holder(%s).labels()".formatted(any(labels));
      default ->
        "(switch (path.yes() ? 1 : 2) { case 1 -> %s; default -> { path.yes(); yield %s; } })"
            .formatted(any(labels), any(labels));
    };
  }

  private String map() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> "new HashMap<>()";
      case 2 -> "new TreeMap<>(%s)".formatted(any(maps));
      case 3 -> "new HashMap<>(Map.of(\"%s\", \"x\"))".formatted(key());
      case 4, 5 -> any(maps);
      case 6 -> "(path.yes() ? %s : %s)".formatted(any(maps), any(maps));
      case 7 -> "new Keeper(%s).map()".formatted(any(maps));
      default -> "Objects.requireNonNull(%s)".formatted(any(maps));
    };
  }

  private String literal() {
    return switch (random.nextInt(4)) {
      case 0 -> "Labels.empty()";
      case 1 -> "Labels.of(\"a\", \"x\", \"b\", \"x\")";
      default -> "Labels.of(\"%s\", \"x\")".formatted(key());
    };
  }

  private String keyExpression() {
    return random.nextInt(4) > 0
        ? "\"%s\"".formatted(key())
        : "(path.yes() ? \"%s\" : \"%s\")".formatted(key(), key());
  }

  private String key() {
    return KEYS.get(random.nextInt(KEYS.size()));
  }

  /** Mostly the newest, so that what is done to a map is soon seen by a call. */
  private String any(List<String> variables) {
    int newest = variables.size() - 1;
    return variables.get(random.nextInt(3) > 0 ? newest : random.nextInt(variables.size()));
  }
}
