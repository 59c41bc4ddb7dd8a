package org.metricdef.processor.soundness;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.prometheus.client.CollectorRegistry;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.Labels;
import org.metricdef.processor.JavacProcess;
import org.metricdef.processor.MetricDefProcessor;
import org.metricdef.processor.ReportedLines;

/**
 * Random programs, checked by javac and then run without the checker over many paths, against the
 * real client: a call that was accepted and fails all the same is a hole in the checker. More of
 * them: {@code -Dsoundness.programs=20000 -Dsoundness.seed=1}.
 */
class SoundnessTest {

  private static final int PROGRAMS = Integer.getInteger("soundness.programs", 300);
  private static final long SEED = Long.getLong("soundness.seed", 2026);
  private static final int BATCH = 300;
  private static final int PATHS = 256;

  @TempDir
  Path folder;

  @Test
  void whatIsAcceptedNeverFails() throws Exception {
    Shares shares = new Shares();
    for (int first = 0; first < PROGRAMS; first += BATCH) {
      check(first, Math.min(BATCH, PROGRAMS - first), shares);
    }
    System.out.println(shares);
    assertThat(shares.escapes).as("%s", shares).isEmpty();
    assertThat(shares.proven).as("%s", shares).isPositive();
    assertThat(shares.refused).as("%s", shares).isPositive();
  }

  /** A metric call of a program, by its line. */
  private record Call(String program, int line) {}

  /** How the calls divide. */
  private static final class Shares {
    private int proven;
    private int refused;
    private int refusedThoughHarmless;
    private final List<String> escapes = new ArrayList<>();

    void add(Call call, boolean isRefused, boolean hasFailed, String source) {
      if (isRefused) {
        refused += hasFailed ? 1 : 0;
        refusedThoughHarmless += hasFailed ? 0 : 1;
      } else if (hasFailed) {
        escapes.add("%n%s of seed %d%n%s".formatted(call, SEED, source));
      } else {
        proven++;
      }
    }

    @Override
    public String toString() {
      return "soundness: proven=%d refused=%d refused_though_harmless=%d escapes=%d %s"
          .formatted(
              proven,
              refused,
              refusedThoughHarmless,
              escapes.size(),
              escapes.stream().limit(1).toList());
    }
  }

  private void check(int first, int count, Shares shares) throws Exception {
    Map<String, String> sources = new TreeMap<>();
    for (int i = first; i < first + count; i++) {
      String name = "Program" + i;
      sources.put(name, ProgramGenerator.write(SEED + i, name));
    }
    Set<Call> refused = refused(sources);
    Path classes = compileUnchecked(sources);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (var source : sources.entrySet()) {
        Set<Call> failed = failed(loader, source.getKey());
        for (Call call : calls(source.getKey(), source.getValue())) {
          shares.add(call, refused.contains(call), failed.contains(call), source.getValue());
        }
      }
    }
  }

  private static List<Call> calls(String name, String source) {
    List<Call> calls = new ArrayList<>();
    String[] lines = source.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("facade.")) {
        calls.add(new Call(name, i + 1));
      }
    }
    return calls;
  }

  private static Set<Call> refused(Map<String, String> sources) throws Exception {
    List<JavaFileObject> files = new ArrayList<>();
    for (Path file : shared()) {
      files.add(JavaFileObjects.forResource(file.toUri().toURL()));
    }
    sources.forEach(
        (name, text) -> files.add(JavaFileObjects.forSourceString("sound." + name, text)));
    Compilation compilation = javac()
        .withProcessors(new MetricDefProcessor())
        .withOptions("-Xmaxerrs", "100000")
        .compile(files);
    Set<Call> refused = new HashSet<>();
    for (var error : compilation.errors()) {
      assertThat(error.getMessage(null)).startsWith("[label-keys");
      String name = error.getSource().getName().replaceAll(".*/|[.]java$", "");
      ReportedLines.of(error).forEach(line -> refused.add(new Call(name, line.intValue())));
    }
    return refused;
  }

  private Path compileUnchecked(Map<String, String> sources) throws Exception {
    Path classes = Files.createTempDirectory(folder, "classes");
    List<String> options = new ArrayList<>();
    options.addAll(List.of(
        "-cp",
        String.join(
            File.pathSeparator,
            JavacProcess.pathOf(Labels.class),
            JavacProcess.pathOf(CollectorRegistry.class)),
        "-d",
        classes.toString()));
    Path generated = Files.createDirectories(classes.resolve("src/sound"));
    Compilation shared = javac()
        .withProcessors(new MetricDefProcessor())
        .compile(JavaFileObjects.forResource(
            Path.of("src/test/resources/soundness/sound/Metrics.java").toUri().toURL()));
    Files.writeString(
        generated.resolve("PrometheusMetrics.java"),
        shared.generatedSourceFile("sound.PrometheusMetrics").orElseThrow().getCharContent(false));
    options.add(generated.resolve("PrometheusMetrics.java").toString());
    shared().forEach(file -> options.add(file.toString()));
    for (var source : sources.entrySet()) {
      Path file = generated.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      options.add(file.toString());
    }
    assertThat(JavacProcess.run(options).output()).isEmpty();
    return classes;
  }

  private static List<Path> shared() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/soundness/sound"))) {
      return files.sorted().toList();
    }
  }

  /** The calls that the client refused on some path. */
  private static Set<Call> failed(ClassLoader loader, String name) throws Exception {
    Class<?> metrics = loader.loadClass("sound.Metrics");
    Class<?> facade = loader.loadClass("sound.Facade");
    Class<?> path = loader.loadClass("sound.Path");
    Constructor<?> program = loader.loadClass("sound." + name).getConstructor(facade, path);
    Object client = loader
        .loadClass("sound.PrometheusMetrics")
        .getMethod("register", CollectorRegistry.class)
        .invoke(null, new CollectorRegistry());
    Object recorder = facade.getConstructor(metrics).newInstance(client);
    for (int i = 0; i < PATHS; i++) {
      long bits = i < 64 ? i : new Random(i).nextLong();
      Object run = program.newInstance(recorder, path.getConstructor(long.class).newInstance(bits));
      try {
        run.getClass().getMethod("run").invoke(run);
      } catch (InvocationTargetException e) {
        // The program's own, such as a map that is put into itself; its metric calls never throw.
        assertThat(e.getCause()).isInstanceOf(ConcurrentModificationException.class);
      }
    }
    Set<Call> failed = new HashSet<>();
    for (Object line : (Set<?>) facade.getMethod("failedLines").invoke(recorder)) {
      failed.add(new Call(name, (Integer) line));
    }
    return failed;
  }
}
