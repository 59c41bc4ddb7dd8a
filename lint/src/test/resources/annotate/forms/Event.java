package shop;

/** An enum whose constants name metrics. */
enum Event {
  ORDERS_TOTAL,
  ERRORS_TOTAL,
  LOGINS_TOTAL
}
