package org.metricdef.lint.output;

import java.util.List;
import org.metricdef.processor.report.Verdict;

/** What was judged. */
public sealed interface Counted {

  /** The guarded calls of sources, with their verdicts. */
  record Calls(List<Verdict> verdicts) implements Counted {

    public Calls {
      verdicts = List.copyOf(verdicts);
    }

    long count(Verdict verdict) {
      return verdicts.stream().filter(each -> each == verdict).count();
    }
  }

  /**
   * The expressions of alerts and dashboards.
   *
   * @param unread how many could not be read, because of variables in them
   */
  record Expressions(int read, int unread) implements Counted {}

  /** The metrics of modules; what is checked are their catalogues. */
  record Metrics(int declared) implements Counted {}

  /** What one of the things is that were checked. */
  default String checked() {
    return this instanceof Metrics ? "catalogue" : "file";
  }

  /** How the summary for people ends. */
  default String text() {
    if (this instanceof Calls calls) {
      return "%d metric calls proven, %d wrong, %d unproven"
          .formatted(
              calls.count(Verdict.PROVEN),
              calls.count(Verdict.WRONG),
              calls.count(Verdict.UNPROVEN));
    }
    if (this instanceof Metrics metrics) {
      return "%d metrics declared".formatted(metrics.declared());
    }
    Expressions expressions = (Expressions) this;
    return "%d expression%s read".formatted(expressions.read(), expressions.read() == 1 ? "" : "s")
        + (expressions.unread() == 0
            ? ""
            : ", %d not, because of variables in them".formatted(expressions.unread()));
  }
}
