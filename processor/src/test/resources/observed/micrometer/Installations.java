import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;

/** Uses of one name with different keys, of which each installation of a program makes one. */
class Installations {
  private final MeterRegistry registry = Metrics.globalRegistry;

  @interface Profile {
    String value();
  }

  void worksWhereASettingChoosesTheHelper() {
    if (isPerTenant()) {
      countPerTenant();
    } else {
      count();
    }
  }

  private static boolean isPerTenant() {
    return Boolean.getBoolean("observed.tenant");
  }

  private void countPerTenant() {
    registry.counter("helped", "tenant", "t").increment();
  }

  private void count() {
    registry.counter("helped").increment();
  }

  void worksWhereASettingChoosesTheReference() {
    Runnable chosen = isPerTenant() ? this::referPerTenant : this::refer;
    chosen.run();
  }

  private void referPerTenant() {
    passOn("t");
  }

  private void passOn(String tenant) {
    registry.counter("referred", "tenant", tenant).increment();
  }

  private void refer() {
    registry.counter("referred").increment();
  }

  interface Jobs {
    void done();
  }

  static class TenantJobs implements Jobs {
    private final MeterRegistry registry;

    TenantJobs(MeterRegistry registry) {
      this.registry = registry;
    }

    @Override
    public void done() {
      registry.counter("jobs", "tenant", "t").increment();
    }
  }

  static class PlainJobs implements Jobs {
    private final MeterRegistry registry;

    PlainJobs(MeterRegistry registry) {
      this.registry = registry;
    }

    @Override
    public void done() {
      registry.counter("jobs").increment();
    }
  }

  void worksWhereASettingChoosesTheClass() {
    Jobs jobs = isPerTenant() ? new TenantJobs(registry) : new PlainJobs(registry);
    jobs.done();
  }

  @Profile("cloud")
  static class CloudMails {
    void sent() {
      Metrics.counter("mails", "region", "eu").increment();
    }
  }

  static class Mails {
    void sent() {
      Metrics.counter("mails").increment();
    }
  }

  void worksWhereAFrameworkChooses() {
    new Mails().sent();
  }
}
