package org.metricdef.processor.flow.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.value.JoinPoint;
import org.metricdef.processor.flow.value.Witness;

/**
 * The handlers of the try statements around the current point, each with the join of the states
 * from which an exception can come.
 */
public final class ExceptionHandlers {

  /**
   * The join of the states from which an exception can be thrown.
   *
   * @param early the path of an exception that comes before a change
   * @param exception that an exception comes, as a decision; empty if it may come from nowhere
   * @param thrown the join of the states in which an exception surely can come, so far
   * @param catches whether it catches exceptions of a type; a finally block catches none
   * @param catchesCalls whether no exception of a call goes further, but an error
   * @param isFinally whether every exception passes through it
   */
  public record Handler(
      LocalStore state,
      PathCondition early,
      Optional<Witness> exception,
      Optional<LocalStore> thrown,
      Predicate<TypeMirror> catches,
      boolean catchesCalls,
      boolean isFinally) {

    private Handler after(LocalStore change) {
      LocalStore any = state.join(JoinPoint.anyException(early), change);
      return new Handler(any, early, exception, thrown, catches, catchesCalls, isFinally);
    }

    private Handler with(LocalStore throwing) {
      return exception.map(each -> with(throwing, each)).orElse(this);
    }

    private Handler with(LocalStore throwing, Witness each) {
      LocalStore all = thrown
          .map(some -> some.join(JoinPoint.exceptions(each), throwing))
          .orElseGet(throwing::copy);
      return new Handler(
          state, early, exception, Optional.of(all), catches, catchesCalls, isFinally);
    }

    private LocalStore start() {
      return thrown
          .map(some -> state.join(JoinPoint.handler(exception.orElseThrow()), some))
          .orElse(state);
    }
  }

  private final AbstractStore store;
  private List<Handler> handlers = new ArrayList<>();

  ExceptionHandlers(AbstractStore store) {
    this.store = store;
  }

  /**
   * Enters a try block.
   *
   * @param early the path of an exception that comes before a change
   * @param exception that an exception comes, as a decision; empty if only some exceptions are
   *     handled
   * @param catches whether an exception of a type is caught
   * @param catchesCalls whether each exception of a call is caught that is no error
   */
  public void enterTry(
      PathCondition early,
      Optional<Witness> exception,
      Predicate<TypeMirror> catches,
      boolean catchesCalls) {
    handlers.add(new Handler(
        store.state().copy(), early, exception, Optional.empty(), catches, catchesCalls, false));
  }

  /** Enters a try block whose exceptions pass through a finally block. */
  public void enterTryFinally(PathCondition early, Witness exception) {
    handlers.add(new Handler(
        store.state().copy(),
        early,
        Optional.of(exception),
        Optional.empty(),
        type -> false,
        false,
        true));
  }

  /** Whether the innermost try block has no code of which it is known that it may throw. */
  public boolean hasNoThrower() {
    Handler handler = handlers.get(handlers.size() - 1);
    return handler.exception().isPresent() && handler.thrown().isEmpty();
  }

  public LocalStore leaveTry() {
    return handlers.remove(handlers.size() - 1).start();
  }

  /** The current flow ends with an exception. */
  public void endWith(@Nullable TypeMirror exception) {
    if (!store.isReachable()) {
      return;
    }
    boolean isCaught = false;
    for (int i = handlers.size() - 1; i >= 0 && !isCaught; i--) {
      Handler handler = handlers.get(i);
      isCaught = exception != null && handler.catches().test(exception);
      if (isCaught || handler.isFinally()) {
        handlers.set(i, handler.with(store.state()));
      }
    }
    if (isCaught) {
      store.control().isCaught();
    } else {
      store.control().isThrown();
    }
    store.become(store.unreachable());
  }

  /** The current statement or call can throw an exception of any kind. */
  public void mayThrow() {
    boolean isCaught = !store.isReachable();
    for (int i = handlers.size() - 1; i >= 0 && !isCaught; i--) {
      Handler handler = handlers.get(i);
      handlers.set(i, handler.with(store.state()));
      isCaught = handler.catchesCalls();
    }
  }

  /** Starts code that runs at another time. No current handler catches its exceptions. */
  public List<Handler> suspend() {
    List<Handler> suspended = handlers;
    handlers = new ArrayList<>();
    return suspended;
  }

  public void resume(List<Handler> suspended) {
    handlers = suspended;
  }

  /** Joins a change into every handler. */
  void changed() {
    if (handlers.isEmpty()) {
      return;
    }
    handlers.replaceAll(handler -> handler.after(store.state()));
  }
}
