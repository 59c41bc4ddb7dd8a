package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.metricdef.processor.soundness.raw.Declarations.Collector;
import org.metricdef.processor.soundness.raw.PositionalApi.Operation;

/** The ways in which programs pass label values. */
final class ValueShapes {

  /** Ways that fit where there are no values. */
  static final List<Passed> WITHOUT_VALUES = List.of(
      Passed.DIRECTLY,
      Passed.HELPER_WITH_PARAMETERS,
      Passed.BRANCH,
      Passed.EARLY_RETURN,
      Passed.SWITCH,
      Passed.SWITCH_ARROW,
      Passed.FAILURE_PATH,
      Passed.TRY_WITH_BROAD_CATCH,
      Passed.FINALLY,
      Passed.LOOP,
      Passed.LAMBDA,
      Passed.ANONYMOUS_CLASS,
      Passed.COLLECTOR_IN_VARIABLE);

  /** Ways that pass the same values on every path, so that the series to remove is there. */
  static final List<Passed> SAME_VALUES = List.of(
      Passed.DIRECTLY,
      Passed.ARRAY,
      Passed.ARRAY_FILLED,
      Passed.ARRAY_CONSTANT,
      Passed.ARRAY_FROM_HELPER,
      Passed.VARARGS_HELPER,
      Passed.HELPER_WITH_PARAMETERS,
      Passed.LIST_TO_ARRAY,
      Passed.BRANCH,
      Passed.EARLY_RETURN,
      Passed.SWITCH,
      Passed.LAMBDA,
      Passed.COLLECTOR_IN_VARIABLE);

  /** Ways of which a series is a part. */
  static final List<Passed> OF_SERIES =
      List.of(Passed.CHILD_IN_VARIABLE, Passed.CHILD_IN_FIELD, Passed.CHILD_CACHED);

  private static final String AT = "«Seen.at(LINE);» ";
  private static final List<String> VALUES = List.of("GET", "200", "eu", "x", "y");

  private final RawDraft draft;
  private final PositionalApi api;
  private final Operation operation;
  private final Collector collector;

  /** How many values the paths pass; the last number counts for further ones. */
  private final List<Integer> counts;

  private final List<String> body;

  ValueShapes(
      RawDraft draft,
      PositionalApi api,
      Operation operation,
      Collector collector,
      List<Integer> counts,
      List<String> body) {
    this.draft = draft;
    this.api = api;
    this.operation = operation;
    this.collector = collector;
    this.counts = List.copyOf(counts);
    this.body = body;
  }

  private int count(int path) {
    return counts.get(Math.min(path, counts.size() - 1));
  }

  private List<String> values(int path) {
    return VALUES.subList(0, count(path)).stream().map(each -> '"' + each + '"').toList();
  }

  private String texts(int path) {
    return String.join(", ", values(path));
  }

  /** The statement of a path, with values that stand in it. */
  private String use(int path) {
    return use(collector.expression(), texts(path), path);
  }

  private String use(String on, String values, int path) {
    // Where a collector is used without values, a path that is right looks a series up.
    Operation here = operation;
    boolean isBare =
        operation == Operation.WITHOUT_VALUES || operation == Operation.TIMER_WITHOUT_VALUES;
    if (isBare && count(path) > 0) {
      here = Operation.LABELS;
    }
    return AT + api.statement(here, collector.kind(), on, values);
  }

  private void add(String... lines) {
    body.addAll(List.of(lines));
  }

