package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.metricdef.processor.client.MetricCallModel;
import org.metricdef.processor.client.Prefilter;
import org.metricdef.processor.client.RelevantMembers;
import org.metricdef.processor.client.SiteRecorder;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.ClassAnalysis;
import org.metricdef.processor.flow.ClassSource;
import org.metricdef.processor.library.LibraryModels;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.DispositionPolicy;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.report.NonFatalFinding;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.FindingDeduplication;

/** The check of one top-level class: find the sites, analyse the members, ask the rules. */
public final class ClassCheck {

  /** What a check found, and what becomes of it. */
  public record Result(
      List<Decision> findings, List<CheckedCall> calls, List<NonFatalFinding> tolerated) {

    static final Result NOTHING = new Result(List.of(), List.of(), List.of());
  }

  private ClassCheck() {}

  /** Checks a class. Most classes surely have nothing to check, and cost little. */
  public static Result of(CheckContext context) {
    return Prefilter.excludes(
            context.index(), context.topLevel(), context.contracts().annotated())
        ? Result.NOTHING
        : check(context);
  }

  private static Result check(CheckContext context) {
    RelevantMembers relevant = RelevantMembers.of(
        context.index(), context.topLevel(), context.contracts().annotated());
    Sites sites = context.sites(relevant::contains);
    // Without a site too: a class that calls no metric can change what is under a contract.
    SiteRecorder recorder = analyse(context, relevant::contains);

    CallVerdicts calls = CallVerdicts.of(context, sites, recorder);
    List<Finding> findings = new ArrayList<>(calls.findings());
    findings.addAll(ContractFindings.of(context, sites, recorder));
    List<Decision> decisions = new DispositionPolicy(
            context.index(), context.topLevel(), context.severities())
        .decide(findings);
    return new Result(
        deduplicated(context, decisions), calls.calls(), nonFatal(context, decisions));
  }

  /** Every metric call of a class as unproven, for a check that fails. */
  public static List<CheckedCall> unproven(CheckContext context) {
    return context.sites(member -> true).calls().stream()
        .map(call ->
            new CheckedCall(context.index().place(call).line(), List.of(), Verdict.UNPROVEN))
        .toList();
  }

  /** Analyses the chosen members of a class, whether they hold a site or not. */
  public static SiteRecorder analyse(CheckContext context, Predicate<Tree> members) {
    SiteRecorder recorder = new SiteRecorder(context.index());
    List<CallModel> models = new ArrayList<>();
    models.add(new MetricCallModel(context.guards(), recorder));
    models.addAll(LibraryModels.calls());
    new ClassAnalysis(
            ClassSource.of(context.index(), context.topLevel(), context.contracts()),
            members,
            models,
            LibraryModels.taints(),
            recorder)
        .run();
    return recorder;
  }

  /** Findings with the same cause and the same disposition are reported once. */
  private static List<Decision> deduplicated(CheckContext context, List<Decision> decisions) {
    List<Decision> reported = new ArrayList<>();
    for (Disposition disposition : Disposition.values()) {
      List<Finding> alike = decisions.stream()
          .filter(each -> each.disposition() == disposition)
          .map(Decision::finding)
          .toList();
      FindingDeduplication.merge(alike, context.index()::place)
          .forEach(finding -> reported.add(new Decision(finding, disposition)));
    }
    return reported;
  }

  private static List<NonFatalFinding> nonFatal(CheckContext context, List<Decision> decisions) {
    return decisions.stream()
        .filter(each -> each.disposition() != Disposition.ERROR)
        .map(each -> new NonFatalFinding(
            context.index().place(each.finding().at()).line(),
            each.finding().rule(),
            each.disposition()))
        .toList();
  }
}
