package org.metricdef.lint.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.lint.base.ShownPaths;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.processor.report.Disposition;

/**
 * What one check has to say.
 *
 * @param root the folder that paths are relative to in SARIF and JSON
 * @param here the folder that paths are relative to in text
 * @param findings those that are shown or suppressed, in the order of the sources
 * @param errors what keeps files from being checked
 * @param files how many files were checked
 * @param counted what was judged in these files
 */
public record Report(
    Path root,
    Path here,
    SourceFiles sources,
    List<LintFinding> findings,
    List<InputError> errors,
    List<String> notes,
    int files,
    Counted counted) {

  public Report {
    findings = List.copyOf(findings);
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /** The same report with more notes. */
  public Report withNotes(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Report(root, here, sources, findings, errors, all, files, counted);
  }

  /** The same report with other findings. */
  public Report withFindings(List<LintFinding> others) {
    return new Report(root, here, sources, others, errors, notes, files, counted);
  }

  /** How many findings have this disposition. */
  public long count(Disposition disposition) {
    return findings.stream().filter(each -> each.disposition() == disposition).count();
  }

  /** The findings that people see. */
  List<LintFinding> shown() {
    return findings.stream().filter(each -> each.disposition().isShown()).toList();
  }

  /** A file as text shows it. */
  public String fromHere(Path file) {
    return new ShownPaths(root, here).fromHere(file);
  }

  /** A file as data names it, with slashes. */
  public String fromRoot(Path file) {
    return new ShownPaths(root, here).fromRoot(file);
  }
}
