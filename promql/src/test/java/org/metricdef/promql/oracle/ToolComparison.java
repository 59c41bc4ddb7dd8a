package org.metricdef.promql.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts agreements, and keeps the disagreements. */
final class ToolComparison {

  private int agreedRight;
  private int agreedWrong;
  private int typesRight;
  private int typesWrong;
  private int excepted;
  private int otherGrammar;
  private final List<String> disagreements = new ArrayList<>();

  void syntax(OurVerdict ours, boolean lezer) {
    if (ours.parses() != lezer) {
      disagreements.add("syntax: lezer says " + (lezer ? "right" : "wrong") + ", we say "
          + ours.syntaxError().orElse("right") + "\n    " + shown(ours));
    } else if (lezer) {
      agreedRight++;
    } else {
      agreedWrong++;
    }
  }

  void types(OurVerdict ours, Optional<String> promtool) {
    boolean wrong = !ours.invalid().isEmpty();
    if (promtool.isPresent() && !PromtoolMessages.isOfTypes(promtool.get())) {
      otherGrammar++;
    } else if (promtool.isPresent() == wrong) {
      typesWrong += wrong ? 1 : 0;
      typesRight += wrong ? 0 : 1;
    } else if (PromtoolMessages.isOfItsVersion(ours, promtool)) {
      excepted++;
    } else {
      disagreements.add("types: promtool says " + promtool.orElse("right") + ", we say "
          + (wrong ? ours.invalid().get(0).message() : "right") + "\n    " + shown(ours));
    }
  }

  List<String> disagreements() {
    return List.copyOf(disagreements);
  }

  String row(String name) {
    return String.format(
        "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d |",
        name,
        agreedRight,
        agreedWrong,
        typesRight,
        typesWrong,
        excepted,
        otherGrammar,
        disagreements.size());
  }

  private static String shown(OurVerdict ours) {
    return ours.text().replace("\n", "\\n");
  }
}
