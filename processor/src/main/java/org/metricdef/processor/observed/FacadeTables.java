package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The metrics that the calls of a facade declare under a name, in all files of a compilation. The
 * calls are read as they stand: one whose name is no constant may declare any metric, so nothing is
 * known of its table then.
 */
final class FacadeTables {

  /**
   * The metrics of one table.
   *
   * @param byName the metrics of a name, each with the names that one place declares
   * @param places the classes that declare them
   */
  private record Table(Map<String, List<DeclaredCollector>> byName, Set<TypeElement> places) {}

  /** What the files that are read so far declare. */
  private static final class Declared {
    final Map<String, List<DeclaredCollector>> byName = new HashMap<>();

    /** The names of metrics whose label names are not known. */
    final Set<String> unclear = new HashSet<>();

    final Set<TypeElement> places = new LinkedHashSet<>();
  }

  private static final Table UNKNOWN = new Table(Map.of(), Set.of());

  private final Trees trees;
  private final List<CompilationUnitTree> units;
  private final Facades facades;
  private final Map<TypeElement, Table> tables = new HashMap<>();

  FacadeTables(Trees trees, List<CompilationUnitTree> units, Facades facades) {
    this.trees = trees;
    this.units = List.copyOf(units);
    this.facades = facades;
  }

  /** What is declared under a name in the table of a method; none if not all is known. */
  List<DeclaredCollector> of(FacadeMethod method, String name) {
    return table(method).byName().getOrDefault(name, List.of());
  }

  /** The classes that declare metrics in the table of a method. */
  Set<TypeElement> placesOf(FacadeMethod method) {
    return table(method).places();
  }

  private Table table(FacadeMethod method) {
    TypeElement owner = Owners.of(method.declared());
    Table table = tables.get(owner);
    if (table == null) {
      table = read(owner);
      tables.put(owner, table);
    }
    return table;
  }

  /** Whether code may have several objects of a facade, which need not have the same metrics. */
  boolean mayBeSeveral(FacadeMethod method) {
    return !method.declared().getModifiers().contains(Modifier.STATIC)
        && creations(Owners.of(method.declared())) > 1;
  }

  /** Whether the calls of a facade declare metrics under their names. */
  boolean contains(FacadeMethod method) {
    return !declaring(Owners.of(method.declared())).isEmpty();
  }

