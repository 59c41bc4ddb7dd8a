package org.metricdef.bench.hooks;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;

/** Stands first on the processor path. */
public final class OpeningPlugin implements Plugin {

  @Override
  public String getName() {
    return "Opening";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    HookClock.enter();
    task.addTaskListener(new TaskListener() {
      @Override
      public void finished(TaskEvent event) {
        if (HookClock.isWatched(event)) {
          HookClock.enter();
        }
      }
    });
  }
}
