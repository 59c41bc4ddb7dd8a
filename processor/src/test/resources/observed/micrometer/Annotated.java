import io.micrometer.common.annotation.ValueResolver;
import io.micrometer.core.annotation.Counted;
import io.micrometer.core.annotation.Timed;
import io.micrometer.core.aop.CountedAspect;
import io.micrometer.core.aop.MeterTag;
import io.micrometer.core.aop.MeterTagAnnotationHandler;
import io.micrometer.core.aop.TimedAspect;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.annotation.ObservationKeyValue;
import io.micrometer.observation.annotation.Observed;
import io.micrometer.observation.aop.Cardinality;
import io.micrometer.observation.aop.ObservationKeyValueAnnotationHandler;
import io.micrometer.observation.aop.ObservedAspect;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.reflect.MethodSignature;

/** Meters that annotations declare. The aspects run around the methods by their names. */
class Annotated {
  private static final String PAID = "paid";

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final TimedAspect timed = new TimedAspect(registry);
  private final CountedAspect counted = new CountedAspect(registry);

  void failsToTime() throws Throwable {
    call("timedOddly");
    registry.get("odd").timer();
  }

  @Timed(value = "odd", extraTags = "app") // error: [tag-pairs] 'extraTags' takes keys and values in turn, and 1 text is stated: nothing is recorded
  public String timedOddly(String queue) {
    return queue;
  }

  void failsToCount() throws Throwable {
    call("countedOddly");
    registry.get("odd").counter();
  }

  @Counted(value = "odd", extraTags = {"app", "a", "queue"}) // error: [tag-pairs] 'extraTags' takes keys and values in turn, and 3 texts are stated: nothing is recorded
  public String countedOddly(String queue) {
    return queue;
  }

  void failsToObserve() throws Throwable {
    call("observedOddly");
  }

  @Observed(name = "odd", lowCardinalityKeyValues = {"app"}) // error: [tag-pairs] 'lowCardinalityKeyValues' takes keys and values in turn, and 1 text is stated: each call of the method throws
  public String observedOddly(String queue) {
    return queue;
  }

  void splitsByExtraTags() throws Throwable {
    call("ordered");
    call("orderedInApp");
    has("orders", "[class, exception, method]", "[app, class, exception, method]");
  }

  @Timed("orders")
  public String ordered(String queue) {
    return queue;
  }

  @Timed(value = "orders", extraTags = {"app", "a"}) // warning: [keys-differ] the @Timed 'orders' states the key app here, and no keys at
  public String orderedInApp(String queue) {
    return queue;
  }

  void splitsTheUsualName() throws Throwable {
    call("usual");
    call("usualInApp");
    has("method.timed", "[class, exception, method]", "[app, class, exception, method]");
  }

  @Timed
  public String usual(String queue) {
    return queue;
  }

  @Timed(extraTags = {"app", "a"}) // warning: [keys-differ] the @Timed 'method.timed' states the key app here, and no keys at
  public String usualInApp(String queue) {
    return queue;
  }

  void splitsByAParameter() throws Throwable {
    call("paid");
    call("paidBy");
    has(PAID, "[app, class, exception, method, result]", "[class, exception, method, result, way]");
  }

  @Counted(value = PAID, extraTags = {"app", "a"})
  public String paid(String queue) {
    return queue;
  }

  @Counted(PAID) // warning: [keys-differ] the @Counted 'paid' states the key way here, and the key app at
  public String paidBy(@MeterTag("way") String way) {
    return way;
  }

  void splitsByAKeyOfAnObservation() throws Throwable {
    call("seen");
    call("seenInQueue");
    has("seen", "[class, error, method]", "[class, error, method, queue]");
  }

  /** A key of high cardinality becomes no tag. */
  @Observed(name = "seen")
  public String seen(@ObservationKeyValue("number") String number) {
    return number;
  }

