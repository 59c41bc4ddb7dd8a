package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.SourceDeclaration;
import org.metricdef.processor.flow.source.SourceText;
import org.metricdef.processor.flow.value.Keys;

/** What messages need to know about the source. */
public interface MessageContext extends ConstantTexts {

  /** Whether the type of an expression is {@code Labels}; otherwise it is a {@code Map}. */
  boolean isLabels(ExpressionTree expression);

  /** Whether the type of an expression is {@code Map} itself. */
  boolean isMap(ExpressionTree expression);

  /** Whether a call has the same type anywhere: nothing in it is inferred from its place. */
  boolean keepsItsType(ExpressionTree expression);

  /** Whether the type of an expression is {@code String}. */
  boolean isString(ExpressionTree expression);

  /** Whether an expression is an exception or error. */
  boolean isThrowable(ExpressionTree expression);

  /** The only expression that messages show with this text at this place, if there is one. */
  Optional<ExpressionTree> expressionAt(Place place, String text);

  /** Whether a decision may have replaced a null before its use. */
  boolean mayBeReplaced(ExpressionTree literal, Place use);

  @Override
  Optional<String> constant(ExpressionTree expression);

  /** The text of the file that is checked. */
  SourceText source();

  /** Whether an annotation at a declaration needs no other one elsewhere. */
  boolean isFree(Element declared);

  /** The source of a declaration; empty if nobody can edit it. */
  Optional<SourceDeclaration> declaration(Element element);

  /** The declaration that people have written, for one that a code generator has added. */
  Element written(Element declared);

  /** The place of a declaration. */
  Place place(Element element);

  /** How the file names {@code Labels}. */
  default String labelsName() {
    return source().nameOf("org.metricdef", "Labels");
  }

  /** How the file names {@code Map}. */
  default String mapName() {
    return source().nameOf("java.util", "Map");
  }

  /** The keys that each call in this class passes to a parameter. */
  Map<Place, Keys> passedTo(Element parameter);

  /** The keys that statements before an expression surely put into the map that it is. */
  Set<String> putBefore(ExpressionTree labels);

  /** The requirements in this class for a map that is unknown since one place. */
  List<KeyRequirement> requirementsSince(UnknownCause cause);
}
