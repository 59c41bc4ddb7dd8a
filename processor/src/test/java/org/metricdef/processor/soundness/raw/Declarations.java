package org.metricdef.processor.soundness.raw;

import java.util.List;
import java.util.stream.Collectors;
import org.metricdef.processor.soundness.raw.PositionalApi.Kind;

/** The places and ways in which programs declare a collector. */
final class Declarations {

  /** A place or a way. */
  enum Declared {
    STATIC_FIELD,
    STATIC_FIELD_NOT_FINAL,
    STATIC_BLOCK,
    INSTANCE_FIELD,
    FIELD_SET_BY_CONSTRUCTOR,
    LOCAL,
    LOCAL_IN_TWO_STEPS,
    BUILDER_IN_VARIABLE,
    BUILDER_IN_FIELD,
    BUILDER_FROM_HELPER,
    NAMES_THROUGH_HELPER,
    NAMES_IN_ARRAY,
    NAMES_IN_LIST,
    NAMES_IN_CONSTANTS,
    CONSTRUCTOR_PARAMETER,
    CONSTRUCTOR_ARRAY,
    ENUM_HOLDS_KEYS,
    ENUM_HOLDS_COLLECTOR,
    OVERRIDDEN_METHOD,
    SUPERCLASS_CONSTRUCTOR,
    FIELD_OF_SUPERCLASS,
    TABLE_BY_KEY,
    OTHER_CLASS,
    RETURNED_BY_METHOD,
    RECORD_COMPONENT,
    LAZY_FIELD,
    SUPPLIER,
    OPTIONAL
  }

  /**
   * A collector.
   *
   * @param expression what stands for it, in a method of the program's class
   * @param isLocal whether only the method of the call sees it
   */
  record Collector(Kind kind, List<String> labels, String expression, boolean isLocal) {}

  private final RawDraft draft;
  private final PositionalApi api;

  Declarations(RawDraft draft, PositionalApi api) {
    this.draft = draft;
    this.api = api;
  }

