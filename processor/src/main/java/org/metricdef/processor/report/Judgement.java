package org.metricdef.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.CodeScanner;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.ruleset.Rule;

/**
 * Decides what becomes of a class's findings: by the severities of the build, and by the {@code
 * @SuppressWarnings} around them, of which those are findings too that suppress nothing.
 */
public final class Judgement {

  /** A finding and what becomes of it. */
  public record Judged(Finding finding, Treatment treatment) {}

  /** One rule that a declaration suppresses. */
  private static final class Suppression {
    private final Tree declaration;
    private final Element element;
    private final Tree annotation;
    private final Rule rule;
    private boolean used;

    Suppression(Tree declaration, Element element, Tree annotation, Rule rule) {
      this.declaration = declaration;
      this.element = element;
      this.annotation = annotation;
      this.rule = rule;
    }
  }

  private final SourceIndex index;
  private final Severities severities;
  private final List<Suppression> suppressions = new ArrayList<>();

  public Judgement(SourceIndex index, ClassTree topLevel, Severities severities) {
    this.index = index;
    this.severities = severities;
    new Search().scan(topLevel, null);
  }

  /** Judges all findings of the class, and adds those about suppressions. */
  public List<Judged> judge(List<Finding> findings) {
    List<Judged> judged = new ArrayList<>();
    findings.forEach(finding -> judged.add(judge(finding)));
    for (Suppression each : suppressions) {
      if (!each.used && isJudgedHere(each)) {
        judged.add(judge(Finding.of(
            Rule.UNUSED_SUPPRESSION,
            each.annotation,
            DeclarationSuppressions.unusedMessage(each.rule))));
      }
    }
    return judged;
  }

  private Judged judge(Finding finding) {
    boolean suppressed = false;
    for (Suppression each : suppressions) {
      if (each.rule == finding.rule() && holds(each.declaration, finding.at())) {
        each.used = true;
        suppressed = true;
      }
    }
    return new Judged(
        finding, suppressed ? Treatment.SUPPRESSED : Treatment.of(severities.of(finding.rule())));
  }

  /** The processor, if it runs, knows of the suppressions around declarations. */
  private static boolean isJudgedHere(Suppression suppression) {
    return switch (suppression.rule.judge()) {
      case CALLS -> true;
      case DECLARATIONS ->
        !DeclarationSuppressions.areJudgedBesideDeclarations(suppression.element);
      case EITHER -> false;
    };
  }

  private static boolean holds(Tree outer, Tree inner) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        found[0] |= tree == inner;
        return found[0] ? null : super.scan(tree, null);
      }
    }.scan(outer, null);
    return found[0];
  }

  /** Finds every {@code @SuppressWarnings} that names a rule. */
  private final class Search extends CodeScanner {

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      add(tree, tree.getModifiers().getAnnotations());
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      add(tree, tree.getModifiers().getAnnotations());
      return super.visitMethod(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      add(tree, tree.getModifiers().getAnnotations());
      return super.visitVariable(tree, null);
    }

    private void add(Tree declaration, List<? extends AnnotationTree> annotations) {
      Element element = annotations.isEmpty() ? null : index.element(declaration);
      Set<Rule> rules = element == null ? Set.of() : DeclarationSuppressions.rulesOf(element);
      for (AnnotationTree annotation : annotations) {
        if (String.valueOf(index.type(annotation))
            .equals(DeclarationSuppressions.SUPPRESS_WARNINGS)) {
          rules.forEach(
              rule -> suppressions.add(new Suppression(declaration, element, annotation, rule)));
        }
      }
    }
  }
}
