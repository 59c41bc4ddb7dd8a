package org.metricdef.processor.stub;

import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The value of a member of an annotation in a stub. */
sealed interface StubValue extends AnnotationValue {

  /** A text. */
  record Text(String value) implements StubValue {

    @Override
    public String getValue() {
      return value;
    }

    @Override
    public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
      return visitor.visitString(value, parameter);
    }

    @Override
    public String toString() {
      return "\"" + value + "\"";
    }
  }

  /** True or false. */
  record Flag(boolean value) implements StubValue {

    @Override
    public Boolean getValue() {
      return value;
    }

    @Override
    public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
      return visitor.visitBoolean(value, parameter);
    }

    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** A number. */
  record Number(double value) implements StubValue {

    @Override
    public Double getValue() {
      return value;
    }

    @Override
    public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
      return visitor.visitDouble(value, parameter);
    }

    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** A class literal. */
  record Type(TypeMirror value) implements StubValue {

    @Override
    public TypeMirror getValue() {
      return value;
    }

    @Override
    public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
      return visitor.visitType(value, parameter);
    }

    @Override
    public String toString() {
      return value + ".class";
    }
  }

  /** A constant of an enum. */
  record Constant(VariableElement value) implements StubValue {

    @Override
    public VariableElement getValue() {
      return value;
    }

    @Override
    public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
      return visitor.visitEnumConstant(value, parameter);
    }

    @Override
    public String toString() {
      return value.getSimpleName().toString();
    }
  }

  /** An array. */
  record Many(List<StubValue> value) implements StubValue {

    public Many {
      value = List.copyOf(value);
    }

    @Override
    public List<StubValue> getValue() {
      return value;
    }

    @Override
    public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
      return visitor.visitArray(value, parameter);
    }

    @Override
    public String toString() {
      return value.toString().replace('[', '{').replace(']', '}');
    }
  }
}
