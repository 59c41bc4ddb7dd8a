package org.metricdef.lint.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.metricdef.lint.finding.CertainFix;
import org.metricdef.lint.finding.FindingRule;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Region;
import org.metricdef.lint.finding.Replacement;
import org.metricdef.lint.finding.Step;
import org.metricdef.lint.finding.Way;
import org.metricdef.lint.javac.CheckOutcome.Checked;
import org.metricdef.processor.declaration.Problem;
import org.metricdef.processor.fix.Edit;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.fix.ProposedContract;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.KeyWay;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.report.FindingListener;
import org.metricdef.processor.report.Occurrence;
import org.metricdef.processor.rule.Finding;

/** Turns what the checker finds into findings with places, while javac still has the trees. */
final class Collector implements FindingListener {

  private final Trees trees;
  private final Set<Path> checked;
  private final KnownFiles files;
  private final List<LintFinding> findings = new ArrayList<>();
  private final List<Checked> verdicts = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<ProposedKeys> proposed = new ArrayList<>();
  private final List<RawClass> raw = new ArrayList<>();
  private final boolean readsRaw;

  Collector(JavacTask task, Set<Path> checked, KnownFiles files, boolean readsRaw) {
    this.readsRaw = readsRaw;
    this.trees = Trees.instance(task);
    this.checked = checked;
    this.files = files;
  }

  List<LintFinding> findings() {
    return findings;
  }

  List<Checked> verdicts() {
    return verdicts;
  }

  List<Occurrence> occurrences() {
    return occurrences;
  }

  List<ProposedKeys> proposed() {
    return proposed;
  }

  List<RawClass> raw() {
    return raw;
  }

  @Override
  public boolean wantsRawClasses() {
    return readsRaw;
  }

  @Override
  public void read(RawClass found) {
    raw.add(found);
  }

  @Override
  public void occurred(Occurrence occurrence) {
    occurrences.add(occurrence);
  }

  @Override
  public boolean wants(URI file) {
    Optional<Path> path = KnownFiles.path(file);
    return path.isPresent() && checked.contains(path.get());
  }

  @Override
  public void found(Decision decision, CompilationUnitTree unit) {
    Finding finding = decision.finding();
    Optional<Location> at = location(unit, finding.at());
    if (at.isPresent()) {
      Path file = at.get().file();
      findings.add(new LintFinding(
          FindingRule.of(finding.rule()),
          decision.disposition(),
          at.get(),
          finding.text(),
          ways(finding.ways(), file),
          finding.fix().filter(Fix::isComplete).flatMap(this::fix),
          finding.places()));
      if (decision.disposition().isShown()) {
        finding.contract().flatMap(each -> keys(each, at.get())).ifPresent(proposed::add);
      }
    }
  }

  private static Optional<ProposedKeys> keys(ProposedContract contract, Location finding) {
    return KnownFiles.path(contract.file())
        .map(file -> new ProposedKeys(
            finding, file, contract.offset(), contract.isMember(), contract.keys()));
  }

  @Override
  public void found(Problem problem, Disposition disposition) {
    TreePath path = problem.annotation().isPresent()
        ? trees.getPath(problem.element(), problem.annotation().get())
        : trees.getPath(problem.element());
    if (path == null) {
      path = trees.getPath(problem.element());
    }
    Optional<Location> at =
        path == null ? Optional.empty() : location(path.getCompilationUnit(), path.getLeaf());
    if (at.isPresent() && checked.contains(at.get().file())) {
      findings.add(new LintFinding(
          FindingRule.of(problem.rule()),
          disposition,
          at.get(),
          problem.message().lines().toList(),
          List.of(),
          Optional.empty(),
          1));
    }
  }

  @Override
  public void checked(TypeElement type, ClassVerdicts found) {
    TreePath path = trees.getPath(type);
    Optional<Path> file = path == null
        ? Optional.empty()
        : KnownFiles.path(path.getCompilationUnit().getSourceFile().toUri());
    file.ifPresent(each -> verdicts.add(new Checked(each, found)));
  }

  /** The place of a tree; empty in a file that only javac knows, such as a generated one. */
  private Optional<Location> location(CompilationUnitTree unit, Tree tree) {
    Optional<Path> file = KnownFiles.path(unit.getSourceFile().toUri());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    SourcePositions positions = trees.getSourcePositions();
    long start = positions.getStartPosition(unit, tree);
    long end = positions.getEndPosition(unit, tree);
    return Optional.of(new Location(file.get(), region(unit.getLineMap(), start, end)));
  }

  private static Region region(LineMap lines, long start, long end) {
    if (start == Diagnostic.NOPOS) {
      return Region.ofLine(1);
    }
    long last = end == Diagnostic.NOPOS ? start : end;
    int startLine = (int) lines.getLineNumber(start);
    int endLine = (int) lines.getLineNumber(last);
    return new Region(
        startLine,
        (int) (start - lines.getStartPosition(startLine)) + 1,
        endLine,
        (int) (last - lines.getStartPosition(endLine)) + 1);
  }

  private List<Way> ways(List<KeyWay> ways, Path from) {
    List<Way> located = new ArrayList<>();
    for (KeyWay way : ways) {
      List<Step> steps = new ArrayList<>();
      for (Hop hop : way.steps()) {
        Optional<Path> file = files.named(hop.place().file(), from);
        if (file.isPresent() && hop.place().line() > 0) {
          Region line = Region.ofLine((int) hop.place().line());
          boolean isAdded = hop.equals(way.steps().get(0)) && !way.key().isEmpty();
          String text = isAdded ? "'%s' is added (%s)".formatted(way.key(), hop.how()) : hop.how();
          steps.add(new Step(text, new Location(file.get(), line)));
        }
      }
      if (!steps.isEmpty()) {
        located.add(new Way(way.key(), steps));
      }
    }
    return located;
  }

  private Optional<CertainFix> fix(Fix fix) {
    List<Replacement> replacements = new ArrayList<>();
    for (Edit edit : fix.edits()) {
      Optional<Path> file = KnownFiles.path(edit.file());
      if (file.isEmpty()) {
        return Optional.empty();
      }
      Optional<Region> region = files.region(file.get(), edit.start(), edit.end());
      if (region.isEmpty()) {
        return Optional.empty();
      }
      replacements.add(new Replacement(new Location(file.get(), region.get()), edit.replacement()));
    }
    return Optional.of(new CertainFix(fix.text(), replacements));
  }
}
