package org.metricdef.processor.stub;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What the names in a stub file stand for. Javac does not say, as it only parses the file. */
final class StubNames {

  private static final String ALL = ".*";

  /**
   * What a name stands for.
   *
   * @param type the class; empty if it is not on the class path
   * @param qualified its qualified name; empty if no import tells it
   */
  record Named(Optional<TypeElement> type, String qualified) {

    private static final Named UNKNOWN = new Named(Optional.empty(), "");

    boolean isUnknown() {
      return qualified.isEmpty();
    }
  }

  private final Elements elements;
  private final CompilationUnitTree unit;

  StubNames(Elements elements, CompilationUnitTree unit) {
    this.elements = elements;
    this.unit = unit;
  }

  /**
   * The class that a name stands for.
   *
   * @param inside the class that the stub is about
   */
  Named type(String name, TypeElement inside) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    Named outer = simple(first, inside);
    if (!outer.isUnknown()) {
      return rest.isEmpty() ? outer : qualified(outer.qualified() + rest);
    }
    return dot < 0 ? Named.UNKNOWN : qualified(name);
  }

  private Named qualified(String name) {
    return new Named(Optional.ofNullable(elements.getTypeElement(name)), name);
  }

  private Named simple(String name, TypeElement inside) {
    Optional<TypeElement> member = member(name, inside);
    if (member.isPresent()) {
      return qualified(member.get().getQualifiedName().toString());
    }
    for (String imported : imports(false)) {
      if (imported.endsWith("." + name)) {
        return qualified(imported);
      }
    }
    List<String> packages = new ArrayList<>();
    packages.add(unit.getPackageName() == null ? "" : unit.getPackageName().toString() + ".");
    for (String imported : imports(false)) {
      if (imported.endsWith(ALL)) {
        packages.add(imported.substring(0, imported.length() - 1));
      }
    }
    packages.add("java.lang.");
    for (String each : packages) {
      Named found = qualified(each + name);
      if (found.type().isPresent()) {
        return found;
      }
    }
    return Named.UNKNOWN;
  }

  /** A class that the name means because it is declared in or around the class of the stub. */
  private Optional<TypeElement> member(String name, TypeElement inside) {
    Element around = inside;
    while (around instanceof TypeElement type) {
      if (type.getSimpleName().contentEquals(name)) {
        return Optional.of(type);
      }
      for (TypeElement member : ElementFilter.typesIn(elements.getAllMembers(type))) {
        if (member.getSimpleName().contentEquals(name)) {
          return Optional.of(member);
        }
      }
      around = type.getEnclosingElement();
    }
    return Optional.empty();
  }

  /** The classes whose static field of a name the file imports, or may import. */
  List<TypeElement> importedOwners(String field) {
    List<TypeElement> owners = new ArrayList<>();
    for (String imported : imports(true)) {
      if (imported.endsWith("." + field) || imported.endsWith(ALL)) {
        TypeElement owner =
            elements.getTypeElement(imported.substring(0, imported.lastIndexOf('.')));
        if (owner != null) {
          owners.add(owner);
        }
      }
    }
    return owners;
  }

  /** Whether the file imports all of a package that is not on the class path. */
  boolean importsMissing(String type) {
    String all = type.substring(0, type.lastIndexOf('.')) + ALL;
    return elements.getTypeElement(type) == null && imports(false).contains(all);
  }

  private List<String> imports(boolean isStatic) {
    List<String> names = new ArrayList<>();
    for (ImportTree each : unit.getImports()) {
      if (each.isStatic() == isStatic) {
        names.add(each.getQualifiedIdentifier().toString());
      }
    }
    return names;
  }
}
