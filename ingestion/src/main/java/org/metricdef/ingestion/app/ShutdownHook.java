package org.metricdef.ingestion.app;

/** Stops the producer when the process is told to end. */
final class ShutdownHook {

  private ShutdownHook() {}

  /**
   * From now on SIGTERM and SIGINT stop the producer in good order, and the process tells how that
   * went. Left alone the JVM would tell the signal's number; {@code exit} from within a hook waits
   * for the hook itself, so it is {@code halt}.
   */
  static void install(IngestionService service) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(
            () -> {
              int code = service.stop().exitCode().code();
              System.out.flush();
              Runtime.getRuntime().halt(code);
            },
            "shutdown"));
  }
}
