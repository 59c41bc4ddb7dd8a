package org.metricdef.processor.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.Owners;

/**
 * A method or constructor as tables write it: the declaring class, the name, and the erased types
 * of the parameters. {@code *} stands for one parameter of any type, {@code (..)} for any
 * parameters.
 *
 * @param text the text in the table
 * @param owner the qualified name of the class
 * @param name the simple name; {@code <init>} for a constructor
 */
record Signature(String text, String owner, String name, Parameters parameters) {

  private static final String NEW = "new ";

  private sealed interface Parameters {}

  private record Any() implements Parameters {}

  private record AnyOfNumber(int number) implements Parameters {}

  private record Exactly(List<ErasedType> types) implements Parameters {}

  /** Reads {@code Map.put(Object, Object)} or {@code new HashMap(int)}. */
  static Signature parse(String text) {
    return new Signature(
        text,
        ownerOf(text),
        nameOf(text),
        parameters(text.substring(text.indexOf('(') + 1, text.length() - 1)));
  }

  /** The name in a text, which need not be parsed for that. */
  static String nameOf(String text) {
    return text.startsWith(NEW)
        ? "<init>"
        : text.substring(text.lastIndexOf('.', text.indexOf('(')) + 1, text.indexOf('('));
  }

  /**
   * The qualified name of the class in a text.
   *
   * @throws IllegalArgumentException if the text is no signature, or the class is unknown
   */
  static String ownerOf(String text) {
    int from = text.startsWith(NEW) ? NEW.length() : 0;
    int open = text.indexOf('(');
    int to = from > 0 ? open : text.lastIndexOf('.', open);
    if (open < 0 || to <= from || !text.endsWith(")")) {
      throw new IllegalArgumentException("not a signature: " + text);
    }
    return TypeNames.qualified(text.substring(from, to));
  }

  private static Parameters parameters(String text) {
    if (text.equals("..")) {
      return new Any();
    }
    List<String> parts = text.isEmpty() ? List.of() : Arrays.asList(text.split(", "));
    if (!parts.isEmpty() && Set.copyOf(parts).equals(Set.of("*"))) {
      return new AnyOfNumber(parts.size());
    }
    List<ErasedType> types = new ArrayList<>();
    for (String part : parts) {
      types.add(ErasedType.parse(part));
    }
    return new Exactly(types);
  }

  /**
   * The overloads that repeat a group of parameters, including the one without parameters.
   *
   * @param most the most repetitions
   */
  static String[] overloads(String method, String group, int most) {
    String[] overloads = new String[most + 1];
    for (int times = 0; times <= most; times++) {
      overloads[times] = method + "(" + String.join(", ", Collections.nCopies(times, group)) + ")";
    }
    return overloads;
  }

  /** Whether a method of this name has this signature and is declared in the owner. */
  boolean isOf(ExecutableElement method) {
    return hasParameters(method, false)
        && Owners.of(method).getQualifiedName().contentEquals(owner);
  }

  /** Whether a method of this name has this signature and is declared in the owner or a subtype. */
  boolean isInheritedBy(ExecutableElement method) {
    return isOf(method)
        || hasParameters(method, true) && Supertypes.isSubtype(Owners.of(method), owner);
  }

  /** Whether a method has these parameters, whatever its name and class. */
  boolean hasParametersOf(ExecutableElement method) {
    return hasParameters(method, false);
  }

  private boolean hasParameters(ExecutableElement method, boolean overriding) {
    List<? extends VariableElement> actual = method.getParameters();
    if (parameters instanceof Exactly exactly) {
      return exactly.types.size() == actual.size() && haveTypes(exactly.types, actual, overriding);
    }
    return parameters instanceof Any
        || parameters instanceof AnyOfNumber any && any.number == actual.size();
  }

  private static boolean haveTypes(
      List<ErasedType> types, List<? extends VariableElement> actual, boolean overriding) {
    for (int i = 0; i < types.size(); i++) {
      ErasedType type = types.get(i);
      boolean fits = overriding
          ? type.isOverriddenBy(actual.get(i).asType())
          : type.is(actual.get(i).asType());
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
