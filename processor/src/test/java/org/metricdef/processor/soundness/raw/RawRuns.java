package org.metricdef.processor.soundness.raw;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metricdef.processor.soundness.WithoutChecker;
import org.metricdef.processor.soundness.raw.world.Outcome;
import org.metricdef.processor.soundness.raw.world.World;

/** Runs programs, compiled without the checker, in a class loader of their own. */
final class RawRuns implements AutoCloseable {

  private static final String WORLD = World.class.getPackageName();
  private static final String ISOLATED = WORLD.substring(0, WORLD.lastIndexOf('.')) + ".isolated.";

  private final URLClassLoader loader;
  private final Map<String, World> worlds = new HashMap<>();

  /** Compiles the programs into a folder. */
  RawRuns(Collection<RawProgram> programs, Path folder) throws IOException {
    Map<String, String> sources = new HashMap<>();
    programs.forEach(each -> sources.put(each.type(), each.run()));
    WithoutChecker.compile(sources, folder);
    List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(url(each));
    }
    this.loader = new URLClassLoader(path.toArray(URL[]::new), new Shared());
  }

  private static URL url(String path) throws MalformedURLException {
    return Path.of(path).toUri().toURL();
  }

  /** Runs a program. */
  Outcome run(RawProgram program) throws ReflectiveOperationException {
    String name = ISOLATED + program.client().world();
    // Clients look for services of theirs there.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      World world = worlds.get(name);
      if (world == null) {
        world = (World) loader.loadClass(name).getDeclaredConstructor().newInstance();
        worlds.put(name, world);
      }
      return world.run(
          loader.loadClass("raw." + program.type()),
          program.calls().stream().map(RawCall::step).toList());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  /** Gives the programs' loader the JDK and what it has in common with the tests. */
  private static final class Shared extends ClassLoader {
    Shared() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(WORLD + ".")) {
        return Class.forName(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
