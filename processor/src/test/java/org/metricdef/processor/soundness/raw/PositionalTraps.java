package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.processor.soundness.raw.PositionalApi.Kind;

/** Correct calls, or calls that are meant to fail, which look like mistakes. */
final class PositionalTraps {

  /** What looks like a mistake. */
  enum Trap {
    NUMBER_IS_TESTED,
    NUMBER_IS_TESTED_EARLY,
    NUMBER_DECIDES_BETWEEN_COLLECTORS,
    FAILURE_IS_EXPECTED,
    FAILURE_IS_CAUGHT,
    SETTING_DECIDES,
    WRAPPER_KNOWS,
    ONE_OF_TWO_FORMS,
    LOCAL_SHADOWS_FIELD,
    COLLECTORS_OF_TWO_CALLERS,
    NAMES_OF_TWO_CALLERS,
    NAMES_AND_VALUES_OF_ONE_MAP,
    NAMES_ON_ONE_PATH,
    NULL_COLLECTOR,
    SAME_METHOD_OF_OTHER_CLASS
  }

  private static final String AT = "«Seen.at(LINE);» ";

  private final RawDraft draft;
  private final PositionalApi api;
  private final Kind kind;
  private final String type;
  private final List<String> body = new ArrayList<>();

  PositionalTraps(RawDraft draft, PositionalApi api) {
    this.draft = draft;
    this.api = api;
    this.kind = draft.any(api.kinds());
    this.type = kind.type();
  }

