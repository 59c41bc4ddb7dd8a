package org.metricdef.processor.stub;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Erased types as text, of the trees of a stub and of the elements of a library. */
final class StubTypes {

  private static final String OBJECT = "java.lang.Object";

  private final StubNames names;
  private final TypeElement inside;

  /** The bounds of the type variables, erased. */
  private final Map<String, String> variables;

  /**
   * The types of the members of a class.
   *
   * @param inside the class that the stub is about
   */
  StubTypes(StubNames names, TypeElement inside) {
    this(names, inside, Map.of());
  }

  private StubTypes(StubNames names, TypeElement inside, Map<String, String> variables) {
    this.names = names;
    this.inside = inside;
    this.variables = variables;
  }

  /** The types where these type variables are declared too. */
  StubTypes with(List<? extends TypeParameterTree> declared) {
    if (declared.isEmpty()) {
      return this;
    }
    Map<String, String> all = new HashMap<>(variables);
    for (TypeParameterTree each : declared) {
      all.put(each.getName().toString(), OBJECT);
    }
    StubTypes scope = new StubTypes(names, inside, all);
    for (TypeParameterTree each : declared) {
      if (!each.getBounds().isEmpty()) {
        all.put(each.getName().toString(), scope.erased(each.getBounds().get(0)).orElse(OBJECT));
      }
    }
    return scope;
  }

  /** The same type variables in a class inside of this one. */
  StubTypes in(TypeElement nested) {
    return new StubTypes(names, nested, variables);
  }

  /** A type as a stub writes it; empty if its name is not known. */
  Optional<String> erased(Tree type) {
    if (type instanceof ParameterizedTypeTree parameterized) {
      return erased(parameterized.getType());
    }
    if (type instanceof AnnotatedTypeTree annotated) {
      return erased(annotated.getUnderlyingType());
    }
    if (type instanceof ArrayTypeTree array) {
      return erased(array.getType()).map(element -> element + "[]");
    }
    if (type instanceof PrimitiveTypeTree primitive) {
      return Optional.of(primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT));
    }
    String name = type.toString();
    if (variables.containsKey(name)) {
      return Optional.of(variables.get(name));
    }
    StubNames.Named named = names.type(name, inside);
    return named.isUnknown() ? Optional.empty() : Optional.of(named.qualified());
  }

  /** A type of a library. */
  static String erased(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return erased(variable.getUpperBound());
    }
    if (type instanceof IntersectionType both) {
      return erased(both.getBounds().get(0));
    }
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }
}
