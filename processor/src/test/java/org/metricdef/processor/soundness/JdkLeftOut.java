package org.metricdef.processor.soundness;

import java.lang.reflect.Executable;
import java.util.Map;
import java.util.Set;

/** Members of the JDK that no program calls, with the reason. */
final class JdkLeftOut {

  /** Classes whose objects take threads away or change the JVM. */
  private static final Map<String, Set<String>> CLASSES = Map.of(
      "starts threads that outlive the program",
      Set.of(
          "Timer",
          "TimerTask",
          "Executors",
          "ThreadPoolExecutor",
          "ScheduledThreadPoolExecutor",
          "ForkJoinPool",
          "ForkJoinWorkerThread",
          "ExecutorCompletionService",
          "SubmissionPublisher"),
      "needs its own pool of threads, or waits for one",
      Set.of("ForkJoinTask", "RecursiveAction", "RecursiveTask", "CountedCompleter"),
      "loads or keeps classes, files or bundles of the JVM",
      Set.of("ServiceLoader", "ResourceBundle", "PropertyResourceBundle", "ListResourceBundle"),
      "creates or opens files by its name",
      Set.of("Formatter", "Scanner"));

  private static final Map<String, Set<String>> METHODS = Map.of(
      "waits for another thread",
      Set.of(
          "take",
          "takeFirst",
          "takeLast",
          "transfer",
          "await",
          "awaitAdvance",
          "awaitAdvanceInterruptibly",
          "arriveAndAwaitAdvance",
          "awaitTermination",
          "acquire",
          "acquireUninterruptibly",
          "exchange",
          "sleep",
          "timedJoin",
          "timedWait"),
      "changes the whole JVM",
      Set.of("setDefault"),
      "runs on another thread at a time that the run does not fix",
      Set.of("delayedExecutor", "orTimeout", "completeOnTimeout"),
      "never ends on a queue that is full or empty",
      Set.of("putFirst", "putLast"));

  private JdkLeftOut() {}

  static boolean contains(Executable member) {
    String type = member.getDeclaringClass().getSimpleName();
    return CLASSES.values().stream().anyMatch(names -> names.contains(type))
        || METHODS.values().stream().anyMatch(names -> names.contains(member.getName()));
  }
}
