package dismissal;

/** Nothing to check, but a suppression that suppresses nothing. */
class Suppressed {

  private static final String RULE = "label-keys";

  @SuppressWarnings("unchecked")
  void javacs() {}

  @SuppressWarnings("label-keys") // warning: suppresses nothing here
  void ours() {}

  @SuppressWarnings({"unchecked", RULE}) // warning: suppresses nothing here
  void byAConstant() {}

  @SuppressWarnings(value = "label" + "-keys") // warning: suppresses nothing here
  void pieced() {}
}
