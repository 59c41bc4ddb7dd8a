package org.metricdef.promql.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Changes expressions at random: tokens and characters are deleted, inserted, swapped and replaced.
 */
final class Mutations {

  /** Rough on purpose: it must not share a fault with the lexer. */
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|\"[^\"]*\"|\\s+|[=!<>]=|[=!]~|.", Pattern.DOTALL);

  private static final String CHARACTERS = "abmsx019_:.,;()[]{}=!~<>+-*/%^@#\"'`\\ \n\té";

  private static final List<String> MORE = List.of(
      "offset",
      "-",
      "@",
      "start()",
      "end()",
      "by (a)",
      "without ()",
      "bool",
      "on (a)",
      "ignoring (a)",
      "group_left",
      "group_right (a)",
      "fill(0)",
      "fill_left(-1)",
      "fill_right(2)",
      "anchored",
      "smoothed",
      "[5m]",
      "[5m:]",
      "[5m:1m]",
      "[step() * 2]",
      "[min_of(5m, 1h)]",
      "[-(range() + 1h):]",
      "offset -5m",
      "atan2",
      "^",
      "and",
      "or",
      "unless",
      "</",
      ">/",
      "==",
      "inf",
      "NaN",
      "0x1F",
      "1_000",
      "1e3",
      ".5",
      "1h30m",
      "5",
      "\"s\"",
      "'s'",
      "`s`",
      "{\"a.b\"}",
      "{a=\"\"}",
      "{a=~\"b+\"}",
      "{}",
      "sum",
      "count_values",
      "topk",
      "limitk",
      "quantile",
      "rate",
      "start",
      "step()",
      "pi()",
      "unknown",
      "vector(1)",
      "scalar",
      "#c\n",
      "()",
      ",");

  private final Random random;
  private final List<String> expressions;
  private final List<String> pool = new ArrayList<>(MORE);

  Mutations(List<String> expressions, long seed) {
    this.expressions = expressions;
    random = new Random(seed);
    expressions.forEach(expression -> pool.addAll(tokens(expression)));
  }

  List<String> make(int count) {
    List<String> result = new ArrayList<>();
    while (result.size() < count) {
      String expression = pick(expressions);
      for (int i = random.nextInt(4) / 2; i >= 0; i--) {
        expression = random.nextInt(4) == 0 ? changeCharacter(expression) : changeToken(expression);
      }
      if (!expression.isBlank()) {
        result.add(expression);
      }
    }
    return result;
  }

  private String changeToken(String expression) {
    List<String> tokens = new ArrayList<>(tokens(expression));
    // So that a token stands apart from what is put beside it.
    String other = random.nextInt(3) == 0 ? pick(MORE) : pick(pool);
    change(tokens, random.nextBoolean() ? " " + other + " " : other);
    return String.join("", tokens);
  }

  private String changeCharacter(String expression) {
    List<String> characters = new ArrayList<>(List.of(expression.split("")));
    int at = random.nextInt(CHARACTERS.length());
    change(characters, CHARACTERS.substring(at, at + 1));
    return String.join("", characters);
  }

  private void change(List<String> parts, String other) {
    if (parts.isEmpty()) {
      parts.add(other);
      return;
    }
    int at = random.nextInt(parts.size());
    switch (random.nextInt(4)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(at, other);
      case 2 -> parts.set(at, other);
      default -> parts.set(at, parts.set(random.nextInt(parts.size()), parts.get(at)));
    }
  }

  private static List<String> tokens(String expression) {
    return TOKEN.matcher(expression).results().map(MatchResult::group).toList();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