  RawCall write() {
    Trap trap = draft.any(Trap.values());
    draft.construct("looks wrong: ", trap);
    String name = draft.name("metric");
    String helper = draft.name("count");
    switch (trap) {
      case NUMBER_IS_TESTED -> {
        field(name, "\"a\", \"b\"");
        draft.member(
            "private void %s(String... values) {".formatted(helper),
            "  if (values.length == 2) {",
            "    " + labels(name, "values"),
            "  }",
            "}");
        body.add("%s(\"x\");".formatted(helper));
        body.add("%s(\"x\", \"y\");".formatted(helper));
      }
      case NUMBER_IS_TESTED_EARLY -> {
        field(name, "\"a\", \"b\"");
        draft.member(
            "%s void %s(String... values) {".formatted(draft.any("private", "public", ""), helper),
            "  if (%s) {"
                .formatted(draft.any("values.length != 2", "values == null || values.length < 2")),
            "    %s;".formatted(draft.any("return", "throw new IllegalStateException()")),
            "  }",
            "  " + labels(name, "values"),
            "}");
        body.add("try {");
        body.add("  %s(\"x\");".formatted(helper));
        body.add("} catch (IllegalStateException e) {");
        body.add("  System.setProperty(\"raw.failed\", \"\" + e);");
        body.add("}");
        body.add("%s(\"x\", \"y\");".formatted(helper));
      }
      case NUMBER_DECIDES_BETWEEN_COLLECTORS -> {
        String other = draft.name("other");
        field(name, "\"a\", \"b\"");
        field(other, "\"a\"");
        draft.member(
            "private void %s(String... values) {".formatted(helper),
            "  %s chosen = values.length == 1 ? %s : %s;".formatted(type, other, name),
            "  " + labels("chosen", "values"),
            "}");
        body.add("%s(\"x\");".formatted(helper));
        body.add("%s(\"x\", \"y\");".formatted(helper));
      }
      case FAILURE_IS_EXPECTED -> {
        field(name, "\"a\", \"b\"");
        String check = draft.name("assertThrows");
        draft.member(
            "private static void %s(Runnable code) {".formatted(check),
            "  try {",
            "    code.run();",
            "  } catch (RuntimeException e) {",
            "    return;",
            "  }",
            "  throw new AssertionError();",
            "}");
        body.add("%s(() -> %s);"
            .formatted(
                check, labels(name, "\"x\"").replace(";", "").replace("«Seen.at(LINE)» ", "")));
      }
      case FAILURE_IS_CAUGHT -> {
        field(name, "\"a\", \"b\"");
        body.add("try {");
        body.add("  " + labels(name, "\"x\""));
        body.add("} catch (IllegalArgumentException e) {");
        body.add("  " + labels(name, "\"x\", \"y\""));
        body.add("}");
      }
      case SETTING_DECIDES -> {
        String setting = draft.name("labelled");
        draft.member(
            "private static final boolean %s = Boolean.getBoolean(\"raw.labelled\");"
                .formatted(setting),
            "private static final %s %s = %s ? %s : %s;"
                .formatted(type, name, setting, made("\"a\""), made("")));
        body.add("if (%s) {".formatted(setting));
        body.add("  " + labels(name, "\"x\""));
        body.add("} else {");
        body.add("  " + AT + name + "." + kind.record() + ";");
        body.add("}");
      }
      case WRAPPER_KNOWS -> {
        String wrapper = draft.className("Wrapper");
        draft.member(
            "private static final class %s {".formatted(wrapper),
            "  private final %s metric;".formatted(type),
            "  private final boolean labelled;",
            "  %s(%s metric, boolean labelled) {".formatted(wrapper, type),
            "    this.metric = metric;",
            "    this.labelled = labelled;",
            "  }",
            "  void count(String value) {",
            "    if (labelled) {",
            "      " + labels("metric", "value"),
            "    } else {",
            "      " + AT + "metric." + kind.record() + ";",
            "    }",
            "  }",
            "}");
        boolean isLabelled = draft.chance(50);
        body.add("new %s(%s, %s).count(\"x\");"
            .formatted(wrapper, made(isLabelled ? "\"a\"" : ""), isLabelled));
      }
      case ONE_OF_TWO_FORMS -> {
        boolean isLabelled = draft.chance(50);
        draft.member(
            "private void %s(String value, %s metric) {".formatted(helper, type),
            "  %s child = value == null ? metric.%s() : metric.%s(value);"
                .formatted(kind.child(), api.labels(), api.labels()),
            "  child.%s;".formatted(kind.record()),
            "}");
        body.add("%s(%s, %s);"
            .formatted(helper, isLabelled ? "\"x\"" : "null", made(isLabelled ? "\"a\"" : "")));
      }
      case LOCAL_SHADOWS_FIELD -> {
        field(name, "\"a\", \"b\"");
        body.add("%s %s = %s;".formatted(type, name, made("\"a\"")));
        body.add(labels(name, "\"x\""));
        body.add(labels(draft.type() + "." + name, "\"x\", \"y\""));
      }
      case COLLECTORS_OF_TWO_CALLERS -> {
        draft.member(
            "private void %s(%s metric, String... values) {".formatted(helper, type),
            "  " + labels("metric", "values"),
            "}");
        body.add("%s(%s, \"x\");".formatted(helper, made("\"a\"")));
        body.add("%s(%s, \"x\", \"y\");".formatted(helper, made("\"a\", \"b\"")));
      }
      case NAMES_OF_TWO_CALLERS -> {
        draft.member(
            "private void %s(String[] names, String... values) {".formatted(helper),
            "  " + labels(made("names"), "values"),
            "}");
        body.add("%s(new String[] {\"a\"}, \"x\");".formatted(helper));
        body.add("%s(new String[] {\"a\", \"b\"}, \"x\", \"y\");".formatted(helper));
      }
      case NAMES_AND_VALUES_OF_ONE_MAP -> {
        body.add("Map<String, String> labels = new LinkedHashMap<>();");
        body.add("labels.put(\"a\", \"x\");");
        body.add("if (choice == 0) {");
        body.add("  labels.put(\"b\", \"y\");");
        body.add("}");
        body.add("%s metric = %s;".formatted(type, made("labels.keySet().toArray(new String[0])")));
        body.add(labels("metric", "labels.values().toArray(new String[0])"));
      }
      case NAMES_ON_ONE_PATH -> {
        body.add("%s.Builder builder = %s;".formatted(type, builder()));
        body.add("if (choice == 0) {");
        body.add("  builder.labelNames(\"a\", \"b\");");
        body.add("} else {");
        body.add("  builder.labelNames(\"a\");");
        body.add("}");
        body.add("%s metric = builder.%s;".formatted(type, draft.any(api.ends())));
        body.add(
            "String[] values = choice == 0 ? new String[] {\"x\", \"y\"} : new String[] {\"x\"};");
        body.add(labels("metric", "values"));
      }
      case NULL_COLLECTOR -> {
        draft.member(
            "private void %s(%s metric) {".formatted(helper, type),
            "  if (metric != null) {",
            "    " + labels("metric", "\"x\""),
            "  }",
            "}");
        body.add("%s(null);".formatted(helper));
        body.add("%s(%s);".formatted(helper, made("\"a\"")));
      }
      case SAME_METHOD_OF_OTHER_CLASS -> {
        String other = draft.className("Counter");
        draft.member(
            "private static final class %s {".formatted(other),
            "  private final %s metric = %s;".formatted(type, made("\"a\", \"b\"")),
            "  %s %s(String value) {".formatted(other, api.labels()),
            "    " + labels("metric", "value, \"y\""),
            "    return this;",
            "  }",
            "  void inc() {}",
            "}");
        body.add("new %s().%s(\"x\").inc();".formatted(other, api.labels()));
      }
    }
    return PositionalClient.finish(draft, body, "");
  }

  private void field(String name, String names) {
    draft.member("private static final %s %s = %s;".formatted(type, name, made(names)));
  }

  private String builder() {
    return api.begin().formatted(type, draft.metric());
  }

  private String made(String names) {
    return builder()
        + (names.isEmpty() ? "" : ".labelNames(" + names + ")")
        + "."
        + draft.any(api.ends());
  }

  private String labels(String metric, String values) {
    return AT + "%s.%s(%s).%s;".formatted(metric, api.labels(), values, kind.record());
  }
}
