package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The simple names of the classes that code of a compilation extends. A class of another name has
 * no subclass there, so each of its methods is the one that runs.
 */
public final class ExtendedClasses {

  private final Set<String> names = new HashSet<>();

  ExtendedClasses(List<CompilationUnitTree> units) {
    for (CompilationUnitTree unit : units) {
      TreeSearch.contains(unit, this::note);
    }
  }

  private boolean note(Tree tree) {
    if (tree instanceof ClassTree type && type.getExtendsClause() != null) {
      names.add(nameOf(type.getExtendsClause()));
    } else if (tree instanceof NewClassTree creation && creation.getClassBody() != null) {
      names.add(nameOf(creation.getIdentifier()));
    }
    return false;
  }

  private static String nameOf(Tree type) {
    if (type instanceof ParameterizedTypeTree generic) {
      return nameOf(generic.getType());
    }
    return type instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : type.toString().replaceFirst("^.*[ .]", "");
  }

  /** Whether code of the compilation extends a class. */
  public boolean contains(TypeElement type) {
    return names.contains(type.getSimpleName().toString());
  }

  /** Whether code of the compilation may have a method that overrides one of its own. */
  public boolean mayOverride(ExecutableElement method) {
    TypeElement owner = Owners.of(method);
    return method.getModifiers().contains(Modifier.ABSTRACT)
        || owner.getKind() != ElementKind.CLASS && owner.getKind() != ElementKind.ENUM
        || contains(owner);
  }
}
