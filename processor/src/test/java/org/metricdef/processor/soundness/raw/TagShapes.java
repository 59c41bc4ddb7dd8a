package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways in which programs give tags to a meter of Micrometer. */
final class TagShapes {

  private final RawDraft draft;
  private final MeterText meter;

  /** The texts of each path, keys and values in turn. */
  private final List<List<String>> paths;

  private final List<String> body;

  TagShapes(RawDraft draft, MeterText meter, List<List<String>> paths, List<String> body) {
    this.draft = draft;
    this.meter = meter;
    this.paths = List.copyOf(paths);
    this.body = body;
  }

  private void add(String... lines) {
    body.addAll(List.of(lines));
  }

  private List<String> list(int path) {
    return paths.get(path);
  }

  private String texts(int path) {
    return list(path).stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
  }

  /** A list of tags, one expression each. */
  private List<String> tags(int path) {
    return IntStream.range(0, list(path).size() / 2)
        .mapToObj(i ->
            "Tag.of(\"%s\", \"%s\")".formatted(list(path).get(2 * i), list(path).get(2 * i + 1)))
        .toList();
  }

  private String tagsOf(int path) {
    return tags(texts(path));
  }

  /** Tags of no text are ambiguous: an empty array of texts, or one of tags. */
  private static String tags(String parts) {
    return parts.isEmpty() ? "Tags.empty()" : "Tags.of(" + parts + ")";
  }

  private static String and(String tags, String parts) {
    return tags + ".and(" + (parts.isEmpty() ? "Tags.empty()" : parts) + ")";
  }

  private String chain(int path) {
    return IntStream.range(0, list(path).size() / 2)
        .mapToObj(i ->
            ".tag(\"%s\", \"%s\")".formatted(list(path).get(2 * i), list(path).get(2 * i + 1)))
        .collect(Collectors.joining());
  }

  /** The texts of a path in two groups, the first of which is even. */
  private List<List<String>> split(int path) {
    int first = Math.min(2, list(path).size() / 2 * 2);
    return List.of(
        list(path).subList(0, first), list(path).subList(first, list(path).size()));
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
  }

  private String use(int path) {
    return meter.use(draft.any(
        texts(path),
        list(path).isEmpty() || list(path).size() % 2 == 1
            ? texts(path)
            : draft.any(
                "Tags.of(" + texts(path) + ")", "List.of(" + String.join(", ", tags(path)) + ")")));
  }

  private void once(String tags) {
    add(meter.use(tags));
  }

