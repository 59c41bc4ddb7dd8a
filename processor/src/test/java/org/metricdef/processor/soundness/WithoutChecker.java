package org.metricdef.processor.soundness;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The javac of this JVM without the checker that is on the class path. */
public final class WithoutChecker {

  /** All errors of all sources, also those that javac finds after others. */
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-Xlint:none", "-Xmaxerrs", "100000", "--should-stop=ifError=FLOW");

  /** A file manager is reused, so that it reads the class path only once. */
  private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(
      () -> ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));

  private WithoutChecker() {}

  /**
   * Compiles programs into a folder.
   *
   * @throws IllegalArgumentException if one of them does not compile
   */
  static void compile(Collection<Program> programs, Path folder) throws IOException {
    Map<String, String> units = new LinkedHashMap<>();
    for (Program program : programs) {
      program.units().keySet().forEach(unit -> units.put(unit, program.source(unit)));
    }
    compile(units, folder);
  }

  /**
   * Compiles units, given by name, into a folder.
   *
   * @throws IllegalArgumentException if one of them does not compile
   */
  public static void compile(Map<String, String> units, Path folder) throws IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<JavaFileObject> sources = new ArrayList<>();
    units.forEach((unit, text) -> sources.add(source(unit, text)));
    FILES.get().setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
    boolean compiled = task(sources, problems).call();
    if (!compiled) {
      throw new IllegalArgumentException(problems.getDiagnostics().toString());
    }
  }

  /** The compilation of sources. */
  static JavacTask task(
      List<JavaFileObject> sources, DiagnosticCollector<JavaFileObject> problems) {
    return (JavacTask) ToolProvider.getSystemJavaCompiler()
        .getTask(new StringWriter(), new NoPlugins(FILES.get()), problems, OPTIONS, null, sources);
  }

  /** The unit of a source of {@link #source}. */
  static String unit(JavaFileObject source) {
    return source.getName().replaceAll(".*/|[.]java$", "");
  }

  static JavaFileObject source(String unit, String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///sound/" + unit + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** javac searches the processor path for plugins. This one exists and is empty. */
  private static final class NoPlugins extends ForwardingJavaFileManager<JavaFileManager> {
    NoPlugins(JavaFileManager files) {
      super(files);
    }

    /** The file manager is reused. */
    @Override
    public void close() {}

    @Override
    public boolean hasLocation(Location location) {
      return location == StandardLocation.ANNOTATION_PROCESSOR_PATH || super.hasLocation(location);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
          ? ClassLoader.getPlatformClassLoader()
          : super.getClassLoader(location);
    }
  }
}
