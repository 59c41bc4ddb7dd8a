package org.metricdef.processor.flow.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a class makes for nothing but to look something up in a map of the JDK that hashes
 * its keys. The map asks such a key for {@code hashCode} and {@code equals} and does not keep it. A
 * sorted map is none of these, since its comparator reads the key.
 */
public final class LookUpKeys {

  private static final Set<String> LOOK_UPS = Set.of("get", "containsKey", "getOrDefault");

  private static final Set<String> HASHED_MAPS = Set.of(
      "java.util.HashMap",
      "java.util.Hashtable",
      "java.util.IdentityHashMap",
      "java.util.LinkedHashMap",
      "java.util.WeakHashMap",
      "java.util.concurrent.ConcurrentHashMap");

  private final SourceIndex index;
  private @Nullable Set<Tree> found;

  public LookUpKeys(SourceIndex index) {
    this.index = index;
  }

  /** Whether the object of this creation only serves to look something up. */
  public boolean contains(Tree creation) {
    if (found == null) {
      Uses uses = new Uses();
      uses.scan(index.topLevel(), null);
      found = uses.keys();
    }
    return found.contains(creation);
  }

  /** Finds the creations, the variables that hold them, and the maps that the class makes. */
  private final class Uses extends TreeScanner<Void, Void> {
    private final Map<Element, NewClassTree> variables = new HashMap<>();
    private final Map<Element, Integer> mentions = new HashMap<>();
    private final Set<Element> maps = new HashSet<>();
    private final Map<MethodInvocationTree, Element> lookUps = new HashMap<>();

    Set<Tree> keys() {
      Set<Tree> keys = new HashSet<>();
      Map<Element, Integer> uses = new HashMap<>();
      lookUps.forEach((call, map) -> {
        if (maps.contains(map)) {
          ExpressionTree key = Parentheses.strip(call.getArguments().get(0));
          if (key instanceof NewClassTree creation) {
            keys.add(creation);
          } else if (key instanceof IdentifierTree name) {
            Element variable = index.element(name);
            if (variable != null) {
              uses.merge(variable, 1, Integer::sum);
            }
          }
        }
      });
      uses.forEach((variable, times) -> {
        NewClassTree creation = variables.get(variable);
        if (creation != null && times.equals(mentions.get(variable))) {
          keys.add(creation);
        }
      });
      return keys;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (index.element(tree) instanceof VariableElement variable
          && tree.getInitializer() != null
          && Parentheses.strip(tree.getInitializer()) instanceof NewClassTree creation
          && creation.getClassBody() == null) {
        if (isHashedMap(creation) && isAlwaysThatMap(variable)) {
          maps.add(variable);
        } else if (variable.getKind() == ElementKind.LOCAL_VARIABLE) {
          variables.put(variable, creation);
        }
      }
      return super.visitVariable(tree, unused);
    }

    private boolean isAlwaysThatMap(VariableElement variable) {
      return variable.getModifiers().contains(Modifier.FINAL);
    }

    private boolean isHashedMap(NewClassTree creation) {
      return index.element(creation) instanceof ExecutableElement constructor
          && HASHED_MAPS.contains(Owners.of(constructor).getQualifiedName().toString());
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select
          && LOOK_UPS.contains(select.getIdentifier().toString())
          && !tree.getArguments().isEmpty()) {
        Element map = index.element(Parentheses.strip(select.getExpression()));
        if (map != null) {
          lookUps.put(tree, map);
        }
      }
      return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      Element variable = index.element(tree);
      if (variable != null) {
        mentions.merge(variable, 1, Integer::sum);
      }
      return super.visitIdentifier(tree, unused);
    }
  }
}
