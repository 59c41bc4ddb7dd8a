package org.metricdef.processor.library;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.initialization.ConstructionModel;

/** What library code does with an object that is still under construction. */
final class LibraryConstruction implements ConstructionModel {

  private record LeftAlone() {}

  /** Methods that neither keep nor call their receiver and their arguments. */
  private static final EffectTable<LeftAlone> LEFT_ALONE = EffectTable.<LeftAlone>builder()
      .rows(
          new LeftAlone(),
          "Object.getClass()",
          "Objects.isNull(Object)",
          "Objects.nonNull(Object)",
          "System.identityHashCode(Object)",
          "Thread.getName()",
          "Thread.setDaemon(boolean)",
          "Thread.setName(String)",
          "Thread.setPriority(int)",
          "java.lang.Enum.compareTo(java.lang.Enum)",
          "java.lang.Enum.getDeclaringClass()",
          "java.lang.Enum.name()",
          "java.lang.Enum.ordinal()")
      .build();

  /** Superclasses whose constructors call no method that a subclass may override. */
  private static final Set<String> QUIET = Set.of(
      "java.lang.Enum",
      "java.lang.Object",
      "java.lang.Record",
      "java.lang.Thread",
      "java.lang.ThreadLocal",
      "java.util.AbstractCollection",
      "java.util.AbstractList",
      "java.util.AbstractMap",
      "java.util.AbstractQueue",
      "java.util.AbstractSequentialList",
      "java.util.AbstractSet",
      "java.util.TimerTask",
      "java.util.concurrent.CompletableFuture",
      "java.util.concurrent.ForkJoinTask",
      "java.util.concurrent.RecursiveAction",
      "java.util.concurrent.RecursiveTask",
      "java.util.concurrent.ScheduledThreadPoolExecutor",
      "java.util.concurrent.ThreadPoolExecutor",
      "java.io.InputStream",
      "java.io.OutputStream",
      "java.io.Reader",
      "java.io.Writer",
      "java.io.FilterInputStream",
      "java.io.FilterOutputStream",
      "java.nio.file.SimpleFileVisitor");

  @Override
  public boolean leavesAlone(ExecutableElement method) {
    return LEFT_ALONE.declared(method).isPresent();
  }

  @Override
  public boolean callsNoOverride(TypeElement superclass) {
    return QUIET.contains(superclass.getQualifiedName().toString());
  }
}
