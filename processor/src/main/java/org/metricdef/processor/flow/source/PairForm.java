package org.metricdef.processor.flow.source;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How the elements of an array or a list may state a label map. */
public enum PairForm {
  /** Strings: keys and values in turn. */
  STRINGS,
  /** Entries of a map, or tags, which have a key and a value too. */
  ENTRIES;

  /** The form of an array; empty if its elements state no labels. */
  public static Optional<PairForm> ofArray(@Nullable TypeMirror type) {
    return type instanceof ArrayType array ? ofElement(array.getComponentType()) : Optional.empty();
  }

  /** The form of a collection; empty if its elements are no entries. */
  public static Optional<PairForm> ofCollection(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1
        ? ofElement(declared.getTypeArguments().get(0)).filter(ENTRIES::equals)
        : Optional.empty();
  }

  private static Optional<PairForm> ofElement(TypeMirror element) {
    String name =
        element instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type
            ? type.getQualifiedName().toString()
            : "";
    return switch (name) {
      case "java.lang.String" -> Optional.of(STRINGS);
      case "java.util.Map.Entry",
          "io.micrometer.core.instrument.Tag",
          "io.micrometer.core.instrument.ImmutableTag" -> Optional.of(ENTRIES);
      default -> Optional.empty();
    };
  }
}
