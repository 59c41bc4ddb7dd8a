package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.report.Verdict;

/** No class takes more steps than its budget, and everyday classes take a small part of it. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class StepBudgetTest {

  /** The shapes whose calls are right, and small enough to be proven. */
  private static final Set<HostileShape> RIGHT =
      EnumSet.of(HostileShape.CALLERS, HostileShape.CONCATENATION, HostileShape.EVERYDAY);

  /** The shapes in full size, each checked once for all tests. */
  private static final Map<HostileShape, CheckedShape> FULL = new ConcurrentHashMap<>();

  @TempDir
  Path folder;

  @TestFactory
  Stream<DynamicTest> holdsForEveryShape() {
    return Stream.of(HostileShape.values())
        .map(shape -> dynamicTest(shape.name(), () -> {
          CheckedShape checked = full(shape);
          assertThat(checked.steps().spent())
              .isPositive()
              .isLessThanOrEqualTo(400_000 + 5 * checked.steps().nodes());
          assertThat(checked.verdicts()).isNotEmpty();
          assertThat(checked.verdicts().containsKey(Verdict.PROVEN))
              .isEqualTo(RIGHT.contains(shape));
        }));
  }

  /** Twice the code of everyday kind takes twice the steps. */
  @Test
  void growsWithTheCode() throws Exception {
    long once = steps(HostileShape.EVERYDAY.source(200)).spent();
    long twice = steps(HostileShape.EVERYDAY.source(400)).spent();
    assertThat(twice).isBetween(2 * once - once / 10, 2 * once + once / 10);
  }

  /** 5,000 guarded calls take less than a step for each node. */
  @Test
  void isFarFromSpentByEverydayCode() throws Exception {
    CheckedShape checked = CheckedShape.of(folder, HostileShape.EVERYDAY.source(5_000));
    assertThat(checked.verdicts())
        .containsOnlyKeys(Verdict.PROVEN)
        .containsEntry(Verdict.PROVEN, 5_000L);
    assertThat(checked.steps().spent()).isLessThan(checked.steps().nodes());
    assertThat(checked.steps().spent()).isLessThan(checked.steps().most() / 6);
  }

  /** The order of hash tables differs from run to run, and the steps must not. */
  @Test
  void isCountedAlikeEachTime() throws Exception {
    for (HostileShape shape : HostileShape.values()) {
      String source = shape.source(5);
      CheckedShape first = CheckedShape.of(folder, source);
      CheckedShape second = CheckedShape.of(folder, source);
      assertThat(second.steps().spent())
          .as(shape.name())
          .isEqualTo(first.steps().spent());
      assertThat(second.verdicts()).as(shape.name()).isEqualTo(first.verdicts());
    }
    for (HostileShape shape :
        List.of(HostileShape.DIAMONDS, HostileShape.DIAMONDS_OF_RESULTS, HostileShape.FUNCTIONS)) {
      CheckedShape first = full(shape);
      CheckedShape second = CheckedShape.of(folder, shape.source());
      assertThat(second.steps().spent())
          .as(shape.name())
          .isEqualTo(first.steps().spent());
      assertThat(second.verdicts()).as(shape.name()).isEqualTo(first.verdicts());
    }
  }

  /** Small shapes take less than half of the budget, so each call has its usual verdict. */
  @Test
  void isEnoughForSmallShapes() throws Exception {
    for (HostileShape shape : HostileShape.values()) {
      StepBudget steps = steps(shape.source(4));
      assertThat(steps.spent()).as(shape.name()).isLessThan(steps.most() / 2);
    }
  }

  @Test
  void saysWhyNothingIsProven() throws Exception {
    CheckedShape checked = full(HostileShape.FINALLY);
    assertThat(checked.verdicts()).containsOnlyKeys(Verdict.UNPROVEN);
    assertThat(checked.errors()).hasSize(1);
    assertThat(checked.errors().get(0))
        .contains("[label-keys-unproven]", "the class is too complex", "takes more than")
        .contains("move the metric calls");
  }

  private CheckedShape full(HostileShape shape) {
    return FULL.computeIfAbsent(shape, each -> {
      try {
        return CheckedShape.of(folder, each.source());
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    });
  }

  private StepBudget steps(String source) throws Exception {
    return CheckedShape.of(folder, source).steps();
  }
}
