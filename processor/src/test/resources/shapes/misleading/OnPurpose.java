package shape;

import java.util.concurrent.Callable;
import org.metricdef.Labels;

/** A test that passes wrong labels on purpose is as wrong as any other caller: javac refuses it. */
final class OnPurpose {

  private OnPurpose() {}

  static void wrongLabelsThrow(AppMetrics metrics) {
    assertThrows(
        () -> {
          metrics.players().set(Labels.of("a", "x", "b", "y"), 1); // error: app_players takes server; 'a', 'b' are not among them, and 'server' is missing
          return null;
        });
  }

  private static void assertThrows(Callable<Void> wrong) {
    try {
      wrong.call();
    } catch (Exception expected) {
      return;
    }
    throw new AssertionError("accepted");
  }
}
