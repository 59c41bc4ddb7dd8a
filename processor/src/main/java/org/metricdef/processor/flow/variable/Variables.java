package org.metricdef.processor.flow.variable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Fields;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.object.ExactObjects;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.Instance;
import org.metricdef.processor.flow.value.KnownMap;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.ValueProvenance;

/**
 * Reads and assigns variables. A local variable is followed. A field that only this top-level class
 * can assign is the join of all its assignments. Any other field is its contract or unknown.
 */
public final class Variables {

  private final ClassSource source;
  private final AbstractStore store;
  private final ContractBoundary boundary;
  private final Unknowns unknowns;
  private final TaintPropagation taints;
  private final NullnessRefinement nullness;
  private final ConditionTexts conditions;
  private final UnassignedFields unassigned;
  private final Frames frames;
  private final ExactObjects exactObjects;
  private final AnalysisListener listener;

  public Variables(
      ClassSource source,
      AbstractStore store,
      ContractBoundary boundary,
      Unknowns unknowns,
      TaintPropagation taints,
      NullnessRefinement nullness,
      ConditionTexts conditions,
      UnassignedFields unassigned,
      Frames frames,
      ExactObjects exactObjects,
      AnalysisListener listener) {
    this.source = source;
    this.store = store;
    this.boundary = boundary;
    this.unknowns = unknowns;
    this.taints = taints;
    this.nullness = nullness;
    this.conditions = conditions;
    this.unassigned = unassigned;
    this.frames = frames;
    this.exactObjects = exactObjects;
    this.listener = listener;
  }

