package org.metricdef.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.source.CodeScanner;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.ruleset.Severity;

/**
 * Decides what happens to the findings of a class. This depends on the severities of the build and
 * on the {@code @SuppressWarnings} around a finding. A suppression that suppresses nothing is a
 * finding too.
 */
public final class DispositionPolicy {

  /** A finding and what happens to it. */
  public record Decision(Finding finding, Disposition disposition) {}

  /** One rule that is suppressed at one declaration. */
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

    boolean covers(Finding finding) {
      return rule == finding.rule()
          && TreeSearch.contains(declaration, tree -> tree == finding.at());
    }
  }

  private final SourceIndex index;
  private final BuildOptions options;
  private final List<Suppression> suppressions = new ArrayList<>();

  public DispositionPolicy(SourceIndex index, ClassTree topLevel, BuildOptions options) {
    this.index = index;
    this.options = options;
    new Search().scan(topLevel, null);
  }

  /** Decides on all findings of the class, and adds those about suppressions. */
  public List<Decision> decide(List<Finding> findings) {
    List<Decision> decisions = new ArrayList<>();
    for (Finding finding : findings) {
      decisions.add(decide(finding));
    }
    for (Suppression each : suppressions) {
      if (isFirst(each) && !isUsed(each) && isCheckedByPlugin(each)) {
        decisions.add(decide(Finding.of(
            Rule.UNUSED_SUPPRESSION,
            each.annotation,
            DeclarationSuppressions.unusedMessage(each.rule))));
      }
    }
    return decisions;
  }

  /** One annotation stands before all variables of a declaration such as {@code int a, b;}. */
  private Stream<Suppression> ofSameAnnotation(Suppression suppression) {
    return suppressions.stream()
        .filter(each -> each.annotation == suppression.annotation && each.rule == suppression.rule);
  }

  private boolean isFirst(Suppression suppression) {
    return ofSameAnnotation(suppression).findFirst().filter(suppression::equals).isPresent();
  }

  private boolean isUsed(Suppression suppression) {
    return ofSameAnnotation(suppression).anyMatch(each -> each.used);
  }

  private Decision decide(Finding finding) {
    List<Suppression> covering =
        suppressions.stream().filter(each -> each.covers(finding)).toList();
    covering.forEach(each -> each.used = true);
    return new Decision(
        finding, covering.isEmpty() ? Disposition.of(severityOf(finding)) : Disposition.SUPPRESSED);
  }

  private Severity severityOf(Finding finding) {
    Optional<Severity> chosen = options.severities().chosenFor(finding.rule());
    Severity usual = finding.isWarning() ? Severity.WARNING : finding.rule().severity();
    return chosen.orElse(usual);
  }

  /** The processor, if it runs, checks the suppressions around declarations. */
  private boolean isCheckedByPlugin(Suppression suppression) {
    return switch (suppression.rule.judge()) {
      case CALLS -> true;
      case CLIENT_CALLS -> options.observed() != ObservedLevel.OFF;
      case DECLARATIONS -> !DeclarationSuppressions.areCheckedByProcessor(suppression.element);
      case EITHER -> false;
    };
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
      if (element == null) {
        return;
      }
      Set<Rule> rules = DeclarationSuppressions.rulesOf(element);
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
