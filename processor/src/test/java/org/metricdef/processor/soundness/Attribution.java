package org.metricdef.processor.soundness;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
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
 * What javac says of programs that may not compile, without the checker and without output.
 *
 * @param broken the units with errors
 * @param types the types of the local variables of the other units, by unit and name
 */
record Attribution(Set<String> broken, Map<String, Map<String, TypeText>> types) {

  /** How many sources are attributed together: javac may crash over one that does not compile. */
  private static final int TOGETHER = 32;

  /** Attributes sources, by unit. */
  static Attribution of(Map<String, String> sources) throws IOException {
    Attribution all = new Attribution(new HashSet<>(), new HashMap<>());
    List<String> units = List.copyOf(sources.keySet());
    for (int start = 0; start < units.size(); start += TOGETHER) {
      all.add(sources, units.subList(start, Math.min(start + TOGETHER, units.size())));
    }
    return all;
  }

  private void add(Map<String, String> sources, List<String> units) throws IOException {
    try {
      addTogether(sources, units);
    } catch (IllegalStateException crash) {
      int half = units.size() / 2;
      if (half == 0) {
        broken.addAll(units);
      } else {
        add(sources, units.subList(0, half));
        add(sources, units.subList(half, units.size()));
      }
    }
  }

  private void addTogether(Map<String, String> sources, List<String> units) throws IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task = WithoutChecker.task(
        units.stream()
            .map(unit -> WithoutChecker.source(unit, sources.get(unit)))
            .toList(),
        problems);
    List<CompilationUnitTree> trees = new ArrayList<>();
    task.parse().forEach(trees::add);
    task.analyze();
    for (var problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        broken.add(WithoutChecker.unit(problem.getSource()));
      }
    }
    for (CompilationUnitTree tree : trees) {
      String name = WithoutChecker.unit(tree.getSourceFile());
      if (!broken.contains(name)) {
        Variables variables = new Variables(Trees.instance(task));
        variables.scan(tree, null);
        types.put(name, variables.types);
      }
    }
  }

  /** Collects the types of the variables of a unit. */
  private static final class Variables extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Map<String, TypeText> types = new HashMap<>();

    Variables(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      if (type != null) {
        types.put(variable.getName().toString(), TypeText.parse(type.toString()));
      }
      return super.visitVariable(variable, nothing);
    }
  }
}
