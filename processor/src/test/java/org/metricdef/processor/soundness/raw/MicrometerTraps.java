package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.List;

/** Correct calls, or calls that are meant to fail, which look like mistakes. */
final class MicrometerTraps {

  /** What looks like a mistake. */
  enum Trap {
    OWN_REGISTRY,
    OWN_REGISTRY_IN_FIELD,
    REGISTRY_MADE_BY_HELPER,
    OTHER_KIND,
    SETTING_DECIDES,
    SETTING_ADDS_TAG,
    NUMBER_IS_TESTED,
    NUMBER_DECIDES,
    FAILURE_IS_EXPECTED,
    FAILURE_IS_CAUGHT,
    NAME_DECIDES,
    NAME_AND_TAGS_OF_TWO_CALLERS,
    KEY_IS_REPLACED,
    OPTIONAL_TAG_HAS_DEFAULT,
    SAME_METHOD_OF_OTHER_CLASS,
    NEVER_REACHED,
    BUILDER_IS_NEW_EACH_TIME,
    NAME_GOES_WITH_TAG,
    TEST_COMES_AGAIN,
    NULL_IS_REPLACED,
    CALLERS_PASS_A_SETTING,
    METER_IS_KEPT,
    RETURN_WITHOUT_TAG
  }

  private final RawDraft draft;
  private final MeterText meter;
  private final List<String> body = new ArrayList<>();

  MicrometerTraps(RawDraft draft, MeterText meter) {
    this.draft = draft;
    this.meter = meter;
  }

