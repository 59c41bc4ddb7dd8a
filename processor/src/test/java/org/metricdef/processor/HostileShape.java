package org.metricdef.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shapes of code that can make an analysis take very long, as source of a class `shop.Hostile`. */
enum HostileShape {
  /** Each method calls the next one twice, with different maps. */
  DIAMONDS(30) {
    @Override
    String members(int size) {
      return count("f" + size)
          + each(size, i -> """
            private void f%d(Map<String, String> labels) {
              Map<String, String> left = new HashMap<>(labels);
              left.put("left%d", "x");
              f%d(left);
              Map<String, String> right = new HashMap<>(labels);
              right.put("right%d", "x");
              f%d(right);
            }
          """.formatted(i, i, i + 1, i, i + 1))
          + run("f0(new HashMap<>());");
    }
  },
  /** As {@link #DIAMONDS}, and each result is a new map of the next one's results. */
  DIAMONDS_OF_RESULTS(30) {
    @Override
    String members(int size) {
      return each(size, i -> """
            private Map<String, String> f%d(Map<String, String> labels) {
              Map<String, String> left = new HashMap<>(f%d(labels));
              left.putAll(f%d(new HashMap<>(left)));
              return left;
            }
          """.formatted(i, i + 1, i + 1))
          + "  private Map<String, String> f%d(Map<String, String> labels) { return labels; }\n"
              .formatted(size)
          + run("metrics.tradesTotal().increment(Labels.copyOf(f0(new HashMap<>())));");
    }
  },
  /** Fields that feed each other. */
  FIELDS(400) {
    @Override
    String members(int size) {
      return each(size, i -> """
            private final Map<String, String> f%d = new HashMap<>();
            void feed%d() {
              f%d.put("k%d", "x");
              f%d.putAll(f%d);
            }
          """.formatted(i, i, i, i, i, (i + 1) % size))
          + run("metrics.tradesTotal().increment(Labels.copyOf(f0));");
    }
  },
  /** As {@link #FIELDS}, fed in the order that needs the most rounds. */
  FIELDS_BACKWARDS(400) {
    @Override
    String members(int size) {
      return each(size, i -> """
            private final Map<String, String> f%d = new HashMap<>();
            void feed%d() {
              f%d.put("k%d", "x");
              f%d.putAll(f%d);
              f%d.putAll(f%d);
            }
          """.formatted(i, i, i, i, (i + 1) % size, i, (i + 7) % size, i))
          + run("metrics.tradesTotal().increment(Labels.copyOf(f0));");
    }
  },
  /** Many methods that call each other. */
  RECURSION(300) {
    @Override
    String members(int size) {
      return count("end")
          + each(size, i ->
              """
            private Map<String, String> f%d(Map<String, String> labels, int n) {
              Map<String, String> more = new HashMap<>(labels);
              more.put("k%d", "x");
              if (n > 3) {
                return f%d(more, n - 1);
              }
              f%d(more, n - 1);
              end(more);
              return f%d(labels, n - 2);
            }
          """.formatted(i, i, (i + 1) % size, (i * 7 + 3) % size, (i * 31 + 5) % size))
          + run("metrics.tradesTotal().increment(Labels.copyOf(f0(new HashMap<>(), 9)));");
    }
  },
  /** A chain of calls. */
  CALL_CHAIN(800) {
    @Override
    String members(int size) {
      return count("f" + size)
          + each(size, i -> """
            private void f%d(Map<String, String> labels) {
              labels.put("k%d", "x");
              f%d(labels);
            }
          """.formatted(i, i % 10, i + 1))
          + run("f0(new HashMap<>());");
    }
  },
  /** Many callers of one method. */
  CALLERS(3_000) {
    @Override
    String members(int size) {
      return count("end")
          + each(size, i -> """
            private void f%d() {
              Map<String, String> labels = new HashMap<>();
              labels.put("symbol", "x%d");
              end(labels);
            }
          """.formatted(i, i))
          + run(each(size, i -> "f%d();\n".formatted(i)));
    }
  },
  /** A switch with many cases. */
  SWITCH(3_000) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\nswitch (n) {\n"
          + each(size, i -> "case %d: labels.put(\"k%d\", \"x\"); break;\n".formatted(i, i % 50))
          + "}\n"
          + INCREMENT);
    }
  },
  /** A switch over strings that fall through. */
  SWITCH_FALLS_THROUGH(1_500) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\nswitch (s) {\n"
          + each(size, i -> "case \"%d\": labels.put(\"k%d\", s);\n".formatted(i, i))
          + "}\n"
          + INCREMENT);
    }
  },
  /** Many conditions, one after the other. */
  IFS(3_000) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\n"
          + each(size, i -> "if (n == %d) { labels.put(\"k%d\", \"x\"); }\n".formatted(i, i % 50))
          + INCREMENT);
    }
  },
  /** Many conditions, each in the other branch of the one before. */
  ELSE_IFS(700, 1_200) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\nif (n < 0) { }\n"
          + each(
              size, i -> "else if (n == %d) { labels.put(\"k%d\", \"x\"); }\n".formatted(i, i % 50))
          + INCREMENT);
    }
  },
  /** One long chain of calls. */
  BUILDER(600, 700) {
    @Override
    String members(int size) {
      return run("Labels labels = Labels.empty()"
          + each(size, i -> ".with(\"k%d\", s)\n".formatted(i))
          + ";\nmetrics.tradesTotal().increment(labels);");
    }
  },
  /** Lambdas in lambdas, each of which may run at any time. */
  LAMBDAS(40, 60) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\n"
              + each(
                  size,
                  i ->
                      "later(() -> { labels.put(\"k%d\", s); Map<String, String> m%d = new HashMap<>(labels);\n"
                          .formatted(i, i))
              + INCREMENT
              + each(size, i -> "});\n"))
          + "  private void later(Runnable code) { code.run(); }\n";
    }
  },
  /** Functions that call their argument at once, in each other. */
  IMMEDIATE_LAMBDAS(25, 50) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\n"
          + each(
              size,
              i ->
                  "List.of(s, \"y\").forEach(e%d -> { labels.put(\"k%d\", e%d); Map<String, String> m%d = new HashMap<>(labels);\n"
                      .formatted(i, i, i, i))
          + INCREMENT
          + each(size, i -> "});\n"));
    }
  },
  /** Loops in loops. Each turn passes a value on to the next loop. */
  LOOPS(60, 400) {
    @Override
    String members(int size) {
      return run("Map<String, String> m = new HashMap<>();\n"
          + each(size + 1, i -> "Map<String, String> m%d = new HashMap<>();\n".formatted(i))
          + each(
              size,
              i ->
                  "while (n > %d) { m%d = m%d; m%d.put(\"k%d\", s);\n".formatted(i, i, i + 1, i, i))
          + "m%d = m0; m = m0;".formatted(size)
          + each(size, i -> "}\n")
          + "metrics.tradesTotal().increment(Labels.copyOf(m));");
    }
  },
  /** A loop that moves a value through many variables, one a turn. */
  SHIFTING_LOOP(400) {
    @Override
    String members(int size) {
      return run(each(size + 1, i -> "Labels l%d = Labels.empty();\n".formatted(i))
          + "while (n > 3) {\n"
          + each(size, i -> "l%d = l%d;\n".formatted(i, i + 1))
          + "l%d = l%d.with(\"k\", s);\n}\n".formatted(size, size)
          + "metrics.tradesTotal().increment(l0);");
    }
  },
  /** Try statements in each other, with many writes in the innermost. */
  TRIES(150, 300) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\n"
          + each(size, i -> "try { labels.put(\"k%d\", s);\n".formatted(i))
          + each(size, i -> "Map<String, String> m%d = new HashMap<>(labels);\n".formatted(i))
          + INCREMENT
          + each(size, i -> "} catch (RuntimeException e%d) { labels.clear(); }\n".formatted(i)));
    }
  },
  /** Finally blocks in finally blocks. */
  FINALLY(9, 5) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\n"
          + each(
              size,
              i -> "try { if (n == %d) { return; } labels.put(\"k%d\", s); } finally {\n"
                  .formatted(i, i))
          + INCREMENT
          + each(size, i -> "}\n"));
    }
  },
  /** A method with many variables in a try statement. */
  VARIABLES(1_500) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\ntry {\n"
          + each(
              size,
              i -> "Map<String, String> m%d = new HashMap<>(); m%d.put(\"k%d\", s);\n"
                  .formatted(i, i, i))
          + INCREMENT
          + "} catch (RuntimeException e) { labels.clear(); }");
    }
  },
  /** A map with many keys. */
  KEYS(2_000) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\n"
          + each(size, i -> "labels.put(\"k%d\", s);\n".formatted(i))
          + INCREMENT);
    }
  },
  /** A shared map with many keys, which a loop copies. */
  SHARED_KEYS(2_000) {
    @Override
    String members(int size) {
      return "  private final Map<String, String> shared = new HashMap<>();\n"
          + "  {\n"
          + each(size, i -> "shared.put(\"k%d\", \"x\");\n".formatted(i))
          + "  }\n"
          + run("while (n > 3) { shared.putAll(new HashMap<>(shared)); }\n"
              + "metrics.tradesTotal().increment(Labels.copyOf(shared));");
    }
  },
  /** A text of many parts. */
  CONCATENATION(1_500, 3_000) {
    @Override
    String members(int size) {
      return run("String text = s" + each(size, i -> " + \"%d\"".formatted(i)) + ";\n"
          + each(size, i -> "text += \"%d\";\n".formatted(i))
          + "metrics.tradesTotal().increment(Labels.of(\"symbol\", text));");
    }
  },
  /** Conditional expressions in each other. */
  CONDITIONALS(400, 800) {
    @Override
    String members(int size) {
      return run("Labels labels = "
          + each(size, i -> "n == %d ? Labels.of(\"k%d\", s) : ".formatted(i, i))
          + "Labels.empty();\nmetrics.tradesTotal().increment(labels);");
    }
  },
  /** Types in types. */
  GENERICS(100, 300) {
    @Override
    String members(int size) {
      return run("List<".repeat(size)
          + "Map<String, String>"
          + ">".repeat(size)
          + " deep = null;\nMap<String, String> labels = deep"
          + ".get(0)".repeat(size)
          + ";\n"
          + INCREMENT);
    }
  },
  /** Functions in fields that call each other. */
  FUNCTIONS(40) {
    @Override
    String members(int size) {
      return each(size, i -> """
            private final Function<Map<String, String>, Map<String, String>> f%d = labels -> {
              Map<String, String> more = new HashMap<>(this.f%d.apply(labels));
              more.putAll(this.f%d.apply(new HashMap<>(more)));
              return more;
            };
          """.formatted(i, i + 1, i + 1))
          + "  private final Function<Map<String, String>, Map<String, String>> f%d = l -> l;\n"
              .formatted(size)
          + run("metrics.tradesTotal().increment(Labels.copyOf(f0.apply(new HashMap<>())));");
    }
  },
  /** Each of many calls may run each of many functions. */
  DISPATCH(300) {
    @Override
    String members(int size) {
      return "  private final List<UnaryOperator<Map<String, String>>> all = List.of(\n"
          + IntStream.range(0, size)
              .mapToObj(
                  i -> "labels -> { labels.put(\"k%d\", \"x\"); return labels; }".formatted(i))
              .collect(Collectors.joining(",\n"))
          + ");\n"
          + run("Map<String, String> labels = new HashMap<>();\n"
              + each(size, i -> "labels = all.get(n).apply(labels);\n")
              + INCREMENT);
    }
  },
  /** Lists in lists, all of which other code can change. */
  LISTS(400) {
    @Override
    String members(int size) {
      return run("Map<String, String> labels = new HashMap<>();\n"
          + "List<Object> l0 = new ArrayList<>();\nl0.add(labels);\n"
          + each(
              size,
              i -> "List<Object> l%d = new ArrayList<>(l%d);\nl%d.add(l%d);\nl%d.add(l%d);\n"
                  .formatted(i + 1, i, i + 1, i, i, i + 1))
          + each(size, i -> "if (l%d.contains(s)) { System.out.println(s); }\n".formatted(i))
          + INCREMENT);
    }
  },
  /** Much everyday code in one class. */
  EVERYDAY(2_000) {
    @Override
    String members(int size) {
      return each(size, i -> """
            void trade%d(String symbol, boolean first) {
              Map<String, String> labels = new HashMap<>();
              labels.put("symbol", symbol);
              if (first) {
                labels.put("symbol", "first");
              }
              metrics.tradesTotal().increment(Labels.copyOf(labels));
            }
          """.formatted(i));
    }
  };

  private static final String METRICS = """
      package shop;

      import org.metricdef.*;

      @MetricSet
      public interface Metrics {
        @MetricDef(help = "Trades", labels = "symbol")
        Counter tradesTotal();
      }
      """;

  private static final String INCREMENT =
      "metrics.tradesTotal().increment(Labels.copyOf(labels));\n";

  private final int size;
  private final int full;

  HostileShape(int size) {
    this(size, size);
  }

  /**
   * Creates a shape.
   *
   * @param size its size in tests
   * @param full the size at which javac itself becomes slow or comes near to its limits
   */
  HostileShape(int size, int full) {
    this.size = size;
    this.full = full;
  }

  /**
   * Writes the shapes in full size, each into a folder of its own. The benchmarks run this file as
   * a program.
   */
  public static void main(String[] arguments) throws IOException {
    for (HostileShape shape : values()) {
      Path folder = Files.createDirectories(Path.of(arguments[0], shape.title(), "shop"));
      Files.writeString(folder.resolve("Metrics.java"), METRICS);
      Files.writeString(folder.resolve("Hostile.java"), shape.source(shape.full));
    }
  }

  /** Its name for people, with its full size. */
  private String title() {
    return "%s, %,d".formatted(name().toLowerCase(Locale.ROOT).replace('_', ' '), full);
  }

  /** The members of the class, for some size of the shape. */
  abstract String members(int size);

  /** The source of the class. */
  String source() {
    return source(size);
  }

  /** The source of the class for another size. */
  String source(int other) {
    return classOf(members(other));
  }

  /** The source of a class with these members. */
  static String classOf(String members) {
    return """
        package shop;

        import java.util.*;
        import java.util.function.*;
        import org.metricdef.*;

        class Hostile {
          private final Metrics metrics;
          Hostile(Metrics metrics) { this.metrics = metrics; }
        %s}
        """.formatted(members);
  }

  private static String count(String method) {
    return "  private void %s(Map<String, String> labels) {\n%s  }\n".formatted(method, INCREMENT);
  }

  private static String run(String body) {
    return "  void run(String s, int n) {\n%s\n  }\n".formatted(body);
  }

  private static String each(int size, IntFunction<String> text) {
    return IntStream.range(0, size).mapToObj(text).collect(Collectors.joining());
  }
}
