package org.metricdef.lint.javac;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.processor.MetricDefProcessor;

/** The processors of a module beside ours, as javac would find them on the processor path. */
record OtherProcessors(List<Processor> processors, List<URLClassLoader> loaders)
    implements AutoCloseable {

  private static final String OURS = MetricDefProcessor.class.getPackageName();

  /**
   * Loads the processors of a path.
   *
   * @param compiler knows the classes of javac
   *
   * @throws CannotRunException if one of them cannot be loaded
   */
  static OtherProcessors on(List<Path> path, ClassLoader compiler) throws CannotRunException {
    if (path.isEmpty()) {
      return new OtherProcessors(List.of(), List.of());
    }
    URL[] urls = new URL[path.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = path.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new CannotRunException(
            "%s on the processor path is no file".formatted(path.get(i)), e);
      }
    }
    URLClassLoader loader = new URLClassLoader(urls, compiler);
    List<Processor> found = new ArrayList<>();
    try {
      ServiceLoader.load(Processor.class, loader).stream()
          .filter(each -> !each.type().getPackageName().equals(OURS))
          .forEach(each -> found.add(each.get()));
    } catch (ServiceConfigurationError e) {
      throw new CannotRunException(
          "a processor on the processor path cannot be loaded: " + e.getMessage(), e);
    }
    return new OtherProcessors(List.copyOf(found), List.of(loader));
  }

  @Override
  public void close() throws IOException {
    for (URLClassLoader each : loaders) {
      each.close();
    }
  }
}
