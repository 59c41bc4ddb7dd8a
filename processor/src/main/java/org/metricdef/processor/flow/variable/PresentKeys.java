package org.metricdef.processor.flow.variable;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.metricdef.processor.flow.object.EnumFields;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/**
 * Variables that are one of the constants of an enum: a variable of that type that is not null, as
 * the key of a map is not under which code has found something.
 */
public final class PresentKeys {

  /** The classes of maps that find nothing under null, or throw. */
  private static final Set<String> NO_NULL_KEYS =
      Set.of("java.util.EnumMap", "java.util.Hashtable", "java.util.concurrent.ConcurrentHashMap");

  private final SourceIndex index;
  private final AbstractStore store;
  private final EnumFields enums;

  public PresentKeys(SourceIndex index, AbstractStore store, EnumFields enums) {
    this.index = index;
    this.store = store;
    this.enums = enums;
  }

  /** A local variable that is not null from here on is one of the constants of its enum. */
  void isNotNull(Element variable) {
    if (variable.asType() instanceof DeclaredType type
        && type.asElement().getKind() == ElementKind.ENUM) {
      Set<KnownObject> constants = enums.constantsOf(type.asElement());
      if (!constants.isEmpty()) {
        store.annotate(
            variable, value -> value instanceof Value.Unknown ? new Value.OneOf(constants) : value);
      }
    }
  }

  /**
   * The variable under which a map holds what a call was made on, {@code map.get(key).method()}, if
   * the map takes no null as a key.
   *
   * @param call a call that has returned, so that it was not made on null
   */
  Optional<ExpressionTree> keyOf(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
            && Parentheses.strip(select.getExpression()) instanceof MethodInvocationTree found
            && found.getMethodSelect() instanceof MemberSelectTree get
            && isGet(found)
            && hasNoNullKey(Parentheses.strip(get.getExpression()))
            && index.element(found.getArguments().get(0)) instanceof VariableElement key
            && !key.getKind().isField()
            && !TreeSearch.contains(call, AssignmentTree.class::isInstance)
        ? Optional.of(found.getArguments().get(0))
        : Optional.empty();
  }

  private boolean isGet(MethodInvocationTree call) {
    return index.element(call) instanceof ExecutableElement method
        && method.getSimpleName().contentEquals("get")
        && method.getParameters().size() == 1
        && Owners.of(method).getQualifiedName().toString().startsWith("java.util.");
  }

  /** Whether a final field holds a map that takes no null as a key. */
  private boolean hasNoNullKey(ExpressionTree map) {
    boolean isNamed = map instanceof IdentifierTree || map instanceof MemberSelectTree;
    Element field = isNamed ? index.element(map) : null;
    if (field == null
        || field.getKind() != ElementKind.FIELD
        || !field.getModifiers().contains(Modifier.FINAL)) {
      return false;
    }
    Set<AbstractObject> objects = objectsOf(store.readField(field));
    return !objects.isEmpty() && objects.stream().allMatch(this::takesNoNullKey);
  }

  /** The objects that a value may be; none if it may be another one, or a view of them. */
  private static Set<AbstractObject> objectsOf(Value value) {
    if (value instanceof Value.Container known) {
      return known.objects();
    }
    return value instanceof Value.LabelMap map && map.fixed().isEmpty() && !map.isView()
        ? map.objects()
        : Set.of();
  }

  private boolean takesNoNullKey(AbstractObject object) {
    return object.site() instanceof AllocationSite.At at
        && at.tree() instanceof NewClassTree creation
        && creation.getClassBody() == null
        && index.type(creation) instanceof DeclaredType type
        && type.asElement() instanceof TypeElement made
        && NO_NULL_KEYS.contains(made.getQualifiedName().toString());
  }
}
