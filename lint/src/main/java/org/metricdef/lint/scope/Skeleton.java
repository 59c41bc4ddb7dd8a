package org.metricdef.lint.scope;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;

/**
 * What other classes can see of a source: its text without the bodies of its methods. Where that
 * did not change, only classes whose check followed the bodies can get another verdict.
 *
 * @param text the source without bodies and without white space
 * @param types the simple names of all types that it declares
 */
record Skeleton(String text, Set<String> types) {

  Skeleton {
    types = Set.copyOf(types);
  }

  /** The skeleton of a source. */
  static Skeleton of(String source) throws CannotRunException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SimpleJavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("memory:///Source.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task = (JavacTask)
        compiler.getTask(null, null, ignored -> {}, List.of("-proc:none"), null, List.of(file));
    try {
      Search search = new Search(Trees.instance(task).getSourcePositions(), source);
      for (CompilationUnitTree unit : task.parse()) {
        search.run(unit);
      }
      return new Skeleton(search.text(), search.types);
    } catch (IOException e) {
      throw new CannotRunException("a source cannot be read: " + Reasons.of(e), e);
    }
  }

  private static final class Search extends TreeScanner<Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final String source;
    private final StringBuilder kept = new StringBuilder();
    private final Set<String> types = new HashSet<>();
    private int from;

    Search(SourcePositions positions, String source) {
      this.positions = positions;
      this.source = source;
    }

    void run(CompilationUnitTree unit) {
      scan(unit, unit);
      kept.append(source, from, source.length());
    }

    String text() {
      return kept.toString().replaceAll("\\s+", " ");
    }

    @Override
    public Void visitClass(ClassTree tree, CompilationUnitTree unit) {
      types.add(tree.getSimpleName().toString());
      return super.visitClass(tree, unit);
    }

    @Override
    public Void visitMethod(MethodTree tree, CompilationUnitTree unit) {
      BlockTree body = tree.getBody();
      if (body != null) {
        int start = (int) positions.getStartPosition(unit, body);
        int end = (int) positions.getEndPosition(unit, body);
        if (start >= from && end > start) {
          kept.append(source, from, start);
          from = end;
        }
      }
      return null;
    }
  }
}