  @Observed(name = "seen") // warning: [keys-differ] the @Observed 'seen' states the key queue here, and no keys at
  public String seenInQueue(
      @ObservationKeyValue(key = "queue", cardinality = Cardinality.LOW) String queue) {
    return queue;
  }

  @Timed(value = "twice", extraTags = {"app", "a"})
  @Timed(value = "apart", extraTags = {"queue", "q"})
  public String twice(String queue) {
    return queue;
  }

  /** A counter, a timer and a long task of one name are different meters. */
  @Counted("twice")
  public String worksByKind(String queue) {
    return queue;
  }

  @Timed(value = "twice", longTask = true)
  public String worksAsALongTask(String queue) {
    return queue;
  }

  @Timed(value = "twice", extraTags = {"app", "b"})
  public String worksWithTheSameKeys(String queue) {
    return queue;
  }

  /** No aspect sees what stands on an abstract method. */
  interface Service {
    @Timed(value = "twice", extraTags = {"region", "eu"})
    String worksInAnInterface(String queue);
  }

  @interface Profile {
    String value();
  }

  @Profile("local")
  static class Local {
    @Timed("twice")
    public String worksInAProfile(String queue) {
      return queue;
    }
  }

  @interface RestController {}

  @RestController
  static class Handler {
    @Timed(extraTags = {"page", "p"})
    public String worksUnderTheNameOfRequests(String queue) {
      return queue;
    }
  }

  private void call(String name) throws Throwable {
    Method method = getClass().getDeclaredMethod(name, String.class);
    ProceedingJoinPoint point = pointOf(method);
    ValueResolver resolver = String::valueOf;
    timed.setMeterTagAnnotationHandler(
        new MeterTagAnnotationHandler(type -> resolver, type -> (text, value) -> text));
    counted.setMeterTagAnnotationHandler(
        new io.micrometer.core.aop.CountedMeterTagAnnotationHandler(
            type -> resolver, type -> (text, value) -> text));
    if (method.isAnnotationPresent(Timed.class)) {
      timed.timedMethod(point);
    } else if (method.isAnnotationPresent(Counted.class)) {
      counted.interceptAndRecord(point, method.getAnnotation(Counted.class));
    } else {
      ObservationRegistry observations = ObservationRegistry.create();
      observations
          .observationConfig()
          .observationHandler(new DefaultMeterObservationHandler(registry));
      ObservedAspect observed = new ObservedAspect(observations);
      observed.setObservationKeyValueAnnotationHandler(new ObservationKeyValueAnnotationHandler(
          type -> resolver, type -> (text, value) -> text));
      observed.observeMethod(point);
    }
  }

  private void has(String name, String... keys) {
    Set<String> found = registry.find(name).meters().stream()
        .map(meter -> meter.getId().getTags().stream()
            .map(Tag::getKey)
            .collect(Collectors.toCollection(TreeSet::new))
            .toString())
        .collect(Collectors.toCollection(TreeSet::new));
    if (!found.equals(new TreeSet<>(Arrays.asList(keys)))) {
      throw new IllegalStateException("registered: " + found);
    }
  }

  private ProceedingJoinPoint pointOf(Method method) {
    MethodSignature signature = proxy(
        MethodSignature.class,
        (proxy, called, arguments) -> switch (called.getName()) {
          case "getMethod" -> method;
          case "getDeclaringType" -> getClass();
          case "getDeclaringTypeName" -> getClass().getName();
          case "getName" -> method.getName();
          default -> null;
        });
    JoinPoint.StaticPart part = proxy(
        JoinPoint.StaticPart.class,
        (proxy, called, arguments) -> called.getName().equals("getSignature") ? signature : null);
    return proxy(
        ProceedingJoinPoint.class,
        (proxy, called, arguments) -> switch (called.getName()) {
          case "getSignature" -> signature;
          case "getStaticPart" -> part;
          case "getTarget", "getThis" -> this;
          case "getArgs" -> new Object[] {"q"};
          default -> null;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Annotated.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
