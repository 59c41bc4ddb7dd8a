package org.metricdef.processor.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.EnumNames;
import org.metricdef.processor.declaration.LabelRecord;

/**
 * What classes state for the calls of other classes: metrics, contracts, facades. As long as the
 * digest of a class stays, whatever was proven against it holds. Texts and buckets do not count.
 */
public final class StatedDeclarations {

  private static final String LIBRARY = "org.metricdef";

  /** What no verdict about a call depends on. */
  private static final Set<String> SILENT = Set.of("help", "buckets", "nativeHistogram");

  private final StatedAnnotations stated;
  private final AnnotatedTypes annotated;
  private final Map<TypeElement, Optional<String>> digests = new IdentityHashMap<>();

  StatedDeclarations(StatedAnnotations stated, AnnotatedTypes annotated) {
    this.stated = stated;
    this.annotated = annotated;
  }

  /**
   * The digest of what a top-level class states, with the classes in it, the metric sets that its
   * facades name, the records and enums of these, and its supertypes.
   *
   * @return a SHA-256 in hexadecimal digits; empty if the class states nothing
   */
  public Optional<String> digest(TypeElement topLevel) {
    Optional<String> known = digests.get(topLevel);
    if (known == null) {
      known = find(topLevel);
      digests.put(topLevel, known);
    }
    return known;
  }

  private Optional<String> find(TypeElement topLevel) {
    SortedSet<String> lines = new TreeSet<>();
    Set<TypeElement> reached = new LinkedHashSet<>();
    reached.add(topLevel);
    Set<TypeElement> visited = new LinkedHashSet<>();
    while (!reached.isEmpty()) {
      TypeElement next = reached.iterator().next();
      reached.remove(next);
      if (visited.add(next)) {
        add(next, lines, reached);
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(sha256(String.join("\n", lines)));
  }

  private void add(TypeElement type, Set<String> lines, Set<TypeElement> reached) {
    addAnnotations(type, type, 0, lines, reached);
    addSupertype(type.getSuperclass(), reached);
    for (TypeMirror each : type.getInterfaces()) {
      addSupertype(each, reached);
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement inner) {
        reached.add(inner);
        continue;
      }
      addAnnotations(member, member, 0, lines, reached);
      if (member instanceof ExecutableElement method) {
        addRecord(method, lines);
        int position = 0;
        for (VariableElement parameter : method.getParameters()) {
          addAnnotations(parameter, method, ++position, lines, reached);
          addEnum(parameter, reached);
        }
      }
    }
  }

  /** The labels of a metric may be the components of a record, which may be in another class. */
  private void addRecord(ExecutableElement method, Set<String> lines) {
    if (!stated.of(method).isEmpty()) {
      Optional<TypeElement> type = LabelRecord.elementOf(method.getReturnType());
      if (type.isPresent()) {
        StringBuilder labels = new StringBuilder(DeclarationText.of(method)).append(" labels ");
        for (LabelRecord.Component each : LabelRecord.of(type.get()).components()) {
          labels.append(each.label()).append(',');
        }
        lines.add(labels.toString());
      }
    }
  }

  /** The names of a facade may be the constants of an enum, which states how they name metrics. */
  private void addEnum(VariableElement parameter, Set<TypeElement> reached) {
    if (!stated.of(parameter).isEmpty()) {
      Optional<TypeElement> type = EnumNames.enumOf(parameter.asType());
      if (type.isPresent()) {
        reached.add(type.get());
      }
    }
  }

  private void addSupertype(TypeMirror supertype, Set<TypeElement> reached) {
    if (annotated.hasAnnotated(supertype)
        && supertype instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && !isOfLibrary(type)) {
      reached.add(type);
    }
  }

  private void addAnnotations(
      Element annotatedElement,
      Element member,
      int position,
      Set<String> lines,
      Set<TypeElement> reached) {
    for (AnnotationMirror mirror : stated.of(annotatedElement)) {
      TypeElement type = Annotations.typeOf(mirror);
      if (annotated.isOurs(type)
          && !type.getQualifiedName().contentEquals(AnnotationNames.GENERATED)) {
        lines.add(DeclarationText.of(member) + " " + position + " " + text(mirror, reached));
        for (AnnotationMirror meta : type.getAnnotationMirrors()) {
          if (isOfLibrary(Annotations.typeOf(meta))) {
            lines.add(type.getQualifiedName() + " " + text(meta, reached));
          }
        }
      }
    }
  }

  private static String text(AnnotationMirror mirror, Set<TypeElement> reached) {
    SortedSet<String> members = new TreeSet<>();
    for (var each : mirror.getElementValues().entrySet()) {
      String member = each.getKey().getSimpleName().toString();
      if (!SILENT.contains(member)) {
        members.add(member + "=" + DeclarationText.of(each.getValue()));
        addClasses(each.getValue(), reached);
      }
    }
    return "@" + Annotations.typeOf(mirror).getQualifiedName() + members;
  }

  /** What a facade is held to changes with the metric set that it names. */
  private static void addClasses(AnnotationValue value, Set<TypeElement> reached) {
    if (value.getValue() instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && !isOfLibrary(type)) {
      reached.add(type);
    } else if (value.getValue() instanceof Iterable<?> several) {
      for (Object each : several) {
        if (each instanceof AnnotationValue one) {
          addClasses(one, reached);
        }
      }
    }
  }

  /** Whether a type is one of the annotations or handles, which change with the library only. */
  static boolean isOfLibrary(TypeElement type) {
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return outermost.getEnclosingElement() instanceof PackageElement owner
        && owner.getQualifiedName().contentEquals(LIBRARY);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
