package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.initialization.PendingCode.Body;
import org.metricdef.processor.flow.source.AssignmentTarget;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.CodeScanner;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.TreeSearch;

/** The code that a part of an initialization may run, and the unassigned fields that it reads. */
abstract class ReachableCode extends CodeScanner {

  final ClassSource source;
  final ClassCode code;
  final ConstructionModel model;
  final QuietSuperclasses quiet;
  private final PendingCode pending = new PendingCode();
  private final Map<Element, EarlyRead> found = new LinkedHashMap<>();
  private Set<Element> unassigned = Set.of();
  private @Nullable EarlyRead here;
  private boolean own;
  private boolean isStatement;
  private boolean ignoresStatements;
  private boolean isDone;
  private @Nullable Tree part;
  private final Set<Element> handedOn = new HashSet<>();

  ReachableCode(ClassSource source, ClassCode code, ConstructionModel model) {
    this.source = source;
    this.code = code;
    this.model = model;
    this.quiet = new QuietSuperclasses(source, model);
  }

  /** The fields that are read early, each with the first place. */
  final Map<Element, EarlyRead> found() {
    return found;
  }

  /** From now on only reads by other code are found, not those of the initialization itself. */
  final void ignoreStatements() {
    ignoresStatements = true;
  }

  /** Runs a part of an initialization, before which some fields are unassigned. */
  final void run(Tree part, EarlyRead place, Set<Element> before) {
    run(() -> scan(part, null), place, before);
  }

  final void run(Runnable part, EarlyRead place, Set<Element> before) {
    here = place;
    unassigned = before;
    isDone = handedOn.containsAll(before);
    own = true;
    begin(Optional.empty());
    isStatement = true;
    this.part = null;
    part.run();
    for (Optional<Body> next = pending.next(); next.isPresent(); next = pending.next()) {
      isStatement = next.get().inlined();
      this.part = next.get().tree();
      visit(next.get());
    }
    isStatement = false;
  }

  private void visit(Body body) {
    own = body.own();
    begin(
        body.tree() instanceof MethodTree
                && source.element(body.tree()) instanceof ExecutableElement method
            ? Optional.of(method)
            : Optional.empty());
    if (body.tree() instanceof ClassTree type) {
      code.initializers(type, true).forEach(each -> scan(each, null));
    } else {
      scan(body.tree(), null);
    }
  }

  @Override
  public final Void scan(Tree tree, Void unused) {
    if (tree == null || isDone) {
      return null;
    }
    if (code.isSpent()) {
      handOnToAll();
      return null;
    }
    return super.scan(tree, unused);
  }

  /** Whether the code that is visited may run on the object under construction. */
  final boolean isOwn() {
    return own;
  }

  /** Runs code later. */
  final void reach(Tree body, boolean onOwn) {
    pending.add(new Body(body, onOwn, false), unassigned);
  }

  /** Runs a method as a part of the construction. */
  final void inline(Tree body, boolean onOwn) {
    pending.add(new Body(body, onOwn, true), unassigned);
  }

  /** The method that is visited as a part of the construction; null for other code. */
  final @Nullable Tree part() {
    return isStatement ? part : null;
  }

  /** Whether the code that is visited is a part of the construction. */
  final boolean isPartOfConstruction() {
    return isStatement;
  }

  /**
   * Whether an expression is a parameter of a method that is a part of the construction. It is the
   * object under construction only where the call says {@code this}.
   */
  final boolean isParameterOfPart(ExpressionTree tree) {
    return part() instanceof MethodTree method
        && tree instanceof IdentifierTree
        && source.element(tree) instanceof VariableElement variable
        && method.getParameters().stream().map(source::element).anyMatch(variable::equals)
        && !TreeSearch.contains(
            method,
            each -> AssignmentTarget.of(each)
                .filter(target -> variable.equals(source.element(target)))
                .isPresent());
  }

  /** Reads a variable. A function that is stored in it may run from now on. */
  final void readVariable(Element variable) {
    pending.read(variable, unassigned);
  }

  /** Stores a function, which runs as soon as code reads the variable. */
  final void store(Element variable, Tree function) {
    pending.store(variable, new Body(function, own, false), unassigned);
  }

  /** Visits the body of a function, which other code may run. */
  final void visitFunction(Runnable body) {
    boolean outer = isStatement;
    isStatement = false;
    body.run();
    isStatement = outer;
  }

  /** Some code reads a field of the object or class that is being initialized. */
  final void readField(Element field) {
    if (unassigned.contains(field) && !(isStatement && ignoresStatements)) {
      found.putIfAbsent(
          field, Objects.requireNonNull(here, "code runs in a part of an initialization"));
    }
  }

  /** Any code may run from here on, and may read the fields that are still unassigned. */
  final void handOnToAll() {
    handedOn.addAll(unassigned);
    isDone = true;
    pending.clear();
    isStatement = false;
    unassigned.stream().filter(code::isRead).forEach(this::readField);
  }

  /** The constructor and the initializers of a class run. */
  final void construct(ExecutableElement constructor, boolean onOwn) {
    source.bodyOf(constructor).ifPresent(body -> reach(body, onOwn));
    code.of(Owners.of(constructor))
        .ifPresent(type -> code.initializers(type, false).forEach(member -> reach(member, onOwn)));
  }

  /** Code outside may call what overrides the methods of a type that it knows. */
  final void runOverriders(Element type, boolean onOwn) {
    if (type instanceof TypeElement outside) {
      code.overridersOf(outside).forEach(method -> reach(method, onOwn));
    }
  }

  /** Begins to visit the code of a method, or other code. */
  abstract void begin(Optional<ExecutableElement> method);
}
