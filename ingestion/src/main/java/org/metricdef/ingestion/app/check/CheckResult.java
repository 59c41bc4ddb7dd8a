package org.metricdef.ingestion.app.check;

import org.apache.kafka.common.errors.TimeoutException;

/**
 * The result of one check, in one line.
 *
 * @param holds whether the check succeeded
 * @param text what was checked and what was found; if the check failed, also what to do
 */
public record CheckResult(boolean holds, String text) {

  static CheckResult ok(String subject, String found) {
    return new CheckResult(true, "ok      " + subject + ": " + found);
  }

  /** A run works, and somebody should look at it. */
  static CheckResult warning(String subject, String what, String whatToDo) {
    return new CheckResult(true, "warning " + subject + ": " + what + "; " + whatToDo);
  }

  static CheckResult failed(String subject, String why, String whatToDo) {
    return new CheckResult(false, "FAILED  " + subject + ": " + why + "; " + whatToDo);
  }

  /** Describes a failure. The exception or its cause alone may say too little. */
  public static String inWords(Throwable failure) {
    String message =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    Throwable reason = failure.getCause();
    if (reason != null && reason.getMessage() != null && !message.contains(reason.getMessage())) {
      return message + ": " + reason.getMessage();
    }
    return failure instanceof TimeoutException ? "no answer in time (" + message + ")" : message;
  }
}
