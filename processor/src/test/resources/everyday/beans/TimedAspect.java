package everyday.beans;

import everyday.shared.MetricReporter;
import io.prometheus.client.CollectorRegistry;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.metricdef.Labels;

/** An aspect around methods of the mail service, as a framework would call it. */
@TimedAspect.Aspect
public class TimedAspect {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Aspect {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Around {
    String value();
  }

  interface JoinPoint {
    String template();

    String proceed() throws Exception;
  }

  private final MetricReporter reporter;
  private final Labels transport;

  public TimedAspect(MetricReporter reporter, String transport) {
    this.reporter = reporter;
    this.transport = Labels.of("transport", transport);
  }

  @Around("@annotation(Timed)")
  public String time(JoinPoint point) throws Exception {
    Labels template = Labels.of("template", point.template());
    long start = System.nanoTime();
    try {
      String result = point.proceed();
      reporter.count("mail_sent_total", template.with("outcome", "sent"));
      return result;
    } catch (IllegalArgumentException e) {
      reporter.count("mail_bounces_total", template.with("bounce_type", "address"));
      throw e;
    } catch (Exception e) {
      reporter.count("mail_sent_total", template.with("outcome", "failed"));
      throw e;
    } finally {
      reporter.observe(
          "mail_send_seconds", transport.merge(template), (System.nanoTime() - start) / 1e9);
    }
  }

  private record Point(String template, Exception failure) implements JoinPoint {
    @Override
    public String proceed() throws Exception {
      if (failure != null) {
        throw failure;
      }
      return "250";
    }
  }

  public static void main(String[] args) throws Exception {
    TimedAspect aspect = new TimedAspect(new MetricReporter(new CollectorRegistry()), "smtp");
    aspect.time(new Point("welcome", null));
    for (Exception failure :
        new Exception[] {new IllegalArgumentException("no @"), new java.io.IOException("closed")}) {
      try {
        aspect.time(new Point("welcome", failure));
      } catch (IllegalArgumentException | java.io.IOException e) {
        System.out.println("passed on: " + e.getMessage());
      }
    }
  }
}
