package org.metricdef.processor;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.auto.service.AutoService;
import com.squareup.javapoet.JavaFile;
import io.prometheus.client.CollectorRegistry;
import java.io.File;
import org.jspecify.annotations.Nullable;
import org.metricdef.Labels;

/** The paths that the tests pass to a compiler. */
final class ClassPaths {

  private ClassPaths() {}

  /** The checker and its libraries, which a release packs into one jar. */
  static String processor() throws Exception {
    return of(MetricDefProcessor.class, JavaFile.class, JsonFactory.class);
  }

  /** The compile dependencies of guarded code: the annotations and the client. */
  static String guarded() throws Exception {
    return of(Labels.class, CollectorRegistry.class);
  }

  /** The compile dependencies of the checker itself. */
  static String ownLibraries() throws Exception {
    return of(JavaFile.class, JsonFactory.class, AutoService.class, Nullable.class);
  }

  /** The jars or folders that these classes were loaded from. */
  static String of(Class<?>... types) throws Exception {
    String[] places = new String[types.length];
    for (int i = 0; i < types.length; i++) {
      places[i] = JavacProcess.pathOf(types[i]);
    }
    return String.join(File.pathSeparator, places);
  }
}
