package org.metricdef.processor.prose;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The names that sources declare, as javac parses them. Words in comments do not count, nor names
 * that are only used.
 */
final class DeclaredNames extends TreeScanner<Void, Path> {

  /** The simple name of each type, with the files that declare it. */
  final Map<String, List<Path>> types = new TreeMap<>();

  /** The same for methods, fields, parameters and local variables. */
  final Map<String, List<Path>> members = new TreeMap<>();

  /** Every string in the code, with its files. */
  final Map<String, List<Path>> texts = new TreeMap<>();

  private DeclaredNames() {}

  static DeclaredNames of(List<Path> sources) {
    DeclaredNames names = new DeclaredNames();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null,
          files,
          null,
          List.of("-proc:none"),
          null,
          files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        names.scan(unit, Path.of(unit.getSourceFile().getName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  @Override
  public Void visitClass(ClassTree type, Path file) {
    note(types, type.getSimpleName().toString(), file);
    return super.visitClass(type, file);
  }

  @Override
  public Void visitMethod(MethodTree method, Path file) {
    note(members, method.getName().toString(), file);
    return super.visitMethod(method, file);
  }

  @Override
  public Void visitVariable(VariableTree variable, Path file) {
    note(members, variable.getName().toString(), file);
    return super.visitVariable(variable, file);
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Path file) {
    if (literal.getValue() instanceof String text) {
      note(texts, text, file);
    }
    return super.visitLiteral(literal, file);
  }

  private static void note(Map<String, List<Path>> names, String name, Path file) {
    names.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
  }
}
