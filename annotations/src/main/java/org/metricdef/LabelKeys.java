package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The contract of a label map that crosses a class boundary: it is not null and holds exactly these
 * keys. Both sides are checked: whoever supplies the map against the contract, and whoever uses it
 * under the contract. A {@code Map} under contract keeps its keys: code that could still change
 * them is refused. So does an array of keys and values in turn, and an array, a {@code List} or an
 * {@code Iterable} of entries.
 *
 * <p>On a property of a class that Lombok, AutoValue, Immutables or record-builder completes, the
 * contract holds for the accessors, constructors and builders that these add.
 *
 * <p>A contract used twice becomes an annotation of the team's own:
 *
 * <pre>{@code
 * @LabelKeys({"exchange", "asset_class", "topic"})
 * @interface TopicLabels {}
 * }</pre>
 */
@Documented
@Target({
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT,
  ElementType.LOCAL_VARIABLE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.CLASS)
public @interface LabelKeys {

  /** The keys, all of them, in any order. */
  String[] value();
}
