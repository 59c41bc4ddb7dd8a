package org.metricdef.processor.report;

import com.sun.source.tree.CompilationUnitTree;
import java.net.URI;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.declaration.Problem;
import org.metricdef.processor.raw.RawClass;

/**
 * Gets what the checker finds as data, in place of javac's messages. A tool that starts javac
 * itself gives one to the plugin. It is called in the thread of the compilation, while javac still
 * has the trees.
 */
public interface FindingListener {

  /** Whether the calls of a file are checked. The code of other files is followed at most. */
  boolean wants(URI file);

  /** A finding about a call, also one that is not shown. */
  void found(DispositionPolicy.Decision decision, CompilationUnitTree unit);

  /** A finding about a declaration, also one that is not shown. */
  void found(Problem problem, Disposition disposition);

  /** A finding at one place. It is told before those with the same cause are told as one. */
  default void occurred(Occurrence occurrence) {}

  /** Whether it is told what classes declare and record with clients as they stand. */
  default boolean wantsRawClasses() {
    return false;
  }

  /** What a class declares and records with clients as they stand. */
  default void read(RawClass found) {}

  /** The verdicts of a class. */
  void checked(TypeElement type, ClassVerdicts verdicts);
}
