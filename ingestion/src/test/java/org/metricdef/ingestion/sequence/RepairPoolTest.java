package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.metricdef.ingestion.TimeSource;

@Timeout(60)
class RepairPoolTest {

  private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);

  private final CompletableFuture<Throwable> death = new CompletableFuture<>();
  private final RepairPool pool = new RepairPool(1, TimeSource.system(), death::complete);

  @AfterEach
  void stop() throws InterruptedException {
    pool.close(Duration.ofSeconds(30));
  }

  @Test
  void aLongTaskLetsTheOthersTakeTurns() throws InterruptedException {
    List<String> steps = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Semaphore begun = new Semaphore(0);
    CountDownLatch go = new CountDownLatch(1);
    RepairTask gate = () -> {
      begun.release();
      go.await();
      return Optional.empty();
    };
    pool.submit(gate, Duration.ZERO);
    begun.acquire();
    for (String name : List.of("a", "b", "c")) {
      AtomicInteger left = new AtomicInteger(3);
      pool.submit(
          () -> {
            steps.add(name);
            if (steps.size() == 9) {
              done.countDown();
            }
            return left.decrementAndGet() > 0 ? AT_ONCE : Optional.empty();
          },
          Duration.ZERO);
    }
    go.countDown();
    done.await();
    assertThat(steps).containsExactly("a", "b", "c", "a", "b", "c", "a", "b", "c");
  }

  @Test
  void whatHasWaitedLongestIsNextAndKeepsItsPlaceWhenItIsRefused() throws InterruptedException {
    List<String> steps = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Semaphore begun = new Semaphore(0);
    CountDownLatch go = new CountDownLatch(1);
    pool.submit(
        () -> {
          begun.release();
          go.await();
          return Optional.empty();
        },
        Duration.ZERO);
    begun.acquire();
    // Holds the only thread until the pauses of those that were refused are over.
    RepairTask gate = aged(10, () -> {
      Thread.sleep(20);
      return Optional.empty();
    });
    for (int age : new int[] {1, 3, 2}) {
      RepairTask task = () -> {
        if (steps.size() < 3) {
          steps.add("refused " + age);
          if (steps.size() == 3) {
            pool.submit(gate, Duration.ZERO);
          }
          return Optional.of(Duration.ofMillis(1));
        }
        steps.add("asked " + age);
        if (steps.size() == 6) {
          done.countDown();
        }
        return Optional.empty();
      };
      pool.submit(aged(age, task), Duration.ZERO);
    }
    go.countDown();
    done.await();
    assertThat(steps.get(0)).isEqualTo("refused 3");
    assertThat(steps.subList(3, 6)).containsExactly("asked 3", "asked 2", "asked 1");
  }

  /** A task that has waited for an answer since before the pool began, the longer the older. */
  private static RepairTask aged(int age, RepairTask task) {
    return new RepairTask() {
      @Override
      public Optional<Duration> step() throws InterruptedException {
        return task.step();
      }

      @Override
      public OptionalLong waitsSinceNanos() {
        return OptionalLong.of(-age);
      }
    };
  }

  @Test
  void theEarlierOfTwoMomentsCounts() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    RepairTask task = () -> {
      done.countDown();
      return Optional.empty();
    };
    pool.submit(task, Duration.ofDays(1));
    pool.submit(task, Duration.ZERO);
    pool.submit(task, Duration.ofDays(1));
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsSubmittedDuringAStepIsAnotherAfterIt() throws InterruptedException {
    Semaphore begun = new Semaphore(0);
    Semaphore go = new Semaphore(0);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    RepairTask task = () -> {
      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      begun.release();
      go.acquire();
      atOnce.decrementAndGet();
      return Optional.empty();
    };
    pool.submit(task, Duration.ZERO);
    begun.acquire();
    pool.submit(task, Duration.ZERO);
    go.release();
    begun.acquire();
    go.release();
    assertThat(most.get()).isEqualTo(1);
  }

  @Test
  void aFaultOfOursIsNotSilent() {
    IllegalStateException fault = new IllegalStateException("ours");
    pool.submit(
        () -> {
          throw fault;
        },
        Duration.ZERO);
    assertThat(death.join()).isSameAs(fault);
  }
}
