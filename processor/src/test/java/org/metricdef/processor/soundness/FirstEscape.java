package org.metricdef.processor.soundness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.metricdef.processor.soundness.mutants.ExampleMutants;

/** How many programs a finder needs until one of them escapes the checker of this JVM. */
public final class FirstEscape {

  /** The finders. */
  public enum Kind {
    PROGRAMS("random programs"),
    JDK("calls of the JDK"),
    MUTANTS("mutants");

    private final String description;

    Kind(String description) {
      this.description = description;
    }

    public String description() {
      return description;
    }
  }

  private interface Batches {
    /** The seeds of the programs that escape. */
    List<Long> escapes(long first, int count) throws IOException, ReflectiveOperationException;
  }

  private static final int BATCH = 50;

  /** A run that waits for ever is given up after this time. */
  private static final long MILLIS = 1000;

  private FirstEscape() {}

  /** Prints the number, or 0 if there are too few programs. */
  public static void main(String[] arguments) throws Exception {
    OptionalInt found = search(
        batches(Kind.valueOf(arguments[0]), Path.of(arguments[1])),
        Long.parseLong(arguments[2]),
        Integer.parseInt(arguments[3]));
    System.out.println("needed " + found.orElse(0));
    // Programs may leave threads behind.
    System.exit(0);
  }

  private static Batches batches(Kind kind, Path folder)
      throws IOException, ReflectiveOperationException {
    if (kind == Kind.MUTANTS) {
      return new ExampleMutants(folder)::escapes;
    }
    Finder finder = kind == Kind.JDK ? new JdkPrograms() : SoundnessTest::programs;
    Bound bound = kind == Kind.JDK ? Bound.of(MILLIS) : Bound.none();
    Examination examination = new Examination(Verdicts::ofChecker, folder, new RealClient(), bound);
    return (first, count) -> {
      List<Long> seeds = new ArrayList<>();
      for (long seed = first; seed < first + count; seed++) {
        seeds.add(seed);
      }
      return examination.examine(finder.write(seeds)).escapes().stream()
          .map(escape -> escape.program().seed())
          .sorted()
          .toList();
    };
  }

  private static OptionalInt search(Batches batches, long seed, int most)
      throws IOException, ReflectiveOperationException {
    for (int done = 0; done < most; done += BATCH) {
      List<Long> escapes = batches.escapes(seed + done, BATCH);
      if (!escapes.isEmpty()) {
        return OptionalInt.of((int) (escapes.get(0) - seed + 1));
      }
    }
    return OptionalInt.empty();
  }
}
