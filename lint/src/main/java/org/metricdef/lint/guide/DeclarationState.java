package org.metricdef.lint.guide;

/** Whether a metric is declared, and where. */
public sealed interface DeclarationState {

  /** The same without a line. */
  default DeclarationState withoutLine() {
    return this;
  }

  /**
   * A metric set declares it.
   *
   * @param set the qualified name of the set; empty if an older checker wrote the catalogue
   * @param method the method that declares it; empty in the same case
   * @param hasLabelRecord whether its labels are a record, so that javac itself proves its calls
   */
  record Declared(GuidePlace at, String set, String method, boolean hasLabelRecord)
      implements DeclarationState {

    @Override
    public DeclarationState withoutLine() {
      return new Declared(at.withoutLine(), set, method, hasLabelRecord);
    }
  }

  /** Calls change it, but no set of the given catalogues declares it. */
  record DeclaredElsewhere() implements DeclarationState {}

  /**
   * Code records it with a client as it stands, without a declaration.
   *
   * @param client the client; empty if it is not known
   */
  record NotDeclared(String client) implements DeclarationState {}
}
