package org.metricdef.processor.flow.object;

import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Instance;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;

/** Objects that constructors have made, whose fields stay together as those of a record do. */
public final class NewObjects {

  private final AbstractStore store;
  private final Frames frames;
  private final ExactObjects exactObjects;
  private final RecordObjects objects;

  public NewObjects(
      AbstractStore store, Frames frames, ExactObjects exactObjects, RecordObjects objects) {
    this.store = store;
    this.frames = frames;
    this.exactObjects = exactObjects;
    this.objects = objects;
  }

  /** Whether what is known of an object is also known of it as one whose fields stay together. */
  public boolean keeps(Instance object) {
    return exactObjects.areFollowed()
        && object.fields().values().stream().allMatch(objects::isKept);
  }

  /**
   * Makes the object of the constructor that is run, if its fields have to stay together.
   *
   * @return whether it was made
   */
  public boolean make(MethodTree body, ExecutableElement constructor) {
    boolean makes = constructor.getKind() == ElementKind.CONSTRUCTOR
        && frames.current().isFollowed()
        && (exactObjects.areKept() || !Constructors.isDelegating(body));
    Optional<List<Value>> fields =
        makes ? exactObjects.fieldsOf(constructor, this::held) : Optional.empty();
    if (fields.isEmpty()
        || !exactObjects.areKept()
            && !exactObjects.onlyAssigns(body)
            && !objects.isPair(fields.get())) {
      return false;
    }
    frames.current().make(objects.makeObject(Owners.of(constructor), fields.get()));
    return true;
  }

  /** Passes on the object that another constructor of the class has made for this one. */
  public void pass(ExecutableElement constructor, Value made) {
    boolean isObject = frames.current().isFollowed()
        && made instanceof Value.OneOf one
        && one.candidates().stream()
            .allMatch(each -> each instanceof RecordObject object
                && object.type().equals(Owners.of(constructor)));
    if (isObject) {
      frames.current().make(made);
    }
  }

  private Optional<Value> held(VariableElement field) {
    return frames.constructs(field) ? store.read(field) : frames.current().assigned(field);
  }
}
