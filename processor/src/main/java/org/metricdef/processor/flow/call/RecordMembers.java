package org.metricdef.processor.flow.call;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.object.RecordObjects;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.ConfinedRecords;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.LookUpKeys;
import org.metricdef.processor.flow.source.ObjectMethods;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.RecordConstructors;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.Variables;

/** The implicit members of records: the constructor assigns the fields, the accessors read them. */
public final class RecordMembers {

  private final ClassSource source;
  private final AbstractStore store;
  private final Variables variables;
  private final Parameters parameters;
  private final Unknowns unknowns;
  private final RecordObjects objects;
  private @Nullable LookUpKeys lookUpKeys;
  private @Nullable ConfinedRecords confined;

  public RecordMembers(
      ClassSource source,
      AbstractStore store,
      Variables variables,
      Parameters parameters,
      Unknowns unknowns,
      RecordObjects objects) {
    this.source = source;
    this.store = store;
    this.variables = variables;
    this.parameters = parameters;
    this.unknowns = unknowns;
    this.objects = objects;
  }

  /** The result of an implicit accessor. */
  Optional<Value> accessor(Tree call, ExecutableElement method) {
    return method.getParameters().isEmpty() && source.bodyOf(method).isEmpty()
        ? field(Owners.of(method), method)
            .filter(source.declarations()::isDeclaredHere)
            .map(field -> variables.read(field, call))
        : Optional.empty();
  }

  /**
   * A record that only serves to look something up, and that the compiler compares. Nobody reads
   * its components.
   */
  Optional<Value> key(Tree call, ExecutableElement constructor) {
    boolean isPlain = RecordConstructors.isCanonical(constructor)
        && source.declarations().isDeclaredHere(constructor)
        && source.bodyOf(constructor).stream()
            .flatMap(body -> body.getBody().getStatements().stream())
            .allMatch(each -> Constructors.callsConstructor(each, "super"));
    return isPlain && hasOnlyImplicitComparisons(Owners.of(constructor)) && isLookUpKey(call)
        ? Optional.of(
            unknowns.unknown(call, "it is a record whose components are analyzed separately"))
        : Optional.empty();
  }

  /** A map may call {@code compareTo} too, which an interface may implement. */
  private boolean hasOnlyImplicitComparisons(TypeElement record) {
    return record.getInterfaces().isEmpty()
        && ElementFilter.methodsIn(record.getEnclosedElements()).stream()
            .noneMatch(each -> ObjectMethods.isOne(each) && source.bodyOf(each).isPresent());
  }

  private boolean isLookUpKey(Tree creation) {
    LookUpKeys keys = lookUpKeys;
    if (keys == null) {
      keys = new LookUpKeys(source.index());
      lookUpKeys = keys;
    }
    return keys.contains(creation);
  }

  /** The object that an implicit canonical constructor creates. */
  Optional<Value> construct(Tree call, ExecutableElement constructor, List<Value> arguments) {
    if (!RecordConstructors.isCanonical(constructor)
        || !source.declarations().isDeclaredHere(constructor)
        || source.bodyOf(constructor).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        assignComponents(call, constructor, parameters.spread(call, constructor, arguments)));
  }

  private Value assignComponents(Tree call, ExecutableElement constructor, List<Value> components) {
    for (int i = 0; i < components.size(); i++) {
      Value value = components.get(i);
      field(Owners.of(constructor), constructor.getParameters().get(i))
          .filter(field -> source.contracts().of(field).isEmpty())
          .ifPresent(field -> store.assignField(field, variables.kept(field, call, value)));
    }
    return unknowns.unknown(call, "it is a record whose components are analyzed separately");
  }

  /**
   * Opens a record to code outside. An implicit constructor that such code can call makes the
   * components unknown. The result of an implicit accessor that such code can call escapes, unless
   * such code gets none of the objects that are made here.
   */
  void open(ClassTree tree) {
    if (source.element(tree) instanceof TypeElement record
        && record.getKind() == ElementKind.RECORD) {
      ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
          .filter(RecordConstructors::isCanonical)
          .filter(this::isImplicit)
          .forEach(constructor -> assignComponents(
              tree,
              constructor,
              constructor.getParameters().stream()
                  .map(parameter -> parameters.unseen(parameter, tree))
                  .toList()));
      if (isConfined(record) && !isUnderContract(record)) {
        return;
      }
      record.getRecordComponents().stream()
          .map(RecordComponentElement::getAccessor)
          .filter(this::isImplicit)
          .filter(accessor -> source.contracts().ofResult(accessor).isEmpty())
          .forEach(accessor -> field(record, accessor).ifPresent(field -> giveAway(tree, field)));
    }
  }

  private boolean isConfined(TypeElement record) {
    if (confined == null) {
      confined = new ConfinedRecords(source.index(), source.declarations());
    }
    return confined.contains(record);
  }

  /** Whether other code that makes such a record may rely on its map being left alone. */
  private boolean isUnderContract(TypeElement record) {
    return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .flatMap(each -> each.getParameters().stream())
        .anyMatch(each -> source.hasContract(each) || source.contracts().isRelated(each));
  }

  /** Whether code outside can call a member that has no source. */
  private boolean isImplicit(ExecutableElement member) {
    return source.bodyOf(member).isEmpty() && !source.isClosed(member);
  }

  private void giveAway(ClassTree tree, VariableElement field) {
    Tree component = componentOf(tree, field);
    store.escape(
        variables.read(field, component),
        unknowns.cause(
            component,
            "other classes can get it through the accessor '%s()'".formatted(field),
            SuggestedFix.stateAt(field, "use Labels, which is immutable")),
        component);
  }

  private Tree componentOf(ClassTree record, VariableElement field) {
    Tree component = record;
    for (Tree member : record.getMembers()) {
      component = field.equals(source.element(member)) ? member : component;
    }
    return component;
  }

  /**
   * Ends a canonical constructor: fields that its source does not assign receive its parameters.
   */
  void endConstructor(MethodTree body, ExecutableElement constructor) {
    if (!RecordConstructors.isCanonical(constructor)) {
      return;
    }
    for (VariableTree tree : body.getParameters()) {
      Element parameter = source.declared(tree);
      field(Owners.of(constructor), parameter)
          .filter(field -> !assigns(body, field))
          .filter(field -> source.contracts().of(field).isEmpty())
          .ifPresent(field -> store.assignField(
              field, variables.kept(field, tree, variables.read(parameter, tree))));
    }
  }

  /** The object that a constructor has made, if it is a record whose components it was given. */
  Optional<Value> constructed(
      MethodTree body, ExecutableElement constructor, List<Value> arguments) {
    boolean isPlain = RecordConstructors.isCanonical(constructor)
        && arguments.size() == constructor.getParameters().size()
        && body.getBody().getStatements().stream()
            .allMatch(each -> Constructors.callsConstructor(each, "super"))
        && constructor.getParameters().stream()
            .noneMatch(each ->
                field(Owners.of(constructor), each).filter(source::hasContract).isPresent());
    return isPlain ? objects.make(Owners.of(constructor), arguments) : Optional.empty();
  }

  private static Optional<VariableElement> field(Element owner, Element namesake) {
    return RecordConstructors.field(owner, namesake.getSimpleName());
  }

  private boolean assigns(MethodTree body, VariableElement field) {
    return TreeSearch.contains(
        body,
        each -> each instanceof AssignmentTree assignment
            && field.equals(source.element(assignment.getVariable())));
  }
}