  /** Writes the calls. */
  void write(Passed passed) {
    String helper = draft.name("count");
    String type = collector.kind().type();
    switch (passed) {
      case DIRECTLY -> add(use(0));
      case ARRAY -> add("String[] values = {%s};".formatted(texts(0)), useArray("values"));
      case ARRAY_FILLED -> {
        add("String[] values = new String[%d];".formatted(count(0)));
        for (int i = 0; i < count(0); i++) {
          add("values[%d] = %s;".formatted(i, values(0).get(i)));
        }
        add(useArray("values"));
      }
      case ARRAY_FILLED_IN_LOOP ->
        add(
            "String[] values = new String[%d];".formatted(count(0)),
            "for (int i = 0; i < values.length; i++) {",
            "  values[i] = \"v\" + choice + i;",
            "}",
            useArray("values"));
      case ARRAY_CONSTANT -> {
        String constant = draft.name("VALUES");
        draft.member("private static final String[] %s = {%s};".formatted(constant, texts(0)));
        add(useArray(constant));
      }
      case ARRAY_FROM_HELPER -> {
        draft.member(
            "private static String[] %s() {".formatted(helper),
            "  return new String[] {%s};".formatted(texts(0)),
            "}");
        add(useArray(helper + "()"));
      }
      case ARRAY_CHANGED_BY_HELPER -> {
        draft.member(
            "private static void %s(String[] values) {".formatted(helper),
            "  for (int i = 0; i < values.length; i++) {",
            "    values[i] = values[i].toLowerCase(Locale.ROOT);",
            "  }",
            "}");
        add(
            "String[] values = {%s};".formatted(texts(0)),
            helper + "(values);",
            useArray("values"));
      }
      case ARRAY_CLONED ->
        add("String[] values = {%s};".formatted(texts(0)), useArray("values.clone()"));
      case VARARGS_HELPER -> {
        varargsHelper(helper, type);
        add("%s(%s);".formatted(helper, passOn(texts(0))));
      }
      case VARARGS_HELPER_TWICE -> {
        varargsHelper(helper, type);
        add(
            "%s(%s);".formatted(helper, passOn(texts(0))),
            "«try {»",
            "%s(%s);".formatted(helper, passOn(texts(1))),
            "«} catch (RuntimeException e) { Seen.caught(e); }»");
      }
      case HELPER_WITH_PARAMETERS -> {
        parametersHelper(helper, type);
        add("%s(%s);".formatted(helper, passOn(texts(0))));
      }
      case TWO_HELPERS -> {
        String outer = draft.name("outer");
        varargsHelper(helper, type);
        draft.member(
            "private void %s(%s) {"
                .formatted(
                    outer, collector.isLocal() ? type + " metric, String... all" : "String... all"),
            "  %s(%s);".formatted(helper, collector.isLocal() ? "metric, all" : "all"),
            "}");
        add("%s(%s);".formatted(outer, passOn(texts(0))));
      }
      case LIST_TO_ARRAY ->
        add(
            "List<String> values = %s(%s);"
                .formatted(draft.any("List.of", "Arrays.asList"), texts(0)),
            useArray("values.toArray(new String[0])"));
      case LIST_FILLED -> {
        add("List<String> values = new ArrayList<>();");
        values(0).forEach(each -> add("values.add(%s);".formatted(each)));
        add(useArray("values.toArray(" + draft.any("new String[0]", "String[]::new") + ")"));
      }
      case STREAM_TO_ARRAY ->
        add(useArray("Stream.of(new String[] {%s}).toArray(String[]::new)".formatted(texts(0))));
      case BRANCH -> add("if (choice == 0) {", "  " + use(0), "} else {", "  " + use(1), "}");
      case EARLY_RETURN -> add("if (choice == 0) {", "  " + use(0), "  return;", "}", use(1));
      case SWITCH ->
        add(
            "switch (choice) {",
            "  case 0:",
            "    " + use(0),
            "    break;",
            "  default:",
            "    " + use(1),
            "}");
      case SWITCH_ARROW ->
        add(
            "switch (choice) {",
            "  case 0 -> {" + use(0) + "}",
            "  default -> {",
            "    " + use(1),
            "  }",
            "}");
      case FAILURE_PATH ->
        add(
            "try {",
            "  Integer.parseInt(choice == 0 ? \"1\" : \"none\");",
            "  " + use(0),
            "} catch (NumberFormatException e) {",
            "  " + use(1),
            "}");
      case TRY_WITH_BROAD_CATCH ->
        add(
            "try {",
            "  int length = String.valueOf(choice).length();",
            "  System.setProperty(\"raw.length\", \"\" + length);",
            "  " + use(0),
            "} catch (%s e) {".formatted(draft.any("Exception", "RuntimeException")),
            "  «Seen.caught(e);»System.setProperty(\"raw.failed\", e.toString());",
            "}");
      case FINALLY -> add("try {", "  " + told(use(0)), "} finally {", "  " + use(1), "}");
      case LOOP -> add("for (int i = 0; i < 2; i++) {", "  " + use(0), "}");
      case LOOP_OVER_ARRAY ->
        add("for (String each : new String[] {\"x\", \"y\"}) {", "  " + useWith("each"), "}");
      case FOR_EACH_LAMBDA ->
        add("List.of(\"x\", \"y\").forEach(each -> {", "  " + useWith("each"), "});");
      case CHOSEN_VALUE -> add(useWith("choice == 0 ? \"x\" : \"y\""));
      case CHOSEN_ARRAY ->
        add(
            "String[] values = choice == 0 ? new String[] {%s} : new String[] {%s};"
                .formatted(texts(0), texts(1)),
            useArray("values"));
      case LAMBDA -> add("Runnable later = () -> {", "  " + use(0), "};", "later.run();");
      case ANONYMOUS_CLASS ->
        add(
            "new Runnable() {",
            "  @Override",
            "  public void run() {",
            "    " + use(0).replace(" this.", " " + draft.type() + ".this."),
            "  }",
            "}.run();");
      case CHILD_IN_VARIABLE ->
        add(
            AT + "%s child = %s;".formatted(collector.kind().child(), series()),
            "child.%s;".formatted(collector.kind().record()));
      case CHILD_IN_FIELD -> {
        String holder = draft.className("Child");
        draft.member(
            "private final class %s {".formatted(holder),
            "  private final %s child;".formatted(collector.kind().child()),
            "  %s(%s metric) {".formatted(holder, type),
            "    " + AT + "child = metric.%s(%s);".formatted(api.labels(), texts(0)),
            "  }",
            "  void count() {",
            "    child.%s;".formatted(collector.kind().record()),
            "  }",
            "}");
        add("new %s(%s).count();".formatted(holder, collector.expression()));
      }
      case CHILD_CACHED -> {
        String cache = draft.name("cache");
        draft.member("private final Map<String, %s> %s = new HashMap<>();"
            .formatted(collector.kind().child(), cache));
        String on = collector.expression();
        if (collector.isLocal()) {
          add("%s kept = %s;".formatted(type, on));
          on = "kept";
        }
        add(
            "%s.computeIfAbsent(\"k\", key -> {".formatted(cache),
            "  " + AT + "return %s.%s(%s);".formatted(on, api.labels(), texts(0)),
            "}).%s;".formatted(collector.kind().record()));
      }
      case COLLECTOR_IN_VARIABLE ->
        add(
            "%s same = %s;".formatted(draft.any(type, "var"), collector.expression()),
            use("same", texts(0), 0));
      case FACADE_CLASS -> {
        String facade = draft.className("Facade");
        draft.type(
            "final class %s {".formatted(facade),
            "  private final %s metric;".formatted(type),
            "  %s(%s metric) {".formatted(facade, type),
            "    this.metric = metric;",
            "  }",
            "  void count(String... values) {",
            "    " + use("metric", "values", 0),
            "  }",
            "}");
        add("new %s(%s).count(%s);".formatted(facade, collector.expression(), texts(0)));
      }
    }
  }

