package org.metricdef.processor.soundness.mutants;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Passes what the guarded calls of a source are given through {@code Seen}. No line moves. */
final class Instrumentation {

  /**
   * A guarded call.
   *
   * @param callee the method that is called
   * @param method the method around the call; empty in an initialiser
   */
  record Site(
      String path,
      long line,
      Map<String, Set<String>> metrics,
      String callee,
      Optional<String> method) {

    /** The checker's message; null if it accepts the call. */
    @Nullable
    String message(Map<String, Map<Long, String>> refused) {
      return refused.getOrDefault(path, Map.of()).get(line);
    }

    /** Whether the checker says that the keys or the name are wrong, not only unproven. */
    boolean isNamedWrong(Map<String, Map<Long, String>> refused) {
      String message = message(refused);
      return message != null
          && message.lines().anyMatch(each -> WRONG.matcher(each).lookingAt());
    }
  }

  private static final Pattern WRONG = Pattern.compile("\\[(label-keys|unknown-metric)] ");

  private static final String SEEN = "org.metricdef.processor.soundness.world.Seen.";

  private static final String SAMPLE = "org.metricdef.Timer.Sample";

  private static final Set<String> HANDLES = Set.of(
      "org.metricdef.Counter",
      "org.metricdef.Gauge",
      "org.metricdef.Histogram",
      "org.metricdef.Info",
      "org.metricdef.Summary",
      "org.metricdef.Timer",
      SAMPLE,
      "org.metricdef.TrackedCounter",
      "org.metricdef.TrackedGauge");

  private final Contracts contracts;
  private final Trees trees;
  private final SourcePositions positions;
  private final World world = new World();
  private final JavacTask task;
  private final Map<Integer, Site> sites = new LinkedHashMap<>();

  Instrumentation(JavacTask task) {
    this.task = task;
    this.contracts = new Contracts(task.getElements(), task.getTypes());
    this.trees = Trees.instance(task);
    this.positions = trees.getSourcePositions();
  }

  Map<Integer, Site> sites() {
    return sites;
  }

  /** Whether a message about the line of a call is about this call. */
  boolean isAloneInLine(Site site) {
    return sites.values().stream()
        .noneMatch(other ->
            other != site && other.line() == site.line() && other.path().equals(site.path()));
  }

  World world() {
    return world;
  }

  /** Adds what a class of the shared code states. */
  void add(TypeElement type) {
    world.add(type, contracts, task.getElements());
  }

  /** The source of a unit with its guarded calls seen. */
  String of(CompilationUnitTree unit) throws IOException {
    Calls calls = new Calls(unit);
    calls.scan(unit, null);
    return Edit.apply(unit.getSourceFile().getCharContent(true).toString(), calls.edits);
  }

  private final class Calls extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final LineMap lines;
    private final String path;
    private final List<Edit> edits = new ArrayList<>();
    private Optional<String> method = Optional.empty();

