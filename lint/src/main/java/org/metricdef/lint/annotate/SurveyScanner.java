package org.metricdef.lint.annotate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.finding.Lines;
import org.metricdef.lint.finding.Location;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.text.MethodText;

/** Reads one file into a survey. */
final class SurveyScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private final Trees trees;
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final Path file;
  private final Lines lines;
  private final Survey survey;
  private final Set<String> types = new HashSet<>();
  private final Deque<Optional<ExecutableElement>> around = new ArrayDeque<>();

  private SurveyScanner(
      JavacTask task, CompilationUnitTree unit, Path file, CharSequence text, Survey survey) {
    this.trees = Trees.instance(task);
    this.positions = trees.getSourcePositions();
    this.unit = unit;
    this.file = file;
    this.lines = Lines.of(text);
    this.survey = survey;
  }

  /**
   * Reads a file.
   *
   * @param text what the file holds
   */
  static void read(
      JavacTask task, CompilationUnitTree unit, Path file, CharSequence text, Survey survey) {
    SurveyScanner scanner = new SurveyScanner(task, unit, file, text, survey);
    scanner.scan(unit, null);
    survey.add(file, scanner.shape());
  }

  private FileShape shape() {
    List<FileShape.Import> imports = new ArrayList<>();
    for (ImportTree each : unit.getImports()) {
      imports.add(new FileShape.Import(
          each.getQualifiedIdentifier().toString(), each.isStatic(), start(each), end(each)));
    }
    return new FileShape(
        unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
        unit.getPackage() == null ? 0 : end(unit.getPackage()),
        imports,
        types);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    types.add(tree.getSimpleName().toString());
    if (element(getCurrentPath()) instanceof TypeElement type) {
      MetricSetNames.of(type).ifPresent(survey::add);
      if (type.getKind() == ElementKind.RECORD) {
        RecordHeader.of(type, tree, this::start)
            .ifPresent(header -> survey.add(
                new SourceMethod(header.id(), header.shown(), at(tree), header.parameters())));
      }
    }
    around.push(Optional.empty());
    super.visitClass(tree, unused);
    around.pop();
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    Optional<ExecutableElement> method = element(getCurrentPath()) instanceof ExecutableElement it
        ? Optional.of(it)
        : Optional.empty();
    method.filter(it -> !isAdded(tree)).ifPresent(it -> survey.add(method(it, tree)));
    around.push(method);
    super.visitMethod(tree, unused);
    around.pop();
    return null;
  }

  /** Whether a code generator has added a method: its code does not stand where it claims to. */
  private boolean isAdded(MethodTree tree) {
    int last = start(tree);
    for (VariableTree each : tree.getParameters()) {
      if (start(each) <= last) {
        return true;
      }
      last = start(each);
    }
    return false;
  }

  private SourceMethod method(ExecutableElement method, MethodTree tree) {
    List<SourceMethod.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < tree.getParameters().size(); i++) {
      parameters.add(ParameterTypes.parameter(
          method.getParameters().get(i), start(tree.getParameters().get(i))));
    }
    return new SourceMethod(id(method), shown(method), at(tree), parameters);
  }

  static String id(ExecutableElement method) {
    return Owners.of(method) + "." + method;
  }

  static String shown(ExecutableElement method) {
    String text = MethodText.of(method);
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + text
        : Owners.of(method).getSimpleName() + "." + text;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    call(tree, tree.getArguments());
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    call(tree, tree.getArguments());
    return super.visitNewClass(tree, unused);
  }

  private void call(Tree tree, List<? extends ExpressionTree> passed) {
    if (element(getCurrentPath()) instanceof ExecutableElement callee
        && passed.stream().anyMatch(this::mayNameMetric)) {
      List<Argument> arguments = new ArrayList<>();
      for (ExpressionTree each : passed) {
        arguments.add(argument(each));
      }
      survey.add(new SourceCall(id(callee), caller().map(SurveyScanner::id), at(tree), arguments));
    }
  }

  private Optional<ExecutableElement> caller() {
    Optional<ExecutableElement> innermost = around.peek();
    return innermost == null ? Optional.empty() : innermost;
  }

  private boolean mayNameMetric(ExpressionTree argument) {
    return !argument(argument).equals(Argument.UNKNOWN);
  }

  private Argument argument(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? Argument.text(text) : Argument.UNKNOWN;
    }
    if (!(element(new TreePath(getCurrentPath(), tree)) instanceof VariableElement variable)) {
      return Argument.UNKNOWN;
    }
    if (variable.getConstantValue() instanceof String text) {
      return Argument.text(text);
    }
    if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
      return Argument.text(variable.getSimpleName().toString().toLowerCase(Locale.ROOT));
    }
    int position = caller().map(it -> it.getParameters().indexOf(variable)).orElse(-1);
    return position < 0 ? Argument.UNKNOWN : Argument.parameter(position);
  }

  private @Nullable Element element(TreePath path) {
    return trees.getElement(path);
  }

  private Location at(Tree tree) {
    int start = Math.max(0, start(tree));
    return new Location(file, lines.region(start, Math.max(start, end(tree))));
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }
}
