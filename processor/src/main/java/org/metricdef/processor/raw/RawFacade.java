package org.metricdef.processor.raw;

import java.util.List;
import java.util.Optional;

/**
 * A method that gives the name of a metric, which it takes as a parameter, to a client or to
 * another such method.
 *
 * @param method what the method is known by
 * @param name the position of the parameter that takes the name
 * @param labels the position of the parameter that takes the labels; empty if none does
 * @param target what the name is given to
 */
public record RawFacade(String method, int name, Optional<Integer> labels, Target target) {

  /** What a facade gives the name to. */
  public sealed interface Target {

    /**
     * A client.
     *
     * @param metric without a name
     * @param own the labels that the method itself adds; empty if they are not known
     */
    record Client(RawMetric metric, Optional<List<RawLabel>> own) implements Target {}

    /** Another facade, at a position of its parameters. */
    record Other(String method, int name) implements Target {}
  }

  /**
   * A call that passes a constant text to a method whose source there may be.
   *
   * @param arguments what is passed at each position
   */
  public record Call(String method, RawSpan at, List<Argument> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An argument of such a call.
   *
   * @param text its constant; empty if it has none
   * @param labels the labels that it, with the arguments after it, states; empty if it states none
   */
  public record Argument(Optional<String> text, Optional<List<RawLabel>> labels) {}
}
