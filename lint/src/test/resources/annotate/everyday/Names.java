package store;

final class Names {

  static final String PURCHASES = "store_purchases_total";
  static final String REFUNDS = "store_refunds_total";
  static final String STEPS = "store_step_seconds";

  private Names() {}
}
