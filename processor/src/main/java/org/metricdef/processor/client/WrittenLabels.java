package org.metricdef.processor.client;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * Finds the labels whose keys and values stand beside each other in the source: the arguments of a
 * call, the calls of a chain, the puts of a block.
 */
public final class WrittenLabels extends MemberScanner {

  /** A key and its value. */
  public record Pair(ExpressionTree key, ExpressionTree value) {}

  /**
   * Labels that are written at one place.
   *
   * @param isMap whether they are a map, which need not hold labels
   */
  public record Group(Tree at, List<Pair> pairs, boolean isMap) {

    public Group {
      pairs = List.copyOf(pairs);
    }
  }

  private static final String LABELS = "org.metricdef.Labels";
  private static final String MAP = "java.util.Map";
  private static final Set<String> NAMES = Set.of("entry", "of", "ofEntries", "with");

  private final SourceIndex index;
  private final List<Group> found = new ArrayList<>();
  private final Set<Tree> partsOfChains = new HashSet<>();

  private WrittenLabels(SourceIndex index, Predicate<Tree> members) {
    super(members);
    this.index = index;
  }

  /** The labels that a top-level class writes, in the order of the source. */
  public static List<Group> find(SourceIndex index, Predicate<Tree> members) {
    WrittenLabels finder = new WrittenLabels(index, members);
    finder.scan(index.topLevel(), null);
    return List.copyOf(finder.found);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (CalledNames.isOneOf(NAMES, tree) && !partsOfChains.contains(tree)) {
      List<Pair> pairs = new ArrayList<>();
      addPairs(tree, pairs);
      if (pairs.size() > 1) {
        found.add(new Group(tree, pairs, is(tree, MAP, "of") || is(tree, MAP, "ofEntries")));
      }
    }
    return super.visitMethodInvocation(tree, unused);
  }

  private void addPairs(ExpressionTree expression, List<Pair> pairs) {
    if (!(Parentheses.strip(expression) instanceof MethodInvocationTree call)) {
      return;
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (is(call, LABELS, "of") || is(call, MAP, "of") || is(call, MAP, "entry")) {
      for (int i = 0; i + 1 < arguments.size(); i += 2) {
        pairs.add(new Pair(arguments.get(i), arguments.get(i + 1)));
      }
    } else if (is(call, MAP, "ofEntries")) {
      arguments.forEach(entry -> addPairs(entry, pairs));
    } else if (is(call, LABELS, "with")
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      addPairs(select.getExpression(), pairs);
      pairs.add(new Pair(arguments.get(0), arguments.get(1)));
    } else {
      return;
    }
    partsOfChains.add(call);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    Map<Element, List<Pair>> puts = new LinkedHashMap<>();
    for (StatementTree statement : tree.getStatements()) {
      Optional<MethodInvocationTree> call = putIn(statement);
      Optional<Element> map = call.isEmpty() ? Optional.empty() : receiver(call.get());
      if (map.isPresent()) {
        List<? extends ExpressionTree> put = call.get().getArguments();
        puts.computeIfAbsent(map.get(), key -> new ArrayList<>())
            .add(new Pair(put.get(0), put.get(1)));
      }
    }
    for (List<Pair> pairs : puts.values()) {
      if (pairs.size() > 1) {
        found.add(new Group(pairs.get(0).key(), pairs, true));
      }
    }
    return super.visitBlock(tree, unused);
  }

  private Optional<MethodInvocationTree> putIn(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getArguments().size() == 2
            && CalledNames.isOneOf(Set.of("put"), call)
        ? Optional.of(call)
        : Optional.empty();
  }

  /** The variable on which a method is called. */
  private Optional<Element> receiver(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
            && index.element(select.getExpression()) instanceof VariableElement variable
        ? Optional.of(variable)
        : Optional.empty();
  }

  private boolean is(MethodInvocationTree call, String owner, String name) {
    return CalledNames.isOneOf(Set.of(name), call)
        && index.element(call) instanceof ExecutableElement method
        && Owners.of(method).getQualifiedName().contentEquals(owner);
  }
}