  /** The methods of a facade that declare metrics under their names. */
  private List<ExecutableElement> declaring(TypeElement owner) {
    List<ExecutableElement> found = new ArrayList<>();
    for (Element member : owner.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && facades.of(method).filter(FacadeMethod::isOfTable).isPresent()) {
        found.add(method);
      }
    }
    return found;
  }

  private Table read(TypeElement owner) {
    Set<String> methods = new HashSet<>();
    boolean isStatic = true;
    for (ExecutableElement method : declaring(owner)) {
      methods.add(method.getSimpleName().toString());
      isStatic &= method.getModifiers().contains(Modifier.STATIC);
    }
    if (methods.isEmpty() || !isStatic && creations(owner) > 1) {
      return UNKNOWN;
    }
    Declared declared = new Declared();
    for (CompilationUnitTree unit : units) {
      if (TreeSearch.contains(unit, tree -> methods.contains(nameOf(tree)))
          && !read(unit, owner, methods, declared)) {
        return UNKNOWN;
      }
    }
    declared.byName.keySet().removeAll(declared.unclear);
    return new Table(declared.byName, declared.places);
  }

  /** Reads a file; false if it may declare metrics of any name. */
  private boolean read(
      CompilationUnitTree unit, TypeElement owner, Set<String> methods, Declared declared) {
    TreePath top = new TreePath(unit);
    for (Tree type : unit.getTypeDecls()) {
      TreePath path = new TreePath(top, type);
      if (!(type instanceof ClassTree)) {
        continue;
      }
      if (!OtherClasses.attribute(trees, path)) {
        return false;
      }
      SourceIndex index = new SourceIndex(trees, path);
      for (Tree tree : TreeSearch.all(type, each -> methods.contains(nameOf(each)))) {
        Optional<FacadeMethod> method = declaration(index, tree, owner);
        if (method.isPresent()
            && !(tree instanceof MethodInvocationTree call
                && read(index, call, method.get(), declared))) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<FacadeMethod> declaration(SourceIndex index, Tree tree, TypeElement owner) {
    return index.element(tree) instanceof ExecutableElement method
        ? facades
            .of(method)
            .filter(FacadeMethod::isOfTable)
            .filter(each -> Owners.of(each.declared()).equals(owner))
        : Optional.empty();
  }

  /** Reads a call; false if its name is no constant. */
  private boolean read(
      SourceIndex index, MethodInvocationTree call, FacadeMethod method, Declared declared) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    ExpressionTree given = arguments.get(method.name().orElseThrow());
    Optional<String> name = ConstantKeys.of(index, given);
    if (name.isEmpty()) {
      return isPassedOn(index, given, method);
    }
    declared.places.add(index.topLevelElement());
    Optional<List<Optional<String>>> labels =
        DeclaredTexts.of(index, call, method.names().orElseThrow());
    if (labels.isEmpty()) {
      declared.unclear.add(name.get());
    } else {
      String how = method.declared().getModifiers().contains(Modifier.STATIC)
          ? nameOf(call)
          : "%s of the only %s"
              .formatted(nameOf(call), Owners.of(method.declared()).getSimpleName());
      declared
          .byName
          .computeIfAbsent(name.get(), each -> new ArrayList<>())
          .add(new DeclaredCollector(
              name, labels.get(), Optional.of(new Origin(index.place(call), how)), true));
    }
    return true;
  }

  /** Whether a name is what another method of the table was given, whose calls are read too. */
  private boolean isPassedOn(SourceIndex index, ExpressionTree name, FacadeMethod method) {
    return index.element(Parentheses.strip(name)) instanceof VariableElement parameter
        && parameter.getEnclosingElement() instanceof ExecutableElement around
        && new Assignments(index).of(parameter).isEmpty()
        && facades
            .of(around)
            .filter(FacadeMethod::isOfTable)
            .filter(each -> Owners.of(each.declared()).equals(Owners.of(method.declared())))
            .filter(
                each -> around.getParameters().indexOf(parameter) == each.name().orElseThrow())
            .isPresent();
  }

  /** How many places create an object of a class or of one that extends it, by simple names. */
  private int creations(TypeElement owner) {
    Set<String> names = new HashSet<>(Set.of(owner.getSimpleName().toString()));
    int before = 0;
    while (before < names.size()) {
      before = names.size();
      for (CompilationUnitTree unit : units) {
        for (Tree tree : TreeSearch.all(unit, each -> extendsOneOf(each, names))) {
          names.add(((ClassTree) tree).getSimpleName().toString());
        }
      }
    }
    int creations = 0;
    for (CompilationUnitTree unit : units) {
      creations += TreeSearch.all(unit, tree -> creates(tree, names)).size();
    }
    return creations;
  }

  private static boolean extendsOneOf(Tree tree, Set<String> names) {
    return tree instanceof ClassTree type
        && (type.getExtendsClause() != null && names.contains(simple(type.getExtendsClause()))
            || type.getImplementsClause().stream().anyMatch(each -> names.contains(simple(each))));
  }

  private static boolean creates(Tree tree, Set<String> names) {
    return tree instanceof NewClassTree creation && names.contains(simple(creation.getIdentifier()))
        || tree instanceof MemberReferenceTree reference
            && reference.getName().contentEquals("<init>")
            && names.contains(simple(reference.getQualifierExpression()));
  }

  private static String simple(Tree type) {
    return type.toString().replaceFirst("<.*", "").replaceFirst(".*[.]", "");
  }

  /** The simple name of the method that a call or a method reference names. */
  private static String nameOf(Tree tree) {
    if (tree instanceof MemberReferenceTree reference) {
      return reference.getName().toString();
    }
    if (tree instanceof MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree select
          ? select.getIdentifier().toString()
          : ((IdentifierTree) call.getMethodSelect()).getName().toString();
    }
    return "";
  }
}