  /** Writes a declaration; what belongs into the method of the call goes to its body. */
  Collector write(Declared declared, Kind kind, List<String> labels, List<String> body) {
    String type = kind.type();
    String name = draft.name("metric");
    String whole = builder(kind) + labelNames(texts(labels)) + end();
    return switch (declared) {
      case STATIC_FIELD -> {
        String field = draft.name("METRIC");
        draft.member("%s %s %s = %s;"
            .formatted(
                draft.any("private static final", "static final", "public static final"),
                type,
                field,
                whole));
        yield of(kind, labels, draft.chance(20) ? draft.type() + "." + field : field);
      }
      case STATIC_FIELD_NOT_FINAL -> {
        draft.member("private static %s %s = %s;".formatted(type, name, whole));
        yield of(kind, labels, name);
      }
      case STATIC_BLOCK -> {
        draft.member(
            "private static final %s %s;".formatted(type, name),
            "static {",
            "  %s = %s;".formatted(name, whole),
            "}");
        yield of(kind, labels, name);
      }
      case INSTANCE_FIELD -> {
        draft.member("%s %s %s = %s;"
            .formatted(draft.any("private final", "private", "final"), type, name, whole));
        yield of(kind, labels, draft.chance(30) ? "this." + name : name);
      }
      case FIELD_SET_BY_CONSTRUCTOR -> {
        draft.member(
            "private final %s %s;".formatted(type, name),
            "{",
            "  %s = %s;".formatted(name, whole),
            "}");
        yield of(kind, labels, name);
      }
      case LOCAL -> {
        body.add("%s %s = %s;".formatted(draft.any(type, "var"), name, whole));
        yield local(kind, labels, name);
      }
      case LOCAL_IN_TWO_STEPS -> {
        body.add("%s %s;".formatted(type, name));
        body.add("%s = %s;".formatted(name, whole));
        yield local(kind, labels, name);
      }
      case BUILDER_IN_VARIABLE -> {
        body.add("%s.Builder builder = %s;".formatted(type, builder(kind)));
        if (draft.chance(30)) {
          body.add("builder.labelNames(\"other\", \"another\", \"third\");");
          body.add("builder.labelNames(%s);".formatted(texts(labels)));
        } else if (!labels.isEmpty()) {
          body.add("builder.labelNames(%s);".formatted(texts(labels)));
        }
        body.add("%s %s = builder%s;".formatted(type, name, end()));
        yield local(kind, labels, name);
      }
      case BUILDER_IN_FIELD -> {
        String builder = draft.name("builder");
        draft.member(
            "private final %s.Builder %s = %s;"
                .formatted(type, builder, builder(kind) + labelNames(texts(labels))),
            "private final %s %s = %s%s;".formatted(type, name, builder, end()));
        yield of(kind, labels, name);
      }
      case BUILDER_FROM_HELPER -> {
        String helper = draft.name("begin");
        draft.member(
            "private static %s.Builder %s() {".formatted(type, helper),
            "  return %s;".formatted(builder(kind)),
            "}",
            "private static final %s %s = %s()%s;"
                .formatted(type, name, helper, labelNames(texts(labels)) + end()));
        yield of(kind, labels, name);
      }
      case NAMES_THROUGH_HELPER -> {
        String helper = draft.name("make");
        draft.member(
            "private static %s %s(String... names) {".formatted(type, helper),
            "  return %s;".formatted(builder(kind) + ".labelNames(names)" + end()),
            "}",
            "private static final %s %s = %s(%s);".formatted(type, name, helper, texts(labels)));
        yield of(kind, labels, name);
      }
      case NAMES_IN_ARRAY -> {
        String names = draft.name("NAMES");
        draft.member(
            "private static final String[] %s = {%s};".formatted(names, texts(labels)),
            "private static final %s %s = %s;"
                .formatted(type, name, builder(kind) + ".labelNames(" + names + ")" + end()));
        yield of(kind, labels, name);
      }
      case NAMES_IN_LIST -> {
        String names = draft.name("NAMES");
        draft.member(
            "private static final List<String> %s = List.of(%s);".formatted(names, texts(labels)),
            "private static final %s %s = %s;"
                .formatted(
                    type,
                    name,
                    builder(kind) + ".labelNames(" + names + ".toArray(new String[0]))" + end()));
        yield of(kind, labels, name);
      }
      case NAMES_IN_CONSTANTS -> {
        List<String> constants = labels.stream()
            .map(label -> draft.name(label.toUpperCase(java.util.Locale.ROOT) + "_"))
            .toList();
        for (int i = 0; i < labels.size(); i++) {
          draft.member("private static final String %s = \"%s\";"
              .formatted(constants.get(i), labels.get(i)));
        }
        draft.member("private static final %s %s = %s;"
            .formatted(
                type, name, builder(kind) + labelNames(String.join(", ", constants)) + end()));
        yield of(kind, labels, name);
      }
      case CONSTRUCTOR_PARAMETER -> {
        String holder = draft.className("Holder");
        draft.member(
            "private static final class %s {".formatted(holder),
            "  final %s metric;".formatted(type),
            "  %s(String name, String... names) {".formatted(holder),
            "    metric = %s;".formatted(named(kind, "name") + ".labelNames(names)" + end()),
            "  }",
            "}",
            "private final %s %s = new %s(\"%s\"%s);"
                .formatted(holder, name, holder, draft.metric(), more(labels)));
        yield of(kind, labels, name + ".metric");
      }
      case CONSTRUCTOR_ARRAY -> {
        String holder = draft.className("Holder");
        draft.type(
            "final class %s {".formatted(holder),
            "  private final %s metric;".formatted(type),
            "  %s(String[] names) {".formatted(holder),
            "    this.metric = %s;".formatted(builder(kind) + ".labelNames(names)" + end()),
            "  }",
            "  %s metric() {".formatted(type),
            "    return metric;",
            "  }",
            "}");
        draft.member("private final %s %s = new %s(new String[] {%s});"
            .formatted(holder, name, holder, texts(labels)));
        yield of(kind, labels, name + ".metric()");
      }
      case ENUM_HOLDS_KEYS -> {
        String holder = draft.className("Name");
        draft.member(
            "private enum %s {".formatted(holder),
            "  FIRST(\"%s\"%s);".formatted(draft.metric(), more(labels)),
            "  final String title;",
            "  final String[] keys;",
            "  %s(String title, String... keys) {".formatted(holder),
            "    this.title = title;",
            "    this.keys = keys;",
            "  }",
            "}",
            "private static final %s %s = %s;"
                .formatted(
                    type,
                    name,
                    named(kind, holder + ".FIRST.title") + ".labelNames(" + holder + ".FIRST.keys)"
                        + end()));
        yield of(kind, labels, name);
      }
      case ENUM_HOLDS_COLLECTOR -> {
        String holder = draft.className("Metric");
        draft.member(
            "private enum %s {".formatted(holder),
            "  FIRST(\"%s\"%s);".formatted(draft.metric(), more(labels)),
            "  final %s metric;".formatted(type),
            "  %s(String title, String... keys) {".formatted(holder),
            "    metric = %s;".formatted(named(kind, "title") + ".labelNames(keys)" + end()),
            "  }",
            "}");
        yield of(kind, labels, holder + ".FIRST.metric");
      }
      case OVERRIDDEN_METHOD -> {
        String base = draft.className("Base");
        String sub = draft.className("Sub");
        draft.type(
            "abstract class %s {".formatted(base),
            "  protected final %s metric;".formatted(type),
            "  %s() {".formatted(base),
            "    metric = %s;".formatted(builder(kind) + ".labelNames(labels())" + end()),
            "  }",
            "  protected abstract String[] labels();",
            "}",
            "final class %s extends %s {".formatted(sub, base),
            "  @Override",
            "  protected String[] labels() {",
            "    return new String[] {%s};".formatted(texts(labels)),
            "  }",
            "}");
        draft.member("private final %s %s = new %s();".formatted(sub, name, sub));
        yield of(kind, labels, name + ".metric");
      }
      case SUPERCLASS_CONSTRUCTOR -> {
        String base = draft.className("Base");
        String sub = draft.className("Sub");
        draft.member(
            "private static class %s {".formatted(base),
            "  final %s metric;".formatted(type),
            "  %s(String... names) {".formatted(base),
            "    metric = %s;".formatted(builder(kind) + ".labelNames(names)" + end()),
            "  }",
            "}",
            "private static final class %s extends %s {".formatted(sub, base),
            "  %s() {".formatted(sub),
            "    super(%s);".formatted(texts(labels)),
            "  }",
            "}",
            "private final %s %s = new %s();".formatted(sub, name, sub));
        yield of(kind, labels, name + ".metric");
      }
      case FIELD_OF_SUPERCLASS -> {
        String base = draft.className("Base");
        String sub = draft.className("Sub");
        draft.type(
            "class %s {".formatted(base),
            "  protected final %s metric = %s;".formatted(type, whole),
            "}",
            "final class %s extends %s {".formatted(sub, base),
            "  %s inherited() {".formatted(type),
            "    return metric;",
            "  }",
            "}");
        draft.member("private final %s %s = new %s();".formatted(sub, name, sub));
        yield of(kind, labels, name + draft.any(".metric", ".inherited()"));
      }
      case TABLE_BY_KEY -> {
        String table = draft.name("TABLE");
        draft.member(
            "private static final Map<String, %s> %s = new HashMap<>();".formatted(type, table),
            "private static void %s(String key, String... names) {".formatted(name),
            "  %s.put(key, %s);"
                .formatted(table, named(kind, "key") + ".labelNames(names)" + end()),
            "}",
            "static {",
            "  %s(\"%s\"%s);".formatted(name, draft.metric(), more(labels)),
            "}");
        yield of(kind, labels, "%s.get(\"%s\")".formatted(table, draft.metric()));
      }
      case OTHER_CLASS -> {
        String other = draft.className("Metrics");
        draft.type(
            "final class %s {".formatted(other),
            "  static final %s METRIC = %s;".formatted(type, whole),
            "}");
        yield of(kind, labels, other + ".METRIC");
      }
      case RETURNED_BY_METHOD -> {
        String field = draft.name("field");
        draft.member(
            "private final %s %s = %s;".formatted(type, field, whole),
            "private %s %s() {".formatted(type, name),
            "  return %s;".formatted(field),
            "}");
        yield of(kind, labels, name + "()");
      }
      case RECORD_COMPONENT -> {
        String holder = draft.className("Held");
        draft.member(
            "private record %s(%s metric, String title) {}".formatted(holder, type),
            "private static final %s %s = new %s(%s, \"%s\");"
                .formatted(holder, name, holder, whole, draft.metric()));
        yield of(kind, labels, name + ".metric()");
      }
      case LAZY_FIELD -> {
        String method = draft.name("lazy");
        draft.member(
            "private %s %s;".formatted(type, name),
            "private %s %s() {".formatted(type, method),
            "  if (%s == null) {".formatted(name),
            "    %s = %s;".formatted(name, whole),
            "  }",
            "  return %s;".formatted(name),
            "}");
        yield of(kind, labels, method + "()");
      }
      case SUPPLIER -> {
        body.add("%s made = %s;".formatted(type, whole));
        body.add("java.util.function.Supplier<%s> %s = () -> made;".formatted(type, name));
        yield local(kind, labels, name + ".get()");
      }
      case OPTIONAL -> {
        body.add("%s %s = Optional.of(%s).orElseThrow();".formatted(type, name, whole));
        yield local(kind, labels, name);
      }
    };
  }

  private Collector of(Kind kind, List<String> labels, String expression) {
    return new Collector(kind, labels, expression, false);
  }

  private Collector local(Kind kind, List<String> labels, String expression) {
    return new Collector(kind, labels, expression, true);
  }

  /** A builder that knows the metric's name. */
  private String builder(Kind kind) {
    return api.begin().formatted(kind.type(), draft.metric());
  }

  private String named(Kind kind, String expression) {
    return api.begin().formatted(kind.type(), "").replace("\"\"", expression);
  }

  private String end() {
    return "." + draft.any(api.ends());
  }

  private static String labelNames(String names) {
    return names.isEmpty() ? "" : ".labelNames(" + names + ")";
  }

  private static String more(List<String> labels) {
    return labels.isEmpty() ? "" : ", " + texts(labels);
  }

  static String texts(List<String> labels) {
    return labels.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
  }
}
