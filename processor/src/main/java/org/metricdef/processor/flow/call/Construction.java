package org.metricdef.processor.flow.call;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Frame.Jump;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.Receivers;
import org.metricdef.processor.flow.initialization.ConstructedFields;
import org.metricdef.processor.flow.object.NewObjects;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Instance;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.Variables;

/**
 * The construction of an object or a class. The fields that no other code can read meanwhile are
 * local variables of it. At its end other code sees what they hold then.
 */
public final class Construction {

  private final Evaluator evaluator;
  private final ClassSource source;
  private final AbstractStore store;
  private final Frames frames;
  private final Variables variables;
  private final ConstructedFields constructed;
  private final Receivers receivers;
  private final NewObjects objects;

  public Construction(
      Evaluator evaluator,
      ClassSource source,
      AbstractStore store,
      Frames frames,
      Variables variables,
      ConstructedFields constructed,
      Receivers receivers,
      NewObjects objects) {
    this.evaluator = evaluator;
    this.source = source;
    this.store = store;
    this.frames = frames;
    this.variables = variables;
    this.constructed = constructed;
    this.receivers = receivers;
    this.objects = objects;
  }

  /** The fields that are local variables of the constructors of a class. */
  public Set<Element> ofObjects(ClassTree type) {
    return source.element(type) instanceof TypeElement element
        ? constructed.ofObjects(element)
        : Set.of();
  }

  /** The fields that are local variables of the static initializers of a class. */
  public Set<Element> ofClass(ClassTree type) {
    return source.element(type) instanceof TypeElement element
        ? constructed.ofClass(element)
        : Set.of();
  }

  /** Whether a member is an initializer of objects. */
  public static boolean isObjectInitializer(Tree member) {
    return member instanceof BlockTree block && !block.isStatic()
        || member instanceof VariableTree field
            && !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  /** Runs a body; that of a constructor after the initializers of its fields. */
  void runBody(MethodTree tree, ExecutableElement method) {
    Set<Element> fields = fieldsOf(tree, method);
    Optional<ExpressionTree> delegation = Constructors.onlyDelegation(tree);
    if (delegation.isPresent()) {
      objects.pass(method, evaluator.evaluate(delegation.get()));
      return;
    }
    if (fields.isEmpty()) {
      evaluator.run(tree.getBody());
      objects.make(tree, method);
      return;
    }
    // Another object of the class may be under construction: then its fields have these names.
    boolean isInner = fields.stream().anyMatch(store::isVariable);
    boolean isApart = !isInner && isFollowed(Owners.of(method));
    if (isApart) {
      frames.current().construct(fields);
      frames.current().constructs(Owners.of(method));
    }
    source
        .treeOf(Owners.of(method))
        .ifPresent(type -> initialize(type, Construction::isObjectInitializer));
    evaluator.run(tree.getBody());
    if (isApart) {
      frames
          .current()
          .takeExit(Jump.RETURN, null)
          .ifPresent(exit ->
              store.become(store.state().join(PathCondition.NONE, exit.state(), exit.path())));
      end(fields, tree, method);
    }
  }

  /** Whether all methods that the construction calls on its object are run at once. */
  private boolean isFollowed(Element type) {
    return store.everHeldBy(new StoreKey.Unfollowed(type)) instanceof Value.Nothing;
  }

  /** Other code sees the fields of an object when its construction ends. */
  private void end(Set<Element> fields, MethodTree tree, ExecutableElement constructor) {
    Optional<Instance> made =
        frames.current().isFollowed() ? receivers.made(constructor) : Optional.empty();
    if (made.map(objects::keeps).orElse(true) && objects.make(tree, constructor)) {
      publish(fields, tree);
      return;
    }
    made.ifPresent(frames.current()::make);
    Set<Element> others = new LinkedHashSet<>(fields);
    made.ifPresent(object -> others.removeAll(object.fields().keySet()));
    publish(others, tree);
  }

  private void initialize(ClassTree type, Predicate<Tree> initializers) {
    List<? extends Tree> members =
        type.getMembers().stream().filter(initializers).toList();
    // An initializer can read a field that is declared below it.
    for (Tree member : members) {
      if (member instanceof VariableTree field) {
        variables.declareField(field);
      }
    }
    members.forEach(evaluator::run);
  }

  private Set<Element> fieldsOf(MethodTree tree, ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR && !Constructors.isDelegating(tree)
        ? constructed.ofObjects(Owners.of(method))
        : Set.of();
  }

  private void publish(Set<Element> fields, Tree at) {
    if (store.isReachable()) {
      for (Element field : fields) {
        store
            .read(field)
            .ifPresent(value -> store.assignField(field, variables.kept(field, at, value)));
      }
    }
  }

  /** Runs the static initializers of a class in their order. */
  public void runStatic(ClassTree type) {
    Frame frame = new Frame(false, Optional.empty());
    frame.construct(ofClass(type));
    frames.in(frame, () -> {
      initialize(type, Construction::isStaticInitializer);
      publish(ofClass(type), type);
      return type;
    });
  }

  /** Whether a member is a static initializer or a static field. */
  public static boolean isStaticInitializer(Tree member) {
    return member instanceof BlockTree block && block.isStatic()
        || member instanceof VariableTree field
            && field.getModifiers().getFlags().contains(Modifier.STATIC);
  }
}