  RawCall write() {
    Trap trap = draft.any(Trap.values());
    draft.construct("looks wrong: ", trap);
    String helper = draft.name("count");
    String simple = "io.micrometer.core.instrument.simple.SimpleMeterRegistry";
    switch (trap) {
      case OWN_REGISTRY -> {
        body.add(meter.use("\"a\", \"1\""));
        body.add("MeterRegistry own = new %s();".formatted(simple));
        body.add(meter.on("own").use("\"a\", \"1\", \"b\", \"2\""));
      }
      case OWN_REGISTRY_IN_FIELD -> {
        String field = draft.name("own");
        draft.member("private final MeterRegistry %s = new %s();".formatted(field, simple));
        body.add(meter.use("\"a\", \"1\""));
        body.add(meter.on(field).use("\"a\", \"1\", \"b\", \"2\""));
      }
      case REGISTRY_MADE_BY_HELPER -> {
        draft.member(
            "private static MeterRegistry %s() {".formatted(helper),
            "  return new %s();".formatted(simple),
            "}");
        body.add("MeterRegistry own = %s();".formatted(helper));
        body.add(meter.use("\"a\", \"1\""));
        body.add(meter.on("own").use("\"b\", \"2\""));
        body.add(meter.on(helper + "()").use("\"c\", \"2\""));
      }
      case OTHER_KIND -> {
        MeterText.Kind other = draft.any(MeterText.Kind.values());
        body.add(meter.use("\"a\", \"1\""));
        body.add(new MeterText(other, meter.registry(), meter.name(), false)
            .use(other == meter.kind() ? "\"a\", \"2\"" : "\"b\", \"2\""));
      }
      case SETTING_DECIDES -> {
        String setting = draft.name("setting");
        draft.member(
            "private final boolean %s = Boolean.getBoolean(\"raw.setting\");".formatted(setting));
        body.add("if (%s) {".formatted(setting));
        body.add("  " + meter.use("\"a\", \"1\""));
        body.add("} else {");
        body.add("  " + meter.use("\"b\", \"1\""));
        body.add("}");
      }
      case SETTING_ADDS_TAG -> {
        body.add("Tags tags = Tags.of(\"a\", \"1\");");
        body.add("if (Boolean.getBoolean(\"raw.setting\")) {");
        body.add("  tags = tags.and(\"b\", \"2\");");
        body.add("}");
        body.add(meter.use("tags"));
        body.add("if (!Boolean.getBoolean(\"raw.setting\")) {");
        body.add("  " + meter.use("\"a\", \"2\""));
        body.add("}");
      }
      case NUMBER_IS_TESTED -> {
        draft.member(
            "private void %s(String... pairs) {".formatted(helper),
            "  if (pairs.length % 2 == 0) {",
            "    " + meter.use("pairs"),
            "  }",
            "}");
        body.add("%s(\"a\");".formatted(helper));
        body.add("%s(\"a\", \"1\");".formatted(helper));
      }
      case NUMBER_DECIDES -> {
        draft.member(
            "private void %s(String name, String... pairs) {".formatted(helper),
            "  if (pairs.length == 0) {",
            "    " + meter.named("name").directly().use(""),
            "  } else {",
            "    " + meter.named("name").use("pairs"),
            "  }",
            "}");
        body.add("%s(%s, \"a\", \"1\");".formatted(helper, meter.name()));
        body.add("%s(\"other_%d\");".formatted(helper, draft.below(1_000_000_000)));
      }
      case FAILURE_IS_EXPECTED -> {
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
        body.add("%s(() -> %s);".formatted(check, meter.get("\"a\"")));
      }
      case FAILURE_IS_CAUGHT -> {
        body.add("try {");
        body.add("  " + meter.use("\"a\", \"1\", \"b\""));
        body.add("} catch (IllegalArgumentException e) {");
        body.add("  " + meter.use("\"a\", \"1\""));
        body.add("}");
      }
      case NAME_DECIDES -> {
        draft.member(
            "private void %s(String name) {".formatted(helper),
            "  if (name.equals(%s)) {".formatted(meter.name()),
            "    " + meter.named("name").use("\"a\", \"1\""),
            "  } else {",
            "    " + meter.named("name").use("\"b\", \"1\""),
            "  }",
            "}");
        body.add("%s(%s);".formatted(helper, meter.name()));
        body.add("%s(\"other_%d\");".formatted(helper, draft.below(1_000_000_000)));
      }
      case NAME_AND_TAGS_OF_TWO_CALLERS -> {
        draft.member(
            "private void %s(String name, Tags tags) {".formatted(helper),
            "  " + meter.named("name").use("tags"),
            "}");
        body.add("%s(%s, Tags.of(\"a\", \"1\"));".formatted(helper, meter.name()));
        body.add("%s(\"other_%d\", Tags.of(\"b\", \"1\"));"
            .formatted(helper, draft.below(1_000_000_000)));
      }
      case KEY_IS_REPLACED -> {
        body.add(meter.use("\"a\", \"1\", \"b\", \"2\""));
        body.add(meter.use("Tags.of(\"b\", \"1\", \"a\", \"0\").and(\"a\", \"1\")"));
      }
      case OPTIONAL_TAG_HAS_DEFAULT -> {
        body.add("String tenant = choice == 0 ? null : \"t\" + choice;");
        body.add("Tags tags = Tags.of(\"a\", \"1\");");
        body.add("if (tenant != null) {");
        body.add("  tags = tags.and(\"tenant\", tenant);");
        body.add("} else {");
        body.add("  tags = tags.and(\"tenant\", \"none\");");
        body.add("}");
        body.add(meter.use("tags"));
        body.add(meter.use("\"a\", \"1\", \"tenant\", \"none\""));
      }
      case SAME_METHOD_OF_OTHER_CLASS -> {
        String other = draft.className("Registry");
        draft.member(
            "private static final class %s {".formatted(other),
            "  %s counter(String name, String... pairs) {".formatted(other),
            "    return this;",
            "  }",
            "  void increment() {}",
            "}");
        body.add(meter.use("\"a\", \"1\""));
        body.add("new %s().counter(%s, \"b\").increment();".formatted(other, meter.name()));
      }
      case NEVER_REACHED -> {
        body.add(meter.use("\"a\", \"1\""));
        body.add("if (choice > 100) {");
        body.add("  " + meter.use("\"b\", \"1\""));
        body.add("}");
      }
      case NAME_GOES_WITH_TAG -> {
        body.add("Tags tags = choice == 0 ? Tags.empty() : Tags.of(\"a\", \"1\");");
        body.add("String name = choice == 0 ? \"other_%d\" : %s;"
            .formatted(draft.below(1_000_000_000), meter.name()));
        body.add(meter.named("name").use("tags"));
      }
      case TEST_COMES_AGAIN -> {
        body.add("boolean isFirst = choice == 0;");
        body.add("Tags tags = isFirst ? Tags.empty() : Tags.of(\"a\", \"1\");");
        body.add("if (choice != 0) {");
        body.add("  " + meter.use("tags"));
        body.add("}");
      }
      case NULL_IS_REPLACED -> {
        body.add("String given = choice == 0 ? null : \"t\" + choice;");
        body.add("String tenant = given == null ? \"none\" : given;");
        body.add("Tags tags = tenant == null ? Tags.empty() : Tags.of(\"tenant\", tenant);");
        body.add(meter.use("tags"));
      }
      case CALLERS_PASS_A_SETTING -> {
        draft.member(
            "%svoid %s(boolean isDetailed) {".formatted(draft.any("private ", ""), helper),
            "  " + meter.use("isDetailed ? Tags.of(\"a\", \"1\") : Tags.empty()"),
            "}");
        body.add("%s(Boolean.getBoolean(\"raw.setting\"));".formatted(helper));
      }
      case METER_IS_KEPT -> {
        String kept = draft.name("kept");
        draft.member(
            "private final Map<String, %s> %s = new HashMap<>();".formatted(meter.type(), kept));
        body.add("String tenant = \"t\" + choice;");
        body.add("Tags tags = tenant.isEmpty() ? Tags.empty() : Tags.of(\"tenant\", tenant);");
        body.add("%s.computeIfAbsent(\"k\", key -> {".formatted(kept));
        body.add("  " + MeterText.AT + "return %s;".formatted(meter.get("tags")));
        body.add("}).%s;".formatted(meter.record()));
      }
      case RETURN_WITHOUT_TAG -> {
        body.add("Tags tags = Tags.empty();");
        body.add("if (choice > 0) {");
        body.add("  tags = tags.and(\"a\", \"1\");");
        body.add("}");
        body.add("if (choice <= 0) {");
        body.add("  return;");
        body.add("}");
        body.add(meter.use("tags"));
      }
      case BUILDER_IS_NEW_EACH_TIME -> {
        draft.member(
            "private %s.Builder %s() {".formatted(meter.builderType(), helper),
            "  return %s.tag(\"a\", \"1\");".formatted(meter.builder()),
            "}");
        body.add(meter.register(helper + "().tag(\"b\", \"1\")"));
        body.add(meter.register(helper + "().tag(\"b\", \"2\")"));
      }
    }
    return PositionalClient.finish(draft, body, "");
  }
}
