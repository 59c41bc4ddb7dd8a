package org.metricdef.processor.soundness.mutants;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The places of a source where it can be mutated, and random changes there. Not every change
 * compiles, and none adds a line.
 */
final class Mutations {

  /** A change with the name of its kind. */
  record Mutation(String kind, List<Edit> edits) {}

  private static final String CHOICE = "org.metricdef.processor.soundness.world.Seen.yes()";

  /** Changes of a map, in which X stands for an expression of it. */
  private static final List<String> MAP_WRITES = List.of(
      "X.put(\"zz\", \"v\");", "X.remove(KEY);", "X.clear();", "X.keySet().removeIf(any -> true);");

  /** Ways to the same object, in which X stands for it and T for its type. */
  private static final List<String> ALIASES = List.of(
      "X",
      "java.util.List.of(X).get(0)",
      "java.util.Optional.of(X).get()",
      "java.util.Arrays.asList(X).get(0)",
      "java.util.stream.Stream.of(X).findFirst().get()",
      "new java.util.ArrayList<>(java.util.List.of(X)).iterator().next()",
      "java.util.Map.of(\"a\", X).get(\"a\")",
      "java.util.Objects.requireNonNull(X)",
      "new java.util.concurrent.atomic.AtomicReference<>(X).get()",
      "((java.util.function.Supplier<T>) () -> X).get()",
      "java.util.concurrent.CompletableFuture.completedFuture(X).join()");

  /** Forms of an expression with the same value. */
  private static final List<String> WRAPPED = List.of(
      "new Object() { T made() { return X; } }.made()",
      "(true ? X : X)",
      "(T) (Object) (X)",
      "java.util.Map.copyOf(X)",
      "new java.util.HashMap<>(X)",
      "java.util.Collections.unmodifiableMap(X)");

  /** Forms of a statement, in which S stands for it. */
  private static final List<String> CONSTRUCTS = List.of(
      "if (%s) { S }".formatted(CHOICE),
      "{ S }",
      "for (int turn = 0; turn < 2; turn++) { S }",
      "while (%s) { S }".formatted(CHOICE),
      "try { S } finally { }",
      "try { S } catch (IllegalStateException failed) { }",
      "do { S } while (false);",
      "synchronized (this) { S }",
      "switch (1) { default -> { S } }",
      "new Object() { void now() { S } }.now();",
      "((Runnable) () -> { S }).run();",
      "class Local { void now() { S } } new Local().now();",
      "java.util.List.of(1).forEach(any -> { S });");

  private static final List<List<String>> COLLECTIONS = List.of(
      List.of("HashMap", "LinkedHashMap", "TreeMap"),
      List.of("ArrayList", "LinkedList", "Vector"),
      List.of("HashSet", "LinkedHashSet", "TreeSet"));

  private static final List<List<String>> FACTORIES = List.of(
      List.of("List.of", "java.util.Arrays.asList", "java.util.stream.Stream.of"),
      List.of("Map.copyOf", "new java.util.HashMap<>", "java.util.Collections.unmodifiableMap"),
      List.of(
          "List.copyOf", "new java.util.ArrayList<>", "java.util.Collections.unmodifiableList"));

  private final Random random;
  private final String source;
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final Trees trees;
  private final List<StatementTree> statements = new ArrayList<>();
  private final List<BlockTree> blocks = new ArrayList<>();
  private final List<VariableTree> maps = new ArrayList<>();
  private final List<TreePath> values = new ArrayList<>();
  private final List<MethodInvocationTree> calls = new ArrayList<>();
  private final List<Tree> collections = new ArrayList<>();

  Mutations(JavacTask task, CompilationUnitTree unit, Random random) throws IOException {
    this.random = random;
    this.unit = unit;
    this.source = unit.getSourceFile().getCharContent(true).toString();
    this.trees = Trees.instance(task);
    this.positions = trees.getSourcePositions();
    new Places().scan(unit, null);
  }

  /** A random change of a random kind that has a place here; empty if the kind has none. */
  List<Mutation> any() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> maps.isEmpty() ? List.of() : List.of(write(pick(maps)));
      case 2 -> statements.isEmpty() ? List.of() : List.of(wrapped(pick(statements)));
      case 3 -> blocks.isEmpty() ? List.of() : List.of(delayed(pick(blocks)));
      case 4 -> blocks.isEmpty() ? List.of() : List.of(swapped(pick(blocks)));
      case 5 -> calls.isEmpty() ? List.of() : List.of(arguments(pick(calls)));
      case 6 -> values.isEmpty() ? List.of() : List.of(value(pick(values)));
      default -> collections.isEmpty() ? List.of() : List.of(collection(pick(collections)));
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private long start(Tree tree) {
    return positions.getStartPosition(unit, tree);
  }

  private long end(Tree tree) {
    return positions.getEndPosition(unit, tree);
  }

  private String text(Tree tree) {
    return source.substring((int) start(tree), (int) end(tree));
  }

  private Edit replace(Tree tree, String text) {
    return new Edit(start(tree), end(tree), text);
  }

  /** A change of a map through another way to it, somewhere after its declaration. */
  private Mutation write(VariableTree map) {
    String name = map.getName().toString();
    String type = String.valueOf(map.getType());
    String alias = pick(ALIASES).replaceAll("\\bX\\b", name).replaceAll("\\bT\\b", type);
    String change = pick(MAP_WRITES).replaceAll("\\bX\\b", alias).replace("KEY", key());
    String write = random.nextInt(4) == 0
        ? "Runnable writer = () -> { %s }; writer.run();".formatted(change)
        : change;
    List<StatementTree> after =
        statements.stream().filter(each -> start(each) >= end(map)).limit(6).toList();
    long at = after.isEmpty() || random.nextInt(3) == 0 ? end(map) : end(pick(after));
    return new Mutation("write through an alias", List.of(Edit.insert(at, " " + write)));
  }

