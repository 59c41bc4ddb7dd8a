package org.metricdef.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.check.ClassResult;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.report.FindingComparison;
import org.metricdef.processor.report.ObservedLevel;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.ruleset.Rule.Judge;

/** The baseline of a compilation as the plugin uses it: class by class, and once at the end. */
final class BaselineCheck {

  private final Compilation compilation;
  private final Trees trees;

  /** The classes of each file that are not checked yet. */
  private final Map<Path, Set<TypeElement>> unchecked = new HashMap<>();

  private @Nullable CompilationUnitTree last;

  BaselineCheck(Compilation compilation, Trees trees) {
    this.compilation = compilation;
    this.trees = trees;
  }

  /** Says what is wrong with the baseline, unless the processor has said so. */
  void printProblem(CompilationUnitTree unit) {
    Optional<String> problem = compilation.baselineProblem();
    if (problem.isPresent()) {
      trees.printMessage(Diagnostic.Kind.ERROR, "[options] " + problem.get(), unit, unit);
    }
  }

  /** The result of a class, in which the findings of the baseline are told apart. */
  ClassResult compared(ClassResult result, TypeElement type, SourceIndex index) {
    if (compilation.comparison().isEmpty()) {
      return result;
    }
    FindingComparison comparison = compilation.comparison().get();
    if (comparison.hasBaseline()) {
      keep(type, index.unit());
    }
    return result.decidedAgain(
        decision -> {
          Finding finding = decision.finding();
          return new Decision(
              finding,
              comparison.of(
                  finding.rule(), decision.disposition(), trees, index.unit(), finding.at()));
        },
        index);
  }

  /** Javac discards the trees of a class that it has written, so its file is kept now. */
  private void keep(TypeElement type, CompilationUnitTree unit) {
    URI uri = unit.getSourceFile().toUri();
    last = unit;
    if (!"file".equals(uri.getScheme())) {
      return;
    }
    Path file = real(Path.of(uri));
    Set<TypeElement> left = unchecked.get(file);
    if (left == null) {
      left = new HashSet<>();
      TreePath top = new TreePath(unit);
      for (Tree declared : unit.getTypeDecls()) {
        if (declared instanceof ClassTree
            && trees.getElement(new TreePath(top, declared)) instanceof TypeElement each) {
          left.add(each);
        }
      }
      unchecked.put(file, left);
    }
    left.remove(type);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says which entries of the baseline can go. */
  void printAbsent() {
    CompilationUnitTree unit = last;
    if (unit != null) {
      InternalFailure.catching(
          () -> compilation
              .comparison()
              .flatMap(comparison -> comparison.absent(judged(), judges()))
              .ifPresent(note -> trees.printMessage(Diagnostic.Kind.NOTE, note, unit, unit)),
          failure -> trees.printMessage(
              Diagnostic.Kind.ERROR,
              InternalFailure.message("the baseline cannot be compared", failure),
              unit,
              unit));
    }
  }

  /** The files of which every class was checked. */
  private Set<Path> judged() {
    Set<Path> files = new HashSet<>();
    for (Map.Entry<Path, Set<TypeElement>> each : unchecked.entrySet()) {
      if (each.getValue().isEmpty()) {
        files.add(each.getKey());
      }
    }
    return files;
  }

  private Set<Judge> judges() {
    Set<Judge> judges = EnumSet.of(Judge.CALLS);
    if (compilation.options().observed() != ObservedLevel.OFF) {
      judges.add(Judge.CLIENT_CALLS);
    }
    if (compilation.keepsCatalogue()) {
      judges.addAll(List.of(Judge.DECLARATIONS, Judge.EITHER));
    }
    return judges;
  }
}
