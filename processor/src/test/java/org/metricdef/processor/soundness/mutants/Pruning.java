package org.metricdef.processor.soundness.mutants;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes the members of examples in which the checker refuses something else than a guarded call.
 * Code that relies on a broken contract may fail anywhere, so no failure of such an example counts.
 */
final class Pruning {

  private final Javac javac;

  Pruning(Javac javac) {
    this.javac = javac;
  }

  /** Those examples that compile without such members, if they have any. */
  List<Example> of(List<Example> examples) throws IOException {
    Map<String, Map<String, String>> sources = new HashMap<>();
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      Map<String, String> own = examples.get(i).inPackage("pruned" + i);
      sources.put("pruned" + i, own);
      all.putAll(own);
    }
    Map<String, Map<Long, String>> refused = javac.refused(all);
    Map<String, Javac.Attributed> attributed = javac.attribute(sources);
    Map<String, Map<String, String>> pruned = new HashMap<>();
    for (var example : attributed.entrySet()) {
      Instrumentation instrumentation = new Instrumentation(example.getValue().task());
      Map<String, String> texts = new HashMap<>();
      for (CompilationUnitTree unit : example.getValue().units()) {
        instrumentation.of(unit);
        String path = Javac.path(unit.getSourceFile());
        Set<Long> lines = new HashSet<>(refused.getOrDefault(path, Map.of()).keySet());
        instrumentation.sites().values().forEach(site -> lines.remove(site.line()));
        Members members = new Members(Trees.instance(example.getValue().task()), unit, lines);
        members.scan(unit, null);
        texts.put(path, without(members.removed, sources.get(example.getKey()).get(path)));
      }
      if (!texts.equals(sources.get(example.getKey()))) {
        pruned.put(example.getKey(), texts);
      }
    }
    List<Example> compiling = new ArrayList<>();
    for (String name : javac.attribute(pruned).keySet()) {
      Example whole = examples.get(Integer.parseInt(name.replace("pruned", "")));
      compiling.add(whole.with(pruned.get(name)));
    }
    return compiling;
  }

  /** The text without some characters. No line moves. */
  private static String without(BitSet removed, String text) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!removed.get(i) || text.charAt(i) == '\n') {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  /** Finds the innermost member around each of some lines. */
  private static final class Members extends TreePathScanner<Void, Void> {
    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final LineMap map;
    private final Set<Long> lines;
    private final BitSet removed = new BitSet();

    Members(Trees trees, CompilationUnitTree unit, Set<Long> lines) {
      this.positions = trees.getSourcePositions();
      this.unit = unit;
      this.map = unit.getLineMap();
      this.lines = lines;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      super.visitClass(tree, nothing);
      remove(tree);
      return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      super.visitMethod(tree, nothing);
      remove(tree);
      return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      super.visitVariable(tree, nothing);
      boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
          && type.getKind() == Tree.Kind.CLASS;
      if (isField) {
        remove(tree);
      }
      return null;
    }

    private void remove(Tree member) {
      int start = (int) positions.getStartPosition(unit, member);
      int end = (int) positions.getEndPosition(unit, member);
      if (end > start) {
        long last = map.getLineNumber(end);
        for (long line = map.getLineNumber(start); line <= last; line++) {
          if (lines.remove(line)) {
            removed.set(start, end);
          }
        }
      }
    }
  }
}
