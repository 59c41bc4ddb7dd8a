package org.metricdef.processor.soundness;

import java.util.Locale;

/** The forms of a label key in source. */
final class KeyTexts {

  private final Draft draft;

  KeyTexts(Draft draft) {
    this.draft = draft;
  }

  /** An expression for a key; may write statements before it. */
  String of(String key) {
    return switch (draft.below(24)) {
      case 0, 1 -> {
        draft.involve(Construct.CONSTANT_KEY);
        yield key.toUpperCase(Locale.ROOT);
      }
      case 2 -> {
        draft.involve(Construct.CONCATENATED_KEY);
        yield "\"%s\" + \"%s\"".formatted(key.substring(0, 2), key.substring(2));
      }
      case 3 -> {
        draft.involve(Construct.CONCATENATED_KEY);
        yield "NOTHING + " + key.toUpperCase(Locale.ROOT);
      }
      case 4 -> compound(key);
      default -> "\"%s\"".formatted(key);
    };
  }

  private String compound(String key) {
    draft.involve(Construct.COMPOUND_KEY);
    String grown = draft.fresh("k");
    String name = draft.fresh("k");
    draft.line("String %s = \"%s\";".formatted(grown, key.substring(0, 2)));
    draft.line("%s += \"%s\";".formatted(grown, key.substring(2)));
    draft.line("final String %s = %s;".formatted(name, grown));
    return name;
  }

  /** A literal, where no statement may precede. */
  static String literal(String key) {
    return "\"%s\"".formatted(key);
  }
}