    Calls(CompilationUnitTree unit) {
      this.unit = unit;
      this.lines = unit.getLineMap();
      this.path = Javac.path(unit.getSourceFile());
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      if (trees.getElement(getCurrentPath()) instanceof TypeElement type
          && type.getNestingKind() == NestingKind.TOP_LEVEL) {
        add(type);
      }
      return super.visitClass(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      // The positions of a generated constructor are those of its class.
      if (positions.getEndPosition(unit, tree) < 0) {
        return null;
      }
      Optional<String> outer = method;
      String name = String.valueOf(trees.getElement(getCurrentPath()));
      Element type = trees.getElement(getCurrentPath().getParentPath());
      if (outer.isEmpty()) {
        method = Optional.of(type + "." + name);
      }
      super.visitMethod(tree, nothing);
      method = outer;
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
      // The output of many runs would hide that of the test.
      if (select.toString().matches("System[.](out|err)")) {
        long start = positions.getStartPosition(unit, select);
        edits.add(new Edit(start, positions.getEndPosition(unit, select), SEEN + "QUIET"));
      }
      return super.visitMemberSelect(select, nothing);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree loop, Void nothing) {
      turn(loop.getStatement());
      return super.visitWhileLoop(loop, nothing);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree loop, Void nothing) {
      turn(loop.getStatement());
      return super.visitDoWhileLoop(loop, nothing);
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void nothing) {
      turn(loop.getStatement());
      return super.visitForLoop(loop, nothing);
    }

    /** Lets an endless loop end: its thread would take a processor from all later mutants. */
    private void turn(StatementTree body) {
      long start = positions.getStartPosition(unit, body);
      if (body instanceof BlockTree) {
        edits.add(Edit.insert(start + 1, " " + SEEN + "turn();"));
      } else {
        edits.add(Edit.insert(start, "{ " + SEEN + "turn(); "));
        edits.add(Edit.insert(positions.getEndPosition(unit, body), " }"));
      }
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getKind() == Tree.Kind.STRING_LITERAL
          || literal.getKind() == Tree.Kind.INT_LITERAL) {
        world.addLiteral(literal.getValue());
      }
      return super.visitLiteral(literal, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
      if (trees.getElement(getCurrentPath()) instanceof ExecutableElement constructor) {
        facade(made, constructor, made.getArguments());
      }
      return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (trees.getElement(getCurrentPath()) instanceof ExecutableElement called) {
        String type = String.valueOf(called.getEnclosingElement());
        if (HANDLES.contains(type) && call.getMethodSelect() instanceof MemberSelectTree select) {
          handle(call, called, select.getExpression());
        } else {
          facade(call, called, call.getArguments());
        }
      }
      return super.visitMethodInvocation(call, nothing);
    }

    private int site(Tree call, ExecutableElement callee, Map<String, Set<String>> metrics) {
      // javac reports a call in a chain at its own line.
      long at = call instanceof MethodInvocationTree invocation
              && invocation.getMethodSelect() instanceof MemberSelectTree select
          ? positions.getEndPosition(unit, select)
          : positions.getStartPosition(unit, call);
      int id = sites.size();
      sites.put(
          id,
          new Site(
              path,
              lines.getLineNumber(at),
              metrics,
              callee.getEnclosingElement() + "." + callee,
              method));
      return id;
    }

    private void wrap(ExpressionTree argument, String call) {
      edits.add(Edit.insert(positions.getStartPosition(unit, argument), SEEN + call));
      edits.add(Edit.insert(positions.getEndPosition(unit, argument), ")"));
    }

    private void facade(
        Tree call, ExecutableElement called, List<? extends ExpressionTree> arguments) {
      List<? extends VariableElement> parameters = called.getParameters();
      boolean named = parameters.stream().anyMatch(contracts::isMetricName);
      boolean labelled = parameters.stream().anyMatch(contracts::isMetricLabels);
      if (!named || called.isVarArgs() || arguments.size() != parameters.size()) {
        return;
      }
      int id = site(call, called, contracts.metrics(called));
      for (int i = 0; i < parameters.size(); i++) {
        if (contracts.isMetricName(parameters.get(i))) {
          wrap(arguments.get(i), (labelled ? "name(%d, " : "onlyName(%d, ").formatted(id));
        } else if (contracts.isMetricLabels(parameters.get(i))) {
          wrap(arguments.get(i), "labels(%d, ".formatted(id));
        }
      }
    }

    private void handle(
        MethodInvocationTree call, ExecutableElement called, ExpressionTree receiver) {
      int labels = -1;
      for (int i = 0; i < called.getParameters().size(); i++) {
        if (called.getParameters().get(i).asType().toString().equals("org.metricdef.Labels")) {
          labels = i;
        }
      }
      if (labels < 0 && called.getEnclosingElement().toString().equals(SAMPLE)) {
        return; // What ends a sample takes no labels.
      }
      int id = site(call, called, Map.of());
      wrap(receiver, (labels < 0 ? "bare(%d, " : "handle(%d, ").formatted(id));
      if (labels >= 0) {
        wrap(call.getArguments().get(labels), "labels(%d, ".formatted(id));
      }
    }
  }
}
