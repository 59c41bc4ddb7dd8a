package store;

import java.util.Map;
«import org.metricdef.LabelKeys;
»
/** A partner describes itself, and the caller adds how its call ended. */
public class Partners {

  /** Somebody else's code implements this. */
  public interface Partner {

    «@LabelKeys("partner")
    »Map<String, String> tags();

    int call();
  }

  private final Stats stats;

  public Partners(Stats stats) {
    this.stats = stats;
  }

  public void call(Partner partner) {
    int status = partner.call();
    stats.increment(
        "store_partner_calls_total",
        Tags.with(partner.tags(), "status", String.valueOf(status)));
  }
}
