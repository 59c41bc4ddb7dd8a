package org.metricdef.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The types in which clients take labels with their keys. */
public enum ClientLabels {
  /** Tags of Micrometer, of which a meter wants the same keys at all places. */
  TAGS,
  /** Attributes of OpenTelemetry, which may be left out. */
  ATTRIBUTES;

  private static final Set<String> ALL_TAGS =
      Set.of("io.micrometer.core.instrument.Tags", "io.micrometer.common.KeyValues");

  private static final Set<String> ONE_TAG =
      Set.of("io.micrometer.core.instrument.Tag", "io.micrometer.common.KeyValue");

  private static final Set<String> COLLECTIONS =
      Set.of("java.lang.Iterable", "java.util.Collection", "java.util.List", "java.util.Set");

  /** What a type holds; empty if it is no such type. */
  public static Optional<ClientLabels> of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isTag(array.getComponentType()) ? Optional.of(TAGS) : Optional.empty();
    }
    String name = nameOf(type);
    if (name.equals("io.opentelemetry.api.common.Attributes")) {
      return Optional.of(ATTRIBUTES);
    }
    return ALL_TAGS.contains(name) || COLLECTIONS.contains(name) && hasTags((DeclaredType) type)
        ? Optional.of(TAGS)
        : Optional.empty();
  }

  private static boolean hasTags(DeclaredType collection) {
    List<? extends TypeMirror> arguments = collection.getTypeArguments();
    return arguments.size() == 1 && isTag(arguments.get(0));
  }

  private static boolean isTag(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() != null && isTag(wildcard.getExtendsBound());
    }
    return ONE_TAG.contains(nameOf(type));
  }

  private static String nameOf(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
