package org.metricdef.processor.library;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.initialization.ConstructionModel;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.model.TaintModel;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.value.Taint;

/** The models of libraries, one for each library. */
public final class LibraryModels {

  private LibraryModels() {}

  /**
   * The models of calls, in the order in which they are asked.
   *
   * @param others tells of which maps the values are followed
   */
  public static List<CallModel> calls(OtherClasses others) {
    // A constructor reference would load its class at once.
    return List.of(
        new LabelsModel(),
        new CollectionsModel(others),
        new LazyModel(() -> new ViewsModel(), "java.util."),
        new JavaMapsModel(),
        new LazyModel(() -> new GuavaMapsModel(), "com.google.common.collect."),
        new EnumsModel(),
        new LazyModel(() -> new ConstantTestsModel(), "java.lang.", "java.util.Objects"),
        new LazyModel(() -> new HarmlessModel(), "java.", "org.slf4j.", "org.apache."),
        new LazyModel(() -> new ReadingModel(), "java.", "com.google.common.", "org.slf4j."));
  }

  /** The model of code that runs while an object is constructed. */
  public static ConstructionModel construction() {
    return new LibraryConstruction();
  }

  /** Whether each value of a source is another one, wherever a program gets it from. */
  public static boolean isSurelyUnbounded(Taint taint) {
    return Unbounded.isSure(taint.what());
  }

  /**
   * The model of the taints of results.
   *
   * @param records those whose components are followed with each object
   */
  public static TaintModel taints(Set<? extends Element> records) {
    return new TextModel(records);
  }
}
