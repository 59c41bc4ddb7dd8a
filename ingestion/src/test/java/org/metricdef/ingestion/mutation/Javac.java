package org.metricdef.ingestion.mutation;

import com.sun.source.util.JavacTask;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles in this process and in memory, with the checker or without it. Not for several threads
 * at once.
 */
final class Javac {

  /** What javac made and what it said. */
  record Result(List<String> errors, Map<String, byte[]> classes) {}

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private static final ServiceLoader.Provider<Processor> PROCESSOR =
      ServiceLoader.load(Processor.class).stream()
          .filter(
              each -> each.type().getName().equals("org.metricdef.processor.MetricDefProcessor"))
          .findFirst()
          .orElseThrow();

  private final Libraries libraries;

  /**
   * For one class path.
   *
   * @param classPath of the compiled code; javac's plugins are not looked for here
   */
  Javac(List<Path> classPath) throws IOException {
    this.libraries = new Libraries(COMPILER, classPath);
  }

  /** To look at the trees of; no checker, no processor. */
  JavacTask parse(Map<String, String> sources) {
    return (JavacTask) COMPILER.getTask(
        null,
        new InMemory(libraries, nothing()),
        null,
        List.of("-proc:none", "-Xlint:none"),
        null,
        texts(sources));
  }

  /** As a build with MetricDef does. */
  Result compileChecked(Map<String, String> sources) {
    return compile(sources, Javac.class.getClassLoader());
  }

  /** Generates what the processor generates, and looks at no metric call. */
  Result compileUnchecked(Map<String, String> sources) {
    return compile(sources, nothing());
  }

  /** A new one: javac uses a processor once. */
  static Processor processor() {
    return PROCESSOR.get();
  }

  /** javac finds its plugins through the loader of the file manager: here there are none. */
  private static ClassLoader nothing() {
    return new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());
  }

  static List<? extends JavaFileObject> texts(Map<String, String> sources) {
    return sources.entrySet().stream()
        .map(each -> new Text(each.getKey(), each.getValue()))
        .toList();
  }

  private Result compile(Map<String, String> sources, ClassLoader plugins) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    InMemory memory = new InMemory(libraries, plugins);
    JavaCompiler.CompilationTask task =
        COMPILER.getTask(null, memory, diagnostics, List.of("-Xlint:none"), null, texts(sources));
    task.setProcessors(List.of(processor()));
    boolean compiled = task.call();
    List<String> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(each.getMessage(Locale.ROOT));
      }
    }
    if (compiled != errors.isEmpty()) {
      throw new IllegalStateException("javac says " + compiled + " with " + errors);
    }
    return new Result(errors, compiled ? memory.classes() : Map.of());
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

    private final ClassLoader plugins;
    private final Map<String, Bytes> written = new HashMap<>();

    InMemory(JavaFileManager files, ClassLoader plugins) {
      super(files);
      this.plugins = plugins;
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new HashMap<>();
      written.forEach((name, file) -> {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          classes.put(name, file.content.toByteArray());
        }
      });
      return classes;
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return plugins;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return written.compute(
          className, (name, before) -> new Bytes(name.replace('.', '/') + kind.extension, kind));
    }

    /** The catalogue, for which nobody asks here. */
    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String name, FileObject sibling) {
      return new Bytes(name, JavaFileObject.Kind.OTHER);
    }
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String text;

    Text(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Bytes extends SimpleJavaFileObject {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Bytes(String path, Kind kind) {
      super(URI.create("memory:///" + path), kind);
    }

    @Override
    public OutputStream openOutputStream() throws IOException {
      return content;
    }

    /** Javac reads again what the processor made of class files. */
    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(content.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content.toString(StandardCharsets.UTF_8);
    }
  }
}
