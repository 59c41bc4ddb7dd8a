package org.metricdef.demo.base;

/** Closes what an interrupted demo would leave behind: processes, temporary directories. */
public final class OnExit {

  private OnExit() {}

  /** Closes something when this JVM ends, whatever ends it. Returns it. */
  public static <T extends AutoCloseable> T close(T resource) {
    Thread hook = new Thread(
        () -> {
          try {
            resource.close();
          } catch (Exception e) {
            System.err.println("demo: while ending: " + e);
          }
        },
        "on-exit");
    Runtime.getRuntime().addShutdownHook(hook);
    return resource;
  }
}
