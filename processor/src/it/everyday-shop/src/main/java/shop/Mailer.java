package shop;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
public class Mailer {

  enum Kind {
    CONFIRMATION,
    REMINDER
  }

  private final Telemetry telemetry;

  public void send(Kind kind, List<String> addresses) {
    addresses.stream()
        .map(address -> deliver(address) ? "sent" : "bounced")
        .forEach(result -> count(kind, result));
  }

  public void remind(List<String> addresses) {
    for (String address : addresses) {
      if (address == null || address.isBlank()) {
        continue;
      }
      count(Kind.REMINDER, timed(() -> deliver(address)) ? "sent" : "bounced");
    }
  }

  public void spam(String result) {
    switch (result) {
      case "spam":
      case "blocked":
        telemetry.count("shop_mails_total", Map.of("kind", "any", "result", result));
        break;
      default:
        telemetry.count("shop_errors_total", Map.of("component", "mailer"));
    }
  }

  private <T> T timed(Supplier<T> work) {
    return work.get();
  }

  private boolean deliver(String address) {
    return address.contains("@");
  }

  private void count(Kind kind, String result) {
    Map<String, String> labels =
        Map.of("kind", kind.name().toLowerCase(), "result", result);
    telemetry.count("shop_mails_total", labels);
  }
}
