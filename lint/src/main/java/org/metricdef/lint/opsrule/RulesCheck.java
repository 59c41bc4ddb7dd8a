package org.metricdef.lint.opsrule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.QueryKind;
import org.metricdef.promql.label.RecordingRule;

/**
 * What came of the check of queries.
 *
 * @param unread how many expressions could not be read because of variables in them
 */
public record RulesCheck(List<OpsFinding> findings, int unread) {

  public RulesCheck {
    findings = List.copyOf(findings);
  }

  /** A query that is being checked. */
  private record Open(Query query, Finds finds, Optional<ReadQuery> read) {

    static Open of(Query query) {
      Finds finds = new Finds(query);
      return new Open(query, finds, QueryReader.read(query, finds));
    }
  }

  /**
   * Checks queries against what code emits.
   *
   * @param queries all queries, so that what one records is known to the others
   * @param foreign metrics that other programs expose
   * @param targetLabels the labels that Prometheus adds when it scrapes
   */
  public static RulesCheck of(
      List<Query> queries, Emitted emitted, Set<String> foreign, Set<String> targetLabels) {
    // Each query is read and checked by itself, so the processors share them.
    List<Open> open = queries.parallelStream().map(Open::of).toList();
    List<RecordingRule> recording = new ArrayList<>();
    Set<String> unread = new HashSet<>();
    for (Open each : open) {
      Query query = each.query();
      if (query.kind() == QueryKind.RECORD) {
        each.read()
            .ifPresentOrElse(
                found -> recording.add(
                    new RecordingRule(query.name(), found.expression(), query.labels())),
                () -> unread.add(query.name()));
      }
    }
    Known known = new Known(emitted, foreign, targetLabels, recording, unread);
    open.parallelStream()
        .forEach(each -> each.read().ifPresent(read -> check(read, known, each.finds())));
    return of(open);
  }

  /** Checks only whether Prometheus can read the queries, where not all metrics are known. */
  public static RulesCheck ofSyntax(List<Query> queries) {
    return of(queries.parallelStream().map(Open::of).toList());
  }

  private static RulesCheck of(List<Open> open) {
    List<OpsFinding> findings = new ArrayList<>();
    int passed = 0;
    for (Open each : open) {
      findings.addAll(each.finds().all());
      passed += each.read().isEmpty() && !each.query().isCertain() ? 1 : 0;
    }
    return new RulesCheck(findings, passed);
  }

  private static void check(ReadQuery query, Known known, Finds finds) {
    UnknownMetricRule.check(query, known, finds);
    UnknownLabelRule.check(query, known, finds);
    ImpossibleValueRule.check(query, known, finds);
    KindRule.check(query, known, finds);
    NeverFiresRule.check(query, known, finds);
  }
}
