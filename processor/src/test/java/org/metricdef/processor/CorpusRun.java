package org.metricdef.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.metricdef.processor.check.ClassCheck;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * Compiles sources without metrics with the checker, and analyzes every class. A normal build would
 * skip these classes. The analysis must neither fail nor run away on them.
 */
final class CorpusRun implements TaskListener {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The most processor time that one class may take. */
  static final Duration BOUND = Duration.ofSeconds(30);

  private static final Pattern OURS = Pattern.compile("^\\[[a-z-]+] ");

  /**
   * The outcome for a library.
   *
   * @param classes top-level classes whose analysis ended
   * @param errors javac's own errors, if the library does not compile on its own
   * @param reports reports of the checker, though there is nothing to check
   * @param crashes failures of the compiler or of the analysis, one text each
   * @param slowest the class that took longest
   */
  record Outcome(
      int files,
      long lines,
      int classes,
      List<String> errors,
      List<String> reports,
      List<String> crashes,
      String slowest,
      Duration longest,
      Duration analysis) {}

  private final Trees trees;
  private final CompilationContext context;
  private final List<String> crashes = new ArrayList<>();
  private int classes;
  private String slowest = "";
  private long longest;
  private long total;

  private CorpusRun(JavacTask task) {
    this.trees = Trees.instance(task);
    this.context = CompilationContext.of(task);
  }

  /** Compiles sources with the javac of the running JDK. */
  static Outcome over(List<Path> sources, String classPath, String processorPath, Path output)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
      JavacTask task = (JavacTask) javac.getTask(
          new PrintWriter(Writer.nullWriter()),
          files,
          diagnostics,
          List.of(
              "-cp",
              classPath,
              "-processorpath",
              processorPath,
              "-d",
              output.toString(),
              "-Xmaxerrs",
              "1000000",
              "-nowarn",
              "-encoding",
              "UTF-8",
              "--should-stop=ifError=FLOW"),
          null,
          files.getJavaFileObjectsFromPaths(sources));
      CorpusRun run = new CorpusRun(task);
      task.addTaskListener(run);
      try {
        task.call();
      } catch (RuntimeException e) {
        run.crashes.add("javac: " + e + " caused by " + e.getCause());
      }
      List<String> errors = new ArrayList<>();
      List<String> reports = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
        // A report of the checker is a message that javac received as text.
        boolean ours = OURS.matcher(each.getMessage(Locale.ROOT)).find()
            || each.getCode().contains("proc.messager");
        if (ours) {
          reports.add(each.toString());
        } else if (each.getKind() == Diagnostic.Kind.ERROR) {
          errors.add(each.toString());
        }
      }
      return new Outcome(
          sources.size(),
          linesOf(sources),
          run.classes,
          errors,
          reports,
          run.crashes,
          run.slowest,
          Duration.ofNanos(run.longest),
          Duration.ofNanos(run.total));
    }
  }

  private static long linesOf(List<Path> sources) throws IOException {
    long lines = 0;
    for (Path source : sources) {
      for (byte each : Files.readAllBytes(source)) {
        lines += each == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      TreePath path = trees.getPath(event.getTypeElement());
      if (path != null && path.getLeaf() instanceof ClassTree) {
        follow(event.getTypeElement(), path);
      }
    }
  }

  private void follow(TypeElement type, TreePath path) {
    long start = THREADS.getCurrentThreadCpuTime();
    Watch watch = new Watch(type.toString(), start + BOUND.toNanos());
    try {
      new ClassCheck(new SourceIndex(trees, path), context).analyze(member -> true);
      classes++;
    } catch (RuntimeException | Error e) {
      crashes.add("%s: %s at %s".formatted(type, e, e.getStackTrace()[0]));
    } finally {
      watch.interrupt();
    }
    long took = THREADS.getCurrentThreadCpuTime() - start;
    total += took;
    if (took > longest) {
      longest = took;
      slowest = type.toString();
    }
  }

  /** Prints the class that runs away and ends this process. Nothing else can stop an analysis. */
  private static final class Watch extends Thread {

    private static final int FRAMES = 60;

    private final Thread analysis = Thread.currentThread();
    private final long end;

    Watch(String type, long end) {
      super(type);
      this.end = end;
      setDaemon(true);
      start();
    }

    @Override
    public void run() {
      try {
        do {
          Thread.sleep(1_000);
        } while (THREADS.getThreadCpuTime(analysis.getId()) < end);
        System.out.printf("%s takes more than %s of the processor, at%n", getName(), BOUND);
        StackTraceElement[] frames = analysis.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
          System.out.println("    " + frames[i]);
        }
        // The output needs time to be written.
        Thread.sleep(1_000);
        Runtime.getRuntime().halt(1);
      } catch (InterruptedException e) {
        // The class is finished.
      }
    }
  }
}