  /** Writes the uses of the meter. */
  void write(Tagged tagged) {
    String helper = draft.name("count");
    switch (tagged) {
      case TEXTS -> once(texts(0));
      case TEXTS_IN_ARRAY -> {
        add("String[] pairs = {%s};".formatted(texts(0)));
        once("pairs");
      }
      case TEXTS_IN_FILLED_ARRAY -> {
        add("String[] pairs = new String[%d];".formatted(list(0).size()));
        for (int i = 0; i < list(0).size(); i++) {
          add("pairs[%d] = \"%s\";".formatted(i, list(0).get(i)));
        }
        once("pairs");
      }
      case TEXTS_IN_CONSTANT -> {
        String constant = draft.name("PAIRS");
        draft.member("private static final String[] %s = {%s};".formatted(constant, texts(0)));
        once(constant);
      }
      case TEXTS_IN_CHOSEN_ARRAY -> {
        add("String[] pairs = choice == 0 ? new String[] {%s} : new String[] {%s};"
            .formatted(texts(0), texts(1)));
        once("pairs");
      }
      case TEXTS_FROM_HELPER -> {
        draft.member(
            "private String[] %s() {".formatted(helper),
            "  return new String[] {%s};".formatted(texts(0)),
            "}");
        once(helper + "()");
      }
      case TEXTS_FROM_LIST -> {
        add("List<String> pairs = new ArrayList<>();");
        list(0).forEach(each -> add("pairs.add(\"%s\");".formatted(each)));
        once("pairs.toArray(new String[0])");
      }
      case VARARGS_HELPER -> {
        helper(helper, "String... pairs", meter.use("pairs"));
        add("%s(%s);".formatted(helper, texts(0)));
      }
      case VARARGS_HELPER_WITH_NAME -> {
        helper(helper, "String name, String... pairs", meter.named("name").use("pairs"));
        add("%s(%s%s);".formatted(helper, meter.name(), list(0).isEmpty() ? "" : ", " + texts(0)));
      }
      case TWO_HELPERS -> {
        String outer = draft.name("outer");
        helper(helper, "String... pairs", meter.use("pairs"));
        helper(outer, "String... all", helper + "(all);");
        add("%s(%s);".formatted(outer, texts(0)));
      }
      case TAGS_OF_TEXTS -> once(tagsOf(0));
      case TAGS_AND_TEXTS ->
        once(and(tags(quoted(split(0).get(0))), quoted(split(0).get(1))));
      case TAGS_CONCAT_TEXTS ->
        once("Tags.concat(%s%s)"
            .formatted(
                tags(quoted(split(0).get(0))),
                split(0).get(1).isEmpty()
                    ? ", Tags.empty()"
                    : ", " + quoted(split(0).get(1))));
      case BUILDER_TAGS -> add(meter.register(meter.builder() + ".tags(" + texts(0) + ")"));
      case BRANCH -> add("if (choice == 0) {", "  " + use(0), "} else {", "  " + use(1), "}");
      case EARLY_RETURN -> add("if (choice == 0) {", "  " + use(0), "  return;", "}", use(1));
      case SWITCH ->
        add(
            "switch (choice) {",
            "  case 0 -> {",
            "    " + use(0),
            "  }",
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
      case FINALLY -> add("try {", "  " + told(use(0)), "} finally {", "  " + use(1), "}");
      case TRY_WITH_BROAD_CATCH ->
        add(
            "try {",
            "  int length = String.valueOf(choice).length();",
            "  System.setProperty(\"raw.length\", \"\" + length);",
            "  " + use(0),
            "} catch (RuntimeException e) {",
            "  «Seen.caught(e);»System.setProperty(\"raw.failed\", e.toString());",
            "}");
      case LOOP -> add("for (int i = 0; i < 2; i++) {", "  " + use(0), "}");
      case LAMBDA -> add("Runnable later = () -> {", "  " + use(0), "};", "later.run();");
      case CHOSEN_METER ->
        add(
            MeterText.AT
                + "%s meter = choice == 0 ? %s : %s;"
                    .formatted(meter.type(), meter.get(texts(0)), meter.get(texts(1))),
            "meter.%s;".formatted(meter.record()));
      case METER_IN_FIELD -> {
        String holder = draft.className("Meters");
        draft.member(
            "private static final class %s {".formatted(holder),
            "  private final %s meter;".formatted(meter.type()),
            "  %s(MeterRegistry registry) {".formatted(holder),
            "    " + MeterText.AT + "meter = %s;".formatted(meter.on("registry").get(texts(0))),
            "  }",
            "}");
        add("new %s(registry).meter.%s;".formatted(holder, meter.record()));
      }
      case METER_CACHED -> {
        String cache = draft.name("cache");
        draft.member(
            "private final Map<String, %s> %s = new HashMap<>();".formatted(meter.type(), cache));
        add(
            "%s.computeIfAbsent(\"k\", key -> {".formatted(cache),
            "  " + MeterText.AT + "return %s;".formatted(meter.get(texts(0))),
            "}).%s;".formatted(meter.record()));
      }
      case METER_FROM_HELPER -> {
        draft.member(
            "private %s %s() {".formatted(meter.type(), helper),
            "  " + MeterText.AT + "return %s;".formatted(meter.get(texts(0))),
            "}");
        add("%s().%s;".formatted(helper, meter.record()));
      }
      case OTHER_CLASS -> {
        String other = draft.className("Other");
        draft.type(
            "final class %s {".formatted(other),
            "  private final MeterRegistry registry;",
            "  %s(MeterRegistry registry) {".formatted(other),
            "    this.registry = registry;",
            "  }",
            "  void count() {",
            "    " + meter.on("registry").use(texts(0)),
            "  }",
            "}");
        add("new %s(registry).count();".formatted(other));
      }
      case TAGS_OF_TAGS -> once(tags(String.join(", ", tags(0))));
      case TAGS_AND_TAGS ->
        once(
            tags(0).isEmpty()
                ? "Tags.empty()"
                : "Tags.of(%s).and(%s)"
                    .formatted(
                        tags(0).get(0),
                        tags(0).size() == 1
                            ? "Tags.empty()"
                            : String.join(", ", tags(0).subList(1, tags(0).size()))));
      case TAGS_CONCAT ->
        once("Tags.concat(%s, %s)"
            .formatted("List.of(" + String.join(", ", tags(0)) + ")", tagsOf(0)));
      case TAGS_REPLACED_BY_KEY -> once(and(tagsOf(0), texts(0)));
      case TAGS_FROM_HELPER -> {
        draft.member(
            "private static %s %s() {".formatted(draft.any("Tags", "Iterable<Tag>"), helper),
            "  return %s;".formatted(tagsOf(0)),
            "}");
        once(helper + "()");
      }
      case TAGS_IN_CONSTANT -> {
        String constant = draft.name("TAGS");
        draft.member("private static final Tags %s = %s;".formatted(constant, tagsOf(0)));
        once(constant);
      }
      case TAGS_IN_FIELD -> {
        String field = draft.name("tags");
        draft.member(
            "private final Tags %s = %s;".formatted(field, tags(quoted(split(0).get(0)))));
        once(and(field, quoted(split(0).get(1))));
      }
      case TAGS_AS_PARAMETER -> {
        helper(helper, draft.any("Tags tags", "Iterable<Tag> tags"), meter.use("tags"));
        add("%s(%s);".formatted(helper, tagsOf(0)));
      }
      case TAGS_CHOSEN -> once("choice == 0 ? %s : %s".formatted(tagsOf(0), tagsOf(1)));
      case TAGS_BY_SWITCH -> {
        add(
            "Tags tags = switch (choice) {",
            "  case 0 -> %s;".formatted(tagsOf(0)),
            "  default -> %s;".formatted(tagsOf(1)),
            "};");
        once("tags");
      }
      case TAG_ON_ONE_PATH -> {
        add(
            "Tags tags = Tags.empty();",
            "if (choice == 0) {",
            "  tags = " + and("tags", texts(0)) + ";",
            "} else {",
            "  tags = " + and("tags", texts(1)) + ";",
            "}");
        once("tags");
      }
      case LIST_OF_TAGS ->
        once("%s(%s)"
            .formatted(
                draft.any("List.of", "Arrays.asList", "Set.of"), String.join(", ", tags(0))));
      case LIST_FILLED -> {
        add("List<Tag> tags = new ArrayList<>();");
        tags(0).forEach(each -> add("tags.add(%s);".formatted(each)));
        once("tags");
      }
      case LIST_TAG_ON_ONE_PATH -> {
        add("List<Tag> tags = new ArrayList<>();", "if (choice == 0) {");
        tags(0).forEach(each -> add("  tags.add(%s);".formatted(each)));
        add("} else {");
        tags(1).forEach(each -> add("  tags.add(%s);".formatted(each)));
        add("}");
        once("tags");
      }
      case STREAM_OF_TAGS ->
        once("Stream.%sof(%s).map(key -> Tag.of(key, \"v\")).toList()"
            .formatted(keys(0).isEmpty() ? "<String>" : "", quoted(keys(0))));
      case BUILDER_TAG -> add(meter.register(meter.builder() + chain(0)));
      case BUILDER_IN_VARIABLE -> {
        add("%s.Builder builder = %s;".formatted(meter.builderType(), meter.builder()));
        for (int i = 0; i < list(0).size() / 2; i++) {
          add("builder.tag(\"%s\", \"v\" + choice);".formatted(list(0).get(2 * i)));
        }
        add(meter.register("builder"));
      }
      case BUILDER_IN_FIELD -> {
        String field = draft.name("builder");
        draft.member("private final %s.Builder %s = %s;"
            .formatted(meter.builderType(), field, meter.builder()));
        add(meter.register("%s%s".formatted(field, chain(0))));
      }
      case BUILDER_FROM_HELPER -> {
        draft.member(
            "private %s.Builder %s() {".formatted(meter.builderType(), helper),
            "  return %s;".formatted(meter.builder()),
            "}");
        add(meter.register(helper + "()" + chain(0)));
      }
      case BUILDER_TAG_ON_ONE_PATH -> {
        add(
            "%s.Builder builder = %s;".formatted(meter.builderType(), meter.builder()),
            "if (choice == 0) {",
            "  builder.tags(%s);".formatted(texts(0)),
            "} else {",
            "  builder.tags(%s);".formatted(texts(1)),
            "}");
        add(meter.register("builder"));
      }
      case METER_PROVIDER ->
        add(MeterText.AT
            + "%s.withRegistry(%s).withTags(%s).%s;"
                .formatted(meter.builder(), meter.registry(), texts(0), meter.record()));
      case ENUM_HOLDS_NAME_AND_KEYS -> {
        String holder = draft.className("Name");
        draft.member(
            "private enum %s {".formatted(holder),
            "  FIRST(%s%s);"
                .formatted(meter.name(), keys(0).isEmpty() ? "" : ", " + quoted(keys(0))),
            "  final String title;",
            "  final String[] keys;",
            "  %s(String title, String... keys) {".formatted(holder),
            "    this.title = title;",
            "    this.keys = keys;",
            "  }",
            "}");
        add(
            "List<Tag> tags = new ArrayList<>();",
            "for (String key : %s.FIRST.keys) {".formatted(holder),
            "  tags.add(Tag.of(key, \"v\"));",
            "}",
            meter.named(holder + ".FIRST.title").use("tags"));
      }
      case TAGS_OF_SUPERCLASS -> {
        String base = draft.className("Base");
        String sub = draft.className("Sub");
        draft.type(
            "abstract class %s {".formatted(base),
            "  protected final MeterRegistry registry;",
            "  %s(MeterRegistry registry) {".formatted(base),
            "    this.registry = registry;",
            "  }",
            "  protected Tags tags() {",
            "    return Tags.empty();",
            "  }",
            "  void count() {",
            "    " + meter.on("registry").use("tags()"),
            "  }",
            "}",
            "final class %s extends %s {".formatted(sub, base),
            "  %s(MeterRegistry registry) {".formatted(sub),
            "    super(registry);",
            "  }",
            "  @Override",
            "  protected Tags tags() {",
            "    return %s;".formatted(tagsOf(0)),
            "  }",
            "}");
        add("new %s(registry).count();".formatted(sub));
      }
    }
  }

  private List<String> keys(int path) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i + 1 < list(path).size(); i += 2) {
      keys.add(list(path).get(i));
    }
    return keys;
  }

  private void helper(String name, String parameters, String statement) {
    draft.member("private void %s(%s) {".formatted(name, parameters), "  " + statement, "}");
  }

  /** A failure of a statement is noted, since that of a finally block would replace it. */
  private static String told(String statement) {
    return "«try {» " + statement + " «} catch (RuntimeException e) { Seen.caught(e); throw e; }»";
  }
}
