package org.metricdef.demo.base;

/** Closes what a demo that is interrupted would leave behind: processes, temporary directories. */
public final class OnExit {

  private OnExit() {}

  /** Sees to it that something is closed when this JVM ends, whatever ends it; returns it. */
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
