package k2;

/** As much of a Kafka producer as the bugs need: the callback runs with an error, or without. */
public final class Kafka {

  public interface Callback {
    void onCompletion(String metadata, Exception exception);
  }

  private final boolean failing;

  public Kafka(boolean failing) {
    this.failing = failing;
  }

  public void send(String record, Callback callback) {
    callback.onCompletion(record, failing ? new IllegalStateException("broker is away") : null);
  }
}
