package org.metricdef.lint.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Region;
import org.metricdef.processor.MetricDefOptions;
import org.metricdef.processor.MetricDefPlugin;
import org.metricdef.processor.MetricDefProcessor;

/** Runs javac's front end with the checker. Nothing is written. */
public final class CheckRun {

  private CheckRun() {}

  /**
   * Checks sources.
   *
   * @throws CannotRunException if javac cannot be started with these inputs
   */
  public static CheckOutcome of(CheckInputs inputs) throws CannotRunException {
    return of(inputs, AttributedSources.NOT_READ);
  }

  /**
   * Checks sources, and shows their trees to somebody.
   *
   * @throws CannotRunException if javac cannot be started with these inputs
   */
  public static CheckOutcome of(CheckInputs inputs, AttributedSources reader)
      throws CannotRunException {
    return of(inputs, reader, false);
  }

  /**
   * Checks sources, and reads what they declare and record with clients as they stand.
   *
   * @throws CannotRunException if javac cannot be started with these inputs
   */
  public static CheckOutcome reading(CheckInputs inputs) throws CannotRunException {
    return of(inputs, AttributedSources.NOT_READ, true);
  }

  private static CheckOutcome of(CheckInputs inputs, AttributedSources reader, boolean readsRaw)
      throws CannotRunException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new CannotRunException(
          "%s has no Java compiler: run this command with a JDK of version 17 or later, not with a JRE"
              .formatted(System.getProperty("java.home")));
    }
    List<InputError> errors = new ArrayList<>();
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(
            each -> add(each, errors), Locale.ROOT, inputs.sources().encoding());
        OtherProcessors others =
            OtherProcessors.on(inputs.processorPath(), compiler.getClass().getClassLoader())) {
      return run(compiler, standard, inputs, others.processors(), errors, reader, readsRaw);
    } catch (IOException e) {
      throw new CannotRunException("javac cannot be started: " + Reasons.of(e), e);
    }
  }

  private static CheckOutcome run(
      JavaCompiler compiler,
      StandardJavaFileManager standard,
      CheckInputs inputs,
      List<Processor> others,
      List<InputError> errors,
      AttributedSources reader,
      boolean readsRaw)
      throws IOException, CannotRunException {
    CheckFiles files = new CheckFiles(standard, inputs);
    boolean isModule = inputs.roots().stream().anyMatch(each -> each.endsWith("module-info.java"));
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, inputs.classPath());
    files.setLocationFromPaths(StandardLocation.SOURCE_PATH, inputs.sourcePath());
    if (isModule) {
      files.setLocationFromPaths(StandardLocation.MODULE_PATH, inputs.classPath());
    }
    List<String> options = new ArrayList<>(inputs.options());
    options.addAll(List.of("-Xprefer:source", "-implicit:none", "-nowarn", "-Xmaxerrs", "1000"));
    JavacTask task = start(compiler, files, options, files.roots(inputs.roots()), errors);
    KnownFiles known = new KnownFiles();
    Set<CompilationUnitTree> attributed = new LinkedHashSet<>();
    task.addTaskListener(new Reader(known, attributed));
    Collector collector = new Collector(task, inputs.checked(), known, readsRaw);
    new MetricDefPlugin(collector).init(task, inputs.words().toArray(String[]::new));
    List<Processor> processors = new ArrayList<>(others);
    processors.add(new MetricDefProcessor());
    processors.add(new MetricDefOptions());
    task.setProcessors(processors);
    try {
      task.analyze();
      reader.read(task, attributed);
    } catch (UncheckedIOException e) {
      throw new CannotRunException("a source cannot be read: " + e.getMessage(), e);
    } catch (IllegalStateException e) {
      throw new CannotRunException("javac cannot go on: " + e.getMessage(), e);
    }
    return new CheckOutcome(
        collector.findings(),
        errors,
        collector.verdicts(),
        collector.occurrences(),
        collector.proposed(),
        collector.raw());
  }

  private static JavacTask start(
      JavaCompiler compiler,
      CheckFiles files,
      List<String> options,
      List<JavaFileObject> roots,
      List<InputError> errors)
      throws CannotRunException {
    try {
      return (JavacTask)
          compiler.getTask(null, files, each -> add(each, errors), options, null, roots);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException("javac refuses its options: " + e.getMessage(), e);
    }
  }

  private static void add(Diagnostic<? extends JavaFileObject> each, List<InputError> errors) {
    if (each.getKind() != Diagnostic.Kind.ERROR) {
      return;
    }
    Optional<Path> file =
        Optional.ofNullable(each.getSource()).flatMap(source -> KnownFiles.path(source.toUri()));
    Optional<Location> at = file.map(path -> new Location(path, region(each)));
    errors.add(new InputError(InputError.JAVAC, at, each.getMessage(Locale.ROOT)));
  }

  private static Region region(Diagnostic<? extends JavaFileObject> each) {
    if (each.getLineNumber() == Diagnostic.NOPOS) {
      return Region.ofLine(1);
    }
    int line = (int) each.getLineNumber();
    return new Region(line, (int) each.getColumnNumber(), line, (int) each.getColumnNumber());
  }

  /** Keeps which files javac reads and attributes. */
  private record Reader(KnownFiles known, Set<CompilationUnitTree> attributed)
      implements TaskListener {

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getCompilationUnit() != null) {
        attributed.add(event.getCompilationUnit());
      }
      if (event.getKind() == TaskEvent.Kind.PARSE) {
        JavaFileObject source = event.getSourceFile();
        Optional<Path> file = KnownFiles.path(source.toUri());
        if (file.isPresent()) {
          try {
            known.read(file.get(), source.getCharContent(true));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    }
  }
}
