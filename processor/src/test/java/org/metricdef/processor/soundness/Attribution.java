package org.metricdef.processor.soundness;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * What javac says of methods that may not compile, without the checker and without output.
 *
 * @param types the types of the local variables of each method that compiles, by their names
 */
record Attribution(Map<String, Map<String, TypeText>> types) {

  /** Few units are much faster than many. */
  private static final int METHODS = 150;

  private static final String UNIT = "Attributed";

  /** Attributes methods, given by name and statements. */
  static Attribution of(Map<String, List<Code>> methods) throws IOException {
    Attribution all = new Attribution(new HashMap<>());
    List<String> names = List.copyOf(methods.keySet());
    for (int start = 0; start < names.size(); start += METHODS) {
      all.add(methods, names.subList(start, Math.min(start + METHODS, names.size())));
    }
    return all;
  }

  private void add(Map<String, List<Code>> methods, List<String> names) throws IOException {
    try {
      addTogether(methods, names);
    } catch (IllegalStateException crash) {
      // javac itself may crash over code that does not compile.
      int half = names.size() / 2;
      if (half > 0) {
        add(methods, names.subList(0, half));
        add(methods, names.subList(half, names.size()));
      }
    }
  }

  private void addTogether(Map<String, List<Code>> methods, List<String> names) throws IOException {
    Map<String, List<Code>> some = new HashMap<>(methods);
    some.keySet().retainAll(names);
    String text = "package sound;\n" + Code.render(JdkPrograms.unit(UNIT, some));
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task = WithoutChecker.task(List.of(WithoutChecker.source(UNIT, text)), problems);
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    Set<Long> broken = new HashSet<>();
    for (var problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        broken.add(problem.getLineNumber());
      }
    }
    Methods good = new Methods(Trees.instance(task), broken);
    good.scan(units.get(0), null);
    good.types.keySet().retainAll(names);
    types.putAll(good.types);
  }

  /** Collects the variables of each method that has no error. */
  private static final class Methods extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Set<Long> broken;
    private final Map<String, Map<String, TypeText>> types = new HashMap<>();
    private Map<String, TypeText> current = new HashMap<>();

    Methods(Trees trees, Set<Long> broken) {
      this.trees = trees;
      this.broken = broken;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      LineMap lines = unit.getLineMap();
      SourcePositions positions = trees.getSourcePositions();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(Math.max(0, positions.getEndPosition(unit, method)));
      if (broken.stream().noneMatch(line -> first <= line && line <= last)) {
        current = new HashMap<>();
        types.put(method.getName().toString(), current);
        super.visitMethod(method, nothing);
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      if (type != null) {
        current.put(variable.getName().toString(), TypeText.parse(type.toString()));
      }
      return super.visitVariable(variable, nothing);
    }
  }
}