  private String useArray(String array) {
    return use(collector.expression(), array, 0);
  }

  /** The values of the first path, of which the first one is another expression. */
  private String useWith(String first) {
    List<String> values = new ArrayList<>(values(0));
    if (!values.isEmpty()) {
      values.set(0, first);
    }
    return use(collector.expression(), String.join(", ", values), 0);
  }

  private String series() {
    return "%s.%s(%s)".formatted(collector.expression(), api.labels(), texts(0));
  }

  /** The arguments of a helper, which takes a collector that it does not see. */
  private String passOn(String values) {
    if (!collector.isLocal()) {
      return values;
    }
    return values.isEmpty() ? collector.expression() : collector.expression() + ", " + values;
  }

  private void varargsHelper(String name, String type) {
    draft.member(
        "private void %s(%s) {"
            .formatted(
                name,
                collector.isLocal() ? type + " metric, String... values" : "String... values"),
        "  " + use(collector.isLocal() ? "metric" : collector.expression(), "values", 0),
        "}");
  }

  private void parametersHelper(String name, String type) {
    List<String> parameters =
        IntStream.range(0, count(0)).mapToObj(i -> "p" + i).toList();
    String declared =
        parameters.stream().map(each -> "String " + each).collect(Collectors.joining(", "));
    if (collector.isLocal()) {
      declared = type + " metric" + (declared.isEmpty() ? "" : ", " + declared);
    }
    draft.member(
        "private void %s(%s) {".formatted(name, declared),
        "  "
            + use(
                collector.isLocal() ? "metric" : collector.expression(),
                String.join(", ", parameters),
                0),
        "}");
  }

  /** A failure of a statement is noted, since that of a finally block would replace it. */
  private static String told(String statement) {
    return "«try {» " + statement + " «} catch (RuntimeException e) { Seen.caught(e); throw e; }»";
  }
}
