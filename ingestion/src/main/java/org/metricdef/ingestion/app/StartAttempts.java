package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries to start until that succeeds, can never succeed, or is not wanted any more. At the boot of
 * a machine, Kafka and the network may be away for a long time.
 */
final class StartAttempts {

  private static final Logger LOG = LoggerFactory.getLogger(StartAttempts.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Optional<String> waitingFor = Optional.empty();

  /** One attempt to start. */
  interface Attempt<T> {

    /**
     * Starts.
     *
     * @throws CannotStartException if that is not possible, now or ever
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    T start() throws CannotStartException, InterruptedException;
  }

  /**
   * Tries as long as what is in the way may pass.
   *
   * @return what was started; empty if {@link #stop} came first
   * @throws CannotStartException if no later attempt can succeed either
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  <T> Optional<T> until(Attempt<T> attempt) throws CannotStartException, InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (stopped.getCount() > 0) {
      try {
        T started = attempt.start();
        waitingFor = Optional.empty();
        return Optional.of(started);
      } catch (CannotStartException notNow) {
        if (!notNow.mayPass()) {
          throw notNow;
        }
        String reason = String.valueOf(notNow.getMessage());
        waitingFor = Optional.of(reason);
        LOG.warn("not started yet, trying again in {} s: {}", pause.toSeconds(), reason);
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          break;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
      }
    }
    return Optional.empty();
  }

  /** No further attempt is wanted. */
  void stop() {
    stopped.countDown();
  }

  /** What the last attempt failed for, in words; empty if nothing is waited for. */
  Optional<String> waitingFor() {
    return waitingFor;
  }
}
