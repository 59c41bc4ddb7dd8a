package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.value.Value;

/**
 * The methods of the other classes of a compilation that calls are followed into. javac discards
 * the trees of a class when it has written the class. Such methods have no source here.
 */
public final class OtherClasses {

  /** Tells which methods are worth following, and what is known of other classes besides. */
  public interface Choice {
    boolean wants(ExecutableElement method);

    /** The value of a field of another class; empty if it is not known. */
    default Optional<Value> valueOf(VariableElement field) {
      return Optional.empty();
    }

    /** Whether code of this compilation may run another method where one is called. */
    default boolean mayBeOverridden(ExecutableElement method) {
      return true;
    }

    /** Whether code of this compilation may extend a class. */
    default boolean mayBeExtended(TypeElement type) {
      return true;
    }

    /** Whether the objects of other classes are followed, and what their constructors are given. */
    default boolean keepsObjects() {
      return false;
    }

    /** Whether objects of a type are followed, also as values of maps and of superclasses. */
    default boolean keeps(TypeMirror type) {
      return false;
    }
  }

  private final Trees trees;
  private final Choice choice;
  private final Map<ExecutableElement, Optional<TreePath>> bodies = new HashMap<>();
  private final Map<TypeElement, Optional<TreePath>> classes = new HashMap<>();
  private boolean areFollowed;

  /**
   * The other classes of a compilation. None is followed until {@link #follow} is called.
   *
   * @param choice the methods whose results matter to the analysis
   */
  public OtherClasses(Trees trees, Choice choice) {
    this.trees = trees;
    this.choice = choice;
  }

  /** From now on calls are followed: a later compilation will notice if such a class changes. */
  public void follow() {
    areFollowed = true;
  }

  /** From now on no call is followed: javac may have changed the trees. */
  public void leave() {
    areFollowed = false;
    bodies.clear();
    classes.clear();
  }

  /** Whether the result of a method is worth following. */
  public boolean wants(ExecutableElement method) {
    return choice.wants(method);
  }

  /** The value of a field of another class; empty if it is not known. */
  public Optional<Value> valueOf(VariableElement field) {
    return areFollowed ? choice.valueOf(field) : Optional.empty();
  }

  /** Whether code of this compilation may run another method where one is called. */
  boolean mayBeOverridden(ExecutableElement method) {
    return !areFollowed || choice.mayBeOverridden(method);
  }

  /** Whether code of this compilation may extend a class. */
  public boolean mayBeExtended(TypeElement type) {
    return !areFollowed || choice.mayBeExtended(type);
  }

  /** Whether the objects of other classes are followed, and what their constructors are given. */
  public boolean keepsObjects() {
    return choice.keepsObjects();
  }

  /** Whether objects of a type are followed, also as values of maps and of superclasses. */
  public boolean keeps(TypeMirror type) {
    return choice.keeps(type);
  }

  /** The path of a method with a body, attributed; empty if it cannot be followed. */
  Optional<TreePath> bodyOf(ExecutableElement method) {
    return areFollowed ? bodies.computeIfAbsent(method, this::find) : Optional.empty();
  }

  /** The path of a class, attributed; empty if its code cannot be followed. */
  public Optional<TreePath> classOf(TypeElement type) {
    return areFollowed
        ? classes.computeIfAbsent(
            type,
            each -> Optional.ofNullable(trees.getPath(each)).filter(path -> attribute(trees, path)))
        : Optional.empty();
  }

  private Optional<TreePath> find(ExecutableElement method) {
    return Optional.ofNullable(trees.getPath(method))
        .filter(path -> path.getLeaf() instanceof MethodTree tree
            && tree.getBody() != null
            && !TreeSearch.contains(tree, ClassTree.class::isInstance))
        .filter(path -> attribute(trees, path));
  }

  /**
   * Makes javac attribute a class, if it has not done so. javac attributes it when it is asked for
   * the meaning of a name in its code.
   *
   * @param path the class, or a method of it
   * @return whether javac knows the names now
   */
  public static boolean attribute(Trees trees, TreePath path) {
    TreePath name = new FirstName().scan(path, null);
    return name == null || trees.getElement(name) != null;
  }

  /** Finds the first name in a body or an initializer. */
  private static final class FirstName extends TreePathScanner<@Nullable TreePath, Void> {

    private int bodies;
    private @Nullable TreePath found;

    @Override
    public @Nullable TreePath scan(Tree tree, Void unused) {
      if (found == null) {
        super.scan(tree, null);
      }
      return found;
    }

    @Override
    public @Nullable TreePath visitMethod(MethodTree tree, Void unused) {
      bodies++;
      scan(tree.getBody(), null);
      bodies--;
      return found;
    }

    @Override
    public @Nullable TreePath visitVariable(VariableTree tree, Void unused) {
      bodies++;
      scan(tree.getInitializer(), null);
      bodies--;
      return found;
    }

    @Override
    public @Nullable TreePath visitIdentifier(IdentifierTree tree, Void unused) {
      if (bodies > 0 && found == null) {
        found = getCurrentPath();
      }
      return found;
    }
  }
}
