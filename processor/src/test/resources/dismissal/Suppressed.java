package dismissal;

/** Nothing to check, but a suppression that suppresses nothing. */
class Suppressed {

  @SuppressWarnings("unchecked")
  void javacs() {}

  @SuppressWarnings("label-keys") // warning: suppresses nothing here
  void ours() {}
}