  public Value read(Element element, Tree at) {
    if (!(element instanceof VariableElement variable)) {
      return unknowns.unknown(at, "'%s' is not a variable".formatted(at));
    }
    if (variable.getConstantValue() instanceof String constant) {
      return Value.known(constant);
    }
    if (variable.getConstantValue() instanceof Integer constant) {
      return Value.known(constant);
    }
    if (variable.getConstantValue() instanceof Boolean constant) {
      return Value.known(new KnownObject.Truth(constant));
    }
    if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
      return Value.known(new EnumConstant(variable));
    }
    if (variable.getKind() != ElementKind.FIELD) {
      return store
          .read(variable)
          .orElseGet(() -> unknowns.unknown(
              at,
              "'%s' gets its value from code that is not analyzed".formatted(variable),
              SuggestedFix.edit(
                  "assign '%s' in code of this class that can be analyzed, or create the labels here"
                      .formatted(variable))));
    }
    if (isConstructed(variable, at)) {
      return store.read(variable).orElseGet(Value.Nothing::new);
    }
    Value inherited = inherited(variable, at);
    if (!(inherited instanceof Value.Nothing)) {
      return inherited;
    }
    if (frames.receiver().orElse(null) instanceof Instance object
        && object.fields().containsKey(variable)) {
      Value held = object.fields().get(variable);
      boolean isTested = store.tests().isTested(variable) && Fields.isOwn(variable, at);
      return taints.ofDeclared(variable, at, isTested ? held.notNull() : held);
    }
    Optional<Value> own = exactObjects.ownField(variable, at);
    if (own.isPresent()) {
      return own.get();
    }
    Optional<Contract> contract = source.contracts().of(variable);
    if (contract.isPresent()) {
      Value received = boundary.receive(new AllocationSite.Declared(variable), contract.get());
      return source.declarations().isDeclaredHere(variable)
          ? unassigned.orNull(variable, received)
          : received;
    }
    Optional<Value> elsewhere = source.declarations().isDeclaredHere(variable)
        ? Optional.empty()
        : source.others().valueOf(variable);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Value value = isFollowed(variable) && !source.index().isOfOtherClass(at)
        ? unassigned.orNull(variable, assignedOrNull(variable, at))
        : unknowns.unknown(
            at,
            "field '%s' can be assigned by other classes".formatted(variable),
            SuggestedFix.stateAt(
                variable,
                source.declarations().isDeclaredHere(variable)
                    ? "make field '%s' private or final".formatted(variable)
                    : ""));
    return taints.ofDeclared(variable, at, value);
  }

  /** What constructors have given a field of a superclass, in objects of the class of this one. */
  private Value inherited(VariableElement field, Tree at) {
    if (exactObjects.areKept()) {
      Optional<TypeElement> type = exactObjects.inheriting(field, at);
      if (type.isPresent()) {
        return store.everHeldBy(new StoreKey.Inherited(field, type.get()));
      }
    }
    return new Value.Nothing();
  }

  /**
   * The value of a field. If no code assigns null to it, it is not null again after a test for
   * null, whatever other threads do.
   */
  private Value assignedOrNull(VariableElement field, Tree at) {
    Value value = store.readField(field);
    boolean isAssigned = store.tests().isTested(field)
        && Fields.isOwn(field, at)
        && !store.everHeldBy(new StoreKey.Assigned(field)).knownNull();
    return isAssigned ? value.notNull() : value;
  }

  /** What other classes read from a variable under contract. */
  private Value seenElsewhere(VariableElement variable, Value assigned) {
    boolean isShared = variable.getKind() == ElementKind.FIELD
        && !variable.getModifiers().contains(Modifier.PRIVATE)
        && source.declarations().isDeclaredHere(variable);
    return isShared ? unassigned.orNull(variable, assigned) : assigned;
  }

  /** Applies a declaration with its initializer. */
  public void assign(VariableTree declaration, ExpressionTree expression, Value value) {
    assign(source.element(declaration), declaration, expression, value);
  }

  /**
   * Applies an assignment.
   *
   * @param at the assignment or declaration
   * @param expression the expression that supplies the value
   */
  public void assign(@Nullable Element element, Tree at, ExpressionTree expression, Value value) {
    if (!(element instanceof VariableElement variable)) {
      store.escape(
          value,
          unknowns.cause(
              at,
              "it is stored where the analysis cannot follow it",
              SuggestedFix.edit("store a copy there: new HashMap<>(map), or use Labels")),
          at);
      return;
    }
    source
        .contracts()
        .of(variable)
        .ifPresent(
            contract -> boundary.pass(at, expression, contract, seenElsewhere(variable, value)));
    listener.assigned(expression, variable, value);
    Value named = taints.named(variable, at, value);
    if (exactObjects.areKept() && exactObjects.inheriting(variable, at).isPresent()) {
      Element type = exactObjects.inheriting(variable, at).get();
      store.grow(new StoreKey.Inherited(variable, type), kept(variable, at, named));
    }
    if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
      store.assignField(variable, named);
    } else if (variable.getKind() != ElementKind.FIELD || isConstructed(variable, at)) {
      store.assign(variable, named);
    } else if (isFollowed(variable)) {
      Value kept = kept(variable, at, named);
      store.assignField(variable, kept);
      store.grow(new StoreKey.Assigned(variable), kept);
      frames.assign(variable, at, kept);
      if (!variable.getModifiers().contains(Modifier.PRIVATE)
          && !source.declarations().isHidden(Owners.of(variable))) {
        escapeTo(variable, at, value);
      }
    } else if (source.contracts().of(variable).isEmpty()) {
      if (exactObjects.areKept()) {
        frames.assign(variable, at, named);
      }
      escapeTo(variable, at, value);
    }
    nullness.assigned(variable, at, value);
  }

  /** Whether a tree names a field of the object or class under construction. */
  private boolean isConstructed(VariableElement field, Tree at) {
    return frames.constructs(field) && frames.isOfConstructed(field, at, source::element);
  }

  /** The value with a hop for being stored in a field. */
  public Value kept(Element field, Tree at, Value value) {
    Hop hop = new Hop("stored in '" + ConditionTexts.nameOf(field) + "'", source.place(at));
    return ValueProvenance.on(ValueProvenance.via(value, hop), conditions.assigned(field, at));
  }

  /** Declares a field, which is null until it is assigned. */
  public void declareField(VariableTree tree) {
    Element field = source.declared(tree);
    if (frames.constructs(field)) {
      store.assign(field, unassigned.unassigned(tree, field));
    } else if (isFollowed(field)) {
      unassigned.atDeclaration(tree, field).ifPresent(value -> store.assignField(field, value));
    }
  }

  private void escapeTo(VariableElement field, Tree at, Value value) {
    store.escape(
        value,
        unknowns.cause(
            at,
            "other classes can get it through field '%s'".formatted(field),
            SuggestedFix.edit(
                "make '%s' private, or use Labels, which is immutable".formatted(field))),
        at);
  }

  /** What a field may hold; empty if other classes can assign it. */
  public Optional<Value> valueOf(VariableElement field) {
    return isFollowed(field) ? Optional.of(toldOf(store.readField(field))) : Optional.empty();
  }

  /** A map is told as what it holds, since its elements belong to this analysis. */
  private Value toldOf(Value value) {
    return value instanceof Value.Container map
        ? store
            .containers()
            .entries(map)
            .map(entries -> Value.known(new KnownMap(entries)))
            .orElse(value)
        : value;
  }

  private boolean isFollowed(Element field) {
    return source.declarations().isDeclaredHere(field)
        && (field.getModifiers().contains(Modifier.PRIVATE)
            || field.getModifiers().contains(Modifier.FINAL));
  }
}
