package org.metricdef.processor.soundness;

import java.util.Map;
import java.util.function.Function;

/** Labels that pass through a container: a list, an array, an Optional, a map, a stream. */
final class ContainerMakers {

  private final Draft draft;

  ContainerMakers(Draft draft) {
    this.draft = draft;
  }

  void register(Map<Construct, Function<Wish, String>> makers) {
    makers.put(Construct.LIST, this::list);
    makers.put(Construct.ARRAY, this::array);
    makers.put(Construct.OPTIONAL, this::optional);
    makers.put(Construct.MAP_OF_LABELS, this::mapOfLabels);
    makers.put(Construct.STREAM_OF_LABELS, this::stream);
  }

  private String labels(Wish wish) {
    return draft.labels().make(wish);
  }

  private String list(Wish wish) {
    String first = labels(wish.deeper());
    String second = labels(wish.right());
    return switch (draft.below(4)) {
      case 0 -> "List.of(%s, %s).get(path.pick(2))".formatted(first, second);
      case 1 -> {
        String name = draft.fresh("list");
        draft.line("List<Labels> %s = new ArrayList<>();".formatted(name));
        draft.line("%s.add(%s);".formatted(name, first));
        draft.line("%s.add(%s);".formatted(name, second));
        yield "%s.get(path.pick(2))".formatted(name);
      }
      case 2 -> {
        String name = draft.fresh("list");
        draft.line("List<Labels> %s = new ArrayList<>(List.of(%s));".formatted(name, second));
        draft.line("%s.set(0, %s);".formatted(name, first));
        yield "%s.get(0)".formatted(name);
      }
      default -> "Arrays.asList(%s).iterator().next()".formatted(first);
    };
  }

  private String array(Wish wish) {
    String first = labels(wish.deeper());
    String second = labels(wish.right());
    String name = draft.fresh("array");
    if (draft.chance(50)) {
      draft.line("Labels[] %s = {%s, %s};".formatted(name, first, second));
      return "%s[path.pick(2)]".formatted(name);
    }
    draft.line("Labels[] %s = new Labels[1];".formatted(name));
    draft.line("%s[0] = %s;".formatted(name, first));
    return "%s[0]".formatted(name);
  }

  private String optional(Wish wish) {
    String made = labels(wish.deeper());
    return switch (draft.below(4)) {
      case 0 -> "Optional.of(%s).get()".formatted(made);
      case 1 -> "Optional.of(%s).orElseThrow()".formatted(made);
      case 2 ->
        "(path.yes() ? Optional.of(%s) : Optional.<Labels>empty()).orElse(%s)"
            .formatted(made, labels(wish.right()));
      default ->
        "Optional.of(%s).map(each -> each.with(\"code\", \"v\")).get()%s"
            .formatted(made, wish.keys().contains("code") ? "" : ".without(\"code\")");
    };
  }

  private String mapOfLabels(Wish wish) {
    String made = labels(wish.deeper());
    String name = draft.fresh("byName");
    if (draft.chance(50)) {
      draft.line("Map<String, Labels> %s = Map.of(\"a\", %s, \"b\", %s);"
          .formatted(name, made, labels(wish.right())));
      return "%s.get(path.yes() ? \"a\" : \"b\")".formatted(name);
    }
    draft.line("Map<String, Labels> %s = new HashMap<>();".formatted(name));
    draft.line("%s.put(\"a\", %s);".formatted(name, made));
    return "%s.getOrDefault(\"a\", %s)".formatted(name, labels(wish.right()));
  }

  private String stream(Wish wish) {
    String made = labels(wish.deeper());
    return draft.chance(50)
        ? "Stream.of(%s).findFirst().get()".formatted(made)
        : "Stream.of(%s, %s).skip(path.pick(2)).toList().get(0)"
            .formatted(made, labels(wish.right()));
  }
}
