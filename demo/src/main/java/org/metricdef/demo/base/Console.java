package org.metricdef.demo.base;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What the demo shows. On a terminal a progress bar moves; in a log it is a line now and then. */
public final class Console {

  /** Back to the line's beginning, and rub out what the bar has left there. */
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private static final int LOG_WIDTH = 100;
  private static final int LOG_INTERVAL_MILLIS = 2_000;

  private final PrintStream out;
  private final boolean terminal;

  /**
   * A console.
   *
   * @param terminal whether a person watches and lines can be written over
   */
  public Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Begins a step. */
  public void heading(String text) {
    out.println();
    out.println("== " + text);
  }

  /** One line. */
  public void say(String line) {
    out.println(line);
  }

  /** One line while a bar moves. */
  public void sayBesideBar(String line) {
    out.println(terminal ? CLEAR_LINE + line : line);
  }

  /** The words of somebody else, set in. */
  public void quote(String text) {
    text.lines().forEach(line -> out.println("  | " + line));
  }

  /** A bar that has to be closed. */
  public ProgressBar progress(String task, long max) {
    ProgressBarBuilder bar =
        new ProgressBarBuilder().setTaskName(task).setInitialMax(max).setUnit(" trades", 1);
    if (terminal) {
      return bar.setConsumer(new ConsoleProgressBarConsumer(out))
          .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
          .setUpdateIntervalMillis(100)
          .showSpeed()
          .build();
    }
    return bar.setConsumer(new DelegatingProgressBarConsumer(unlessSaidLast(), LOG_WIDTH))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(LOG_INTERVAL_MILLIS)
        .showSpeed()
        .build();
  }

  /** The library renders once more when a bar is closed, mostly what it has just rendered. */
  private Consumer<String> unlessSaidLast() {
    AtomicReference<String> last = new AtomicReference<>();
    return line -> {
      if (!line.equals(last.getAndSet(line))) {
        out.println(line);
      }
    };
  }
}
