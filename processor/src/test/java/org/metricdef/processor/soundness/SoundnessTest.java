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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.Labels;
import org.metricdef.processor.JavacProcess;
import org.metricdef.processor.MetricDefProcessor;

/**
 * Random programs, checked by javac and then run without the checker over many paths: one that was
 * accepted and fails all the same is a hole in the checker. More of them: {@code
 * -Dsoundness.programs=20000 -Dsoundness.seed=1}.
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

  /** How the programs divide. */
  private static final class Shares {
    private int proven;
    private int refused;
    private int refusedThoughHarmless;
    private final List<String> escapes = new ArrayList<>();

    @Override
    public String toString() {
      return "soundness: proven=%d refused=%d refused_though_harmless=%d escapes=%d %s"
          .formatted(proven, refused, refusedThoughHarmless, escapes.size(), escapes);
    }
  }

  private void check(int first, int count, Shares shares) throws Exception {
    Map<String, String> sources = new TreeMap<>();
    for (int i = first; i < first + count; i++) {
      String name = "Program" + i;
      sources.put(name, ProgramGenerator.write(SEED + i, name));
    }
    Set<String> refused = refused(sources);
    Path classes = compileUnchecked(sources);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (String name : sources.keySet()) {
        String failure = failure(loader, name);
        if (refused.contains(name)) {
          if (failure == null) {
            shares.refusedThoughHarmless++;
          } else {
            shares.refused++;
          }
        } else if (failure == null) {
          shares.proven++;
        } else {
          shares.escapes.add(
              "%n%s of seed %d: %s%n%s".formatted(name, SEED, failure, sources.get(name)));
        }
      }
    }
  }

  private static Set<String> refused(Map<String, String> sources) throws Exception {
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
    Set<String> refused = new HashSet<>();
    for (var error : compilation.errors()) {
      assertThat(error.getMessage(null)).startsWith("[label-keys");
      refused.add(error.getSource().getName().replaceAll(".*/|[.]java$", ""));
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
        .compile(JavaFileObjects.forResource(shared().get(1).toUri().toURL()));
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

  /** What went wrong on some path; null if nothing did. */
  private static String failure(ClassLoader loader, String name) throws Exception {
    Class<?> metrics = loader.loadClass("sound.Metrics");
    Class<?> facade = loader.loadClass("sound.Facade");
    Class<?> path = loader.loadClass("sound.Path");
    Constructor<?> constructor =
        loader.loadClass("sound." + name).getConstructor(metrics, facade, path);
    Object client = loader
        .loadClass("sound.PrometheusMetrics")
        .getMethod("register", CollectorRegistry.class)
        .invoke(null, new CollectorRegistry());
    Object someFacade = facade.getConstructor().newInstance();
    for (int i = 0; i < PATHS; i++) {
      long bits = i < 64 ? i : new java.util.Random(i).nextLong();
      Object program = constructor.newInstance(
          client, someFacade, path.getConstructor(long.class).newInstance(bits));
      try {
        program.getClass().getMethod("run").invoke(program);
      } catch (InvocationTargetException e) {
        // Other exceptions are the program's own, such as a map that is put into itself.
        if (e.getCause() instanceof IllegalArgumentException) {
          return "on path %d: %s".formatted(bits, e.getCause());
        }
      }
    }
    return null;
  }
}
