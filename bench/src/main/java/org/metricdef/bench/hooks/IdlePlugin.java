package org.metricdef.bench.hooks;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskListener;

/**
 * Listens and does nothing. As soon as anyone listens, javac keeps all comments and the ends of all
 * trees; this one shows what that costs.
 */
public final class IdlePlugin implements Plugin {

  @Override
  public String getName() {
    return "Idle";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    task.addTaskListener(new TaskListener() {});
  }
}
