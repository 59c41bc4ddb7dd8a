package org.metricdef.processor.flow.source;

import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The types that the code of a compilation can name. To find that there is no such type, javac
 * looks into every module of the JDK. That takes longer than the check of a small class, so code of
 * the unnamed module is asked about that module alone.
 */
public final class VisibleTypes {

  private final Elements elements;
  private final @Nullable ModuleElement module;

  /**
   * The types that a class can name.
   *
   * @param type the class; null if it is not known
   */
  public VisibleTypes(Elements elements, @Nullable Element type) {
    this.elements = elements;
    this.module = type == null ? null : elements.getModuleOf(type);
  }

  /** Whether there is a type of a qualified name. */
  public boolean contains(String name) {
    return find(name) != null;
  }

  /** Whether there is a type of a qualified name that declares a method of a name. */
  public boolean hasMethod(String name, String method) {
    TypeElement type = find(name);
    return type != null
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(each -> each.getSimpleName().contentEquals(method));
  }

  private @Nullable TypeElement find(String name) {
    return module != null && module.isUnnamed()
        ? elements.getTypeElement(module, name)
        : elements.getTypeElement(name);
  }
}
