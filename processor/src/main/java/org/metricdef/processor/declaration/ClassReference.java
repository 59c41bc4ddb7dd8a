package org.metricdef.processor.declaration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * A class by its name.
 *
 * @param packageName the name of its package; empty for the unnamed one
 * @param simpleNames the simple names of the classes around it and of itself, the outermost first
 */
public record ClassReference(String packageName, List<String> simpleNames) {

  public ClassReference {
    simpleNames = List.copyOf(simpleNames);
  }

  static ClassReference of(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    Element each = type;
    while (each instanceof TypeElement named) {
      names.addFirst(named.getSimpleName().toString());
      each = named.getEnclosingElement();
    }
    String owner =
        each instanceof PackageElement found ? found.getQualifiedName().toString() : "";
    return new ClassReference(owner, List.copyOf(names));
  }

  /** The class as code in its package names it: {@code Orders.Labels}. */
  public String localName() {
    return String.join(".", simpleNames);
  }
}
