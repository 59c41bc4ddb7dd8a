package org.metricdef.bench.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.bench.guarded.CodeBase;
import org.metricdef.bench.guarded.GuardedCode;

/**
 * A generated code base.
 *
 * @param sources what is written by hand, as it were
 * @param whole the same with the classes that our processor generates, for those who have none
 */
record GuardedSources(Sources sources, Sources whole) {

  static GuardedSources of(
      CodeBase base, Path work, List<Path> classPath, Javac javac, Checker ours)
      throws IOException, InterruptedException {
    Path folder = work.resolve(base.name());
    GuardedCode.write(folder.resolve("sources"), base);
    Sources sources = Sources.in(folder.resolve("sources"), classPath);
    Path generated = Files.createDirectories(folder.resolve("generated"));
    List<String> options = new ArrayList<>(List.of("-proc:only", "-s", generated.toString()));
    options.addAll(ours.options());
    javac.compile(new Checker("MetricDef, generating", options, List.of()), sources);
    return new GuardedSources(sources, sources.and(Sources.in(generated, classPath)));
  }
}
