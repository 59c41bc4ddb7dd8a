package org.metricdef.bench.hooks;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;

/** Stands last on the processor path. */
public final class ClosingPlugin implements Plugin {

  @Override
  public String getName() {
    return "Closing";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    HookClock.leave();
    task.addTaskListener(new TaskListener() {
      @Override
      public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.COMPILATION) {
          HookClock.leaveLast();
        } else if (HookClock.isWatched(event)) {
          HookClock.leave();
        }
      }
    });
  }
}