  /** A string literal of the source. */
  private String key() {
    List<String> literals = Pattern.compile("\"[a-z_]+\"")
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .toList();
    return literals.isEmpty() ? "\"zz\"" : pick(literals);
  }

  private Mutation wrapped(StatementTree statement) {
    return new Mutation(
        "wrap a statement",
        List.of(replace(statement, pick(CONSTRUCTS).replace("S }", text(statement) + " }"))));
  }

  /** A statement runs later in its block, from a lambda or an object. */
  private Mutation delayed(BlockTree block) {
    int from = random.nextInt(block.getStatements().size());
    StatementTree statement = block.getStatements().get(from);
    StatementTree last = block.getStatements().get(block.getStatements().size() - 1);
    String made = random.nextBoolean()
        ? "Runnable delayed = () -> { %s };"
        : "Runnable delayed = new Runnable() { public void run() { %s } };";
    long at = random.nextBoolean() ? start(last) : end(last);
    if (at < end(statement)) {
      at = end(statement);
    }
    return new Mutation(
        "delay a statement",
        List.of(
            replace(statement, made.formatted(text(statement))),
            Edit.insert(at, " delayed.run();")));
  }

  private Mutation swapped(BlockTree block) {
    List<? extends StatementTree> all = block.getStatements();
    if (all.size() < 2) {
      return new Mutation(
          "repeat a statement", List.of(Edit.insert(end(all.get(0)), " " + text(all.get(0)))));
    }
    int first = random.nextInt(all.size() - 1);
    StatementTree one = all.get(first);
    StatementTree other = all.get(first + 1);
    return new Mutation(
        "swap two statements", List.of(replace(one, oneLine(other)), replace(other, oneLine(one))));
  }

  /** Lines keep their numbers only if what is swapped has none of its own. */
  private String oneLine(Tree tree) {
    return text(tree).replaceAll("//.*", "").replaceAll("\\s*\\n\\s*", " ");
  }

  private Mutation arguments(MethodInvocationTree call) {
    List<? extends ExpressionTree> all = call.getArguments();
    int first = random.nextInt(all.size() - 1);
    ExpressionTree one = all.get(first);
    ExpressionTree other = all.get(first + 1);
    return new Mutation(
        "swap two arguments", List.of(replace(one, text(other)), replace(other, text(one))));
  }

  private Mutation value(TreePath value) {
    String type = String.valueOf(trees.getTypeMirror(value));
    boolean same = random.nextBoolean();
    String form = pick(same ? ALIASES : WRAPPED);
    String text = text(value.getLeaf());
    String wrapped = form.replaceAll("\\bT\\b", Matcher.quoteReplacement(type))
        .replaceAll("\\bX\\b", Matcher.quoteReplacement(text));
    return new Mutation(
        same ? "pass a value through" : "move a value", List.of(replace(value.getLeaf(), wrapped)));
  }

  private Mutation collection(Tree tree) {
    String text = text(tree);
    for (List<String> group : tree instanceof MemberSelectTree ? FACTORIES : COLLECTIONS) {
      if (group.contains(text)) {
        String other = pick(group);
        String qualified = tree instanceof MemberSelectTree ? other : "java.util." + other;
        return new Mutation("change a collection", List.of(replace(tree, qualified)));
      }
    }
    throw new IllegalStateException(text);
  }

  /** Finds what can be changed. */
  private final class Places extends TreePathScanner<Void, Void> {

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      // The positions of a generated constructor are those of its class.
      return end(method) < 0 ? null : super.visitMethod(method, nothing);
    }

    @Override
    public Void visitBlock(BlockTree block, Void nothing) {
      if (!block.getStatements().isEmpty()
          && block.getStatements().stream().allMatch(each -> end(each) > start(each))) {
        blocks.add(block);
      }
      return super.visitBlock(block, nothing);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void nothing) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof BlockTree
          && end(statement) > start(statement)) {
        statements.add(statement);
      }
      return super.visitExpressionStatement(statement, nothing);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      boolean local = getCurrentPath().getParentPath().getLeaf() instanceof BlockTree;
      if (local && isOfMap(getCurrentPath())) {
        maps.add(variable);
      }
      if (local && variable.getInitializer() != null) {
        addValue(new TreePath(getCurrentPath(), variable.getInitializer()));
      }
      return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (call.getArguments().size() > 1) {
        calls.add(call);
      }
      call.getArguments().forEach(each -> addValue(new TreePath(getCurrentPath(), each)));
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
      Tree name = made.getIdentifier() instanceof ParameterizedTypeTree of
          ? of.getType()
          : made.getIdentifier();
      if (name instanceof IdentifierTree) {
        addCollection(name, COLLECTIONS);
      }
      return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree) {
        addCollection(select, FACTORIES);
      }
      return super.visitMemberSelect(select, nothing);
    }

    private void addCollection(Tree tree, List<List<String>> groups) {
      if (end(tree) > start(tree)
          && groups.stream().anyMatch(group -> group.contains(text(tree)))) {
        collections.add(tree);
      }
    }

    private void addValue(TreePath path) {
      TypeMirror type = trees.getTypeMirror(path);
      if (type != null
          && type.getKind() == TypeKind.DECLARED
          && end(path.getLeaf()) > start(path.getLeaf())
          && !type.toString().contains("capture")
          && !type.toString().contains("?")) {
        values.add(path);
      }
    }

    private boolean isOfMap(TreePath path) {
      TypeMirror type = trees.getTypeMirror(path);
      return type != null
          && type.toString().matches("java[.]util[.]\\w*Map<java.lang.String,java.lang.String>");
    }
  }
}
