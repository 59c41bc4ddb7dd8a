package org.metricdef.processor.stub;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.metricdef.processor.client.StatedAnnotations;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.source.SourcePlaces;

/** Reads one stub file: finds the methods that it is about, and adds what it states of them. */
final class StubReader {

  private final Elements elements;
  private final StatedAnnotations stated;
  private final SourcePlaces places;
  private final CompilationUnitTree unit;
  private final StubProblems problems;
  private final StubNames names;
  private final StubPlacement placement;

  StubReader(
      Elements elements,
      StatedAnnotations stated,
      SourcePlaces places,
      CompilationUnitTree unit,
      StubProblems problems) {
    this.elements = elements;
    this.stated = stated;
    this.places = places;
    this.unit = unit;
    this.problems = problems;
    this.names = new StubNames(elements, unit);
    this.placement = new StubPlacement(stated, unit, problems);
  }

  void read() {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    for (Tree declared : unit.getTypeDecls()) {
      if (declared instanceof ClassTree tree) {
        String name = prefix + tree.getSimpleName();
        TypeElement type = elements.getTypeElement(name);
        if (type == null) {
          problems.note(
              unit,
              tree,
              "'%s' is not on the class path of this module; its stub has no effect here"
                  .formatted(name));
        } else if (name.startsWith("java.")) {
          problems.error(
              unit, tree, "'%s' is of the JDK, whose methods take no metrics".formatted(name));
        } else {
          read(tree, type, new StubTypes(names, type));
        }
      }
    }
    placement.check();
  }

  private void read(ClassTree tree, TypeElement type, StubTypes outer) {
    StubTypes types = outer.in(type).with(tree.getTypeParameters());
    StubConstants constants = new StubConstants(elements, names, type);
    StubAnnotations annotations = new StubAnnotations(names, constants, type, unit, problems);
    refuse(annotations, tree.getModifiers(), "a class");
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method) {
        new StubMethods(elements, type, unit, problems)
            .find(method, types)
            .ifPresent(found -> read(method, found, annotations));
      } else if (member instanceof ClassTree nested) {
        readNested(nested, type, types);
      } else if (member instanceof VariableTree field) {
        refuse(annotations, field.getModifiers(), "a field");
      }
    }
  }

  private void readNested(ClassTree tree, TypeElement outer, StubTypes types) {
    TypeElement type =
        elements.getTypeElement(outer.getQualifiedName() + "." + tree.getSimpleName());
    if (type == null) {
      problems.error(
          unit,
          tree,
          "'%s' has no class '%s'".formatted(outer.getQualifiedName(), tree.getSimpleName()));
    } else {
      read(tree, type, types);
    }
  }

  private void refuse(StubAnnotations annotations, ModifiersTree modifiers, String place) {
    for (AnnotationTree tree : modifiers.getAnnotations()) {
      annotations
          .read(tree)
          .ifPresent(each -> problems.error(
              unit,
              tree,
              "%s means nothing at %s of a stub; annotate methods and their parameters"
                  .formatted(each, place)));
    }
  }

  private void read(MethodTree tree, ExecutableElement method, StubAnnotations annotations) {
    add(tree.getModifiers(), method, method.getSimpleName().toString(), annotations);
    for (int i = 0; i < tree.getParameters().size(); i++) {
      VariableTree parameter = tree.getParameters().get(i);
      add(
          parameter.getModifiers(),
          method.getParameters().get(i),
          parameter.getName().toString(),
          annotations);
    }
  }

  private void add(
      ModifiersTree modifiers, Element element, String name, StubAnnotations annotations) {
    List<AnnotationMirror> all = new ArrayList<>();
    for (AnnotationTree tree : modifiers.getAnnotations()) {
      Optional<AnnotationMirror> read = annotations.read(tree);
      if (read.isPresent() && isNew(read.get(), tree, element)) {
        all.add(read.get());
        placement.add(element, read.get(), tree);
      }
    }
    if (!all.isEmpty()) {
      stated.add(element, all, places.of(unit, modifiers), name);
    }
  }

  /** An annotation that stands at the declaration too would leave one of them without effect. */
  private boolean isNew(AnnotationMirror annotation, AnnotationTree tree, Element element) {
    boolean isNew = stated
        .find(element, Annotations.typeOf(annotation).getQualifiedName().toString())
        .isEmpty();
    if (!isNew) {
      problems.error(
          unit,
          tree,
          "'%s' has %s already, %s; remove it here"
              .formatted(
                  element.getSimpleName(),
                  annotation,
                  stated
                      .placeOf(element)
                      .map("as %s states"::formatted)
                      .orElse("in its own class")));
    }
    return isNew;
  }
}
