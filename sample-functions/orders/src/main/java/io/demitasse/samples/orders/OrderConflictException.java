package io.demitasse.samples.orders;

/** An id that another order has already. */
public final class OrderConflictException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  OrderConflictException(String id) {
    super(
        "The order was not stored: there is another one with the id "
            + id
            + ". Send an order that differs under an id of its own.");
  }
}
