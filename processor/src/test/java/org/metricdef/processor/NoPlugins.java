package org.metricdef.processor;

import javax.tools.ForwardingJavaFileManager;
import javax.tools.StandardJavaFileManager;

/** Hides from javac the plugins and processors on the tests' own class path. */
final class NoPlugins extends ForwardingJavaFileManager<StandardJavaFileManager> {

  NoPlugins(StandardJavaFileManager files) {
    super(files);
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    return ClassLoader.getPlatformClassLoader();
  }
}
