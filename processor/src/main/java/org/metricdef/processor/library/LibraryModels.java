package org.metricdef.processor.library;

import java.util.List;
import org.metricdef.processor.flow.initialization.ConstructionModel;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.model.TaintModel;

/** The models of libraries, one for each library. */
public final class LibraryModels {

  private LibraryModels() {}

  /** The models of calls, in the order in which they are asked. */
  public static List<CallModel> calls() {
    return List.of(
        new LabelsModel(),
        new CollectionsModel(),
        new ViewsModel(),
        new JavaMapsModel(),
        new GuavaMapsModel(),
        new EnumsModel(),
        new HarmlessModel());
  }

  /** The model of code that runs while an object is constructed. */
  public static ConstructionModel construction() {
    return new LibraryConstruction();
  }

  /** The model of the taints of results. */
  public static TaintModel taints() {
    return new TextModel();
  }
}
