package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.exchange.SubscriptionRequest.Method;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.RefusalReason;

class SubscriptionTest {

  private static final DecodedFrame ERROR =
      new DecodedFrame.Refused(RefusalReason.EXCHANGE_ERROR, "");
  private static final long LATE = Subscription.REPLY_WITHIN.toNanos();

  private final Subscription subscription = new Subscription(List.of("a@trade"));

  @Test
  void whatTheUrlNamedIsConfirmedByTheExchangesList() {
    SubscriptionRequest question = ask(0, Method.LIST_SUBSCRIPTIONS);
    assertThat(subscription.isComplete()).isTrue();
    assertThat(subscription.isConfirmed()).isFalse();
    assertThat(subscription.unconfirmed()).isEqualTo(1);
    list(question, "a@trade");
    assertThat(subscription.isConfirmed()).isTrue();
    assertThat(subscription.confirmed()).isEqualTo(1);
    assertThat(subscription.due(1)).isEmpty();
  }

  @Test
  void manyStreamsAreAskedForInParts() {
    Set<String> wanted = streams(501);
    subscription.want(wanted);
    SubscriptionRequest away = ask(0, Method.UNSUBSCRIBE);
    assertThat(away.streams()).containsExactly("a@trade");
    done(away);
    List<String> asked = new ArrayList<>();
    for (int part : new int[] {200, 200, 101}) {
      SubscriptionRequest more = ask(0, Method.SUBSCRIBE);
      assertThat(more.streams()).hasSize(part);
      asked.addAll(more.streams());
      done(more);
    }
    assertThat(asked).containsExactlyInAnyOrderElementsOf(wanted);
    list(ask(0, Method.LIST_SUBSCRIPTIONS), wanted.toArray(String[]::new));
    assertThat(subscription.isConfirmed()).isTrue();
  }

  @Test
  void oneRequestIsOnItsWayAtATime() {
    ask(0, Method.LIST_SUBSCRIPTIONS);
    assertThat(subscription.due(LATE - 1)).isEmpty();
    assertThat(subscription.due(LATE)).isPresent();
  }

  @Test
  void afterARefusalTheExchangeIsAskedWhatItHasAndOnlyTheRestIsAskedForAgain() {
    subscription.want(Set.of("a@trade", "b@trade", "c@trade"));
    assertThat(ask(0, Method.SUBSCRIBE).streams()).containsOnly("b@trade", "c@trade");
    subscription.take(ERROR);
    list(ask(0, Method.LIST_SUBSCRIPTIONS), "a@trade", "b@trade");
    assertThat(ask(0, Method.SUBSCRIBE).streams()).containsExactly("c@trade");
  }

  @Test
  void withoutAnAnswerTheExchangeIsAskedWhatItHas() {
    subscription.want(Set.of("a@trade", "b@trade"));
    SubscriptionRequest unanswered = ask(0, Method.SUBSCRIBE);
    SubscriptionRequest question = ask(LATE, Method.LIST_SUBSCRIPTIONS);
    done(unanswered);
    assertThat(subscription.isComplete()).as("a late answer is to nothing").isFalse();
    list(question, "a@trade", "b@trade");
    assertThat(subscription.isConfirmed()).isTrue();
  }

  @Test
  void theExchangeMayFailOnlySoOften() {
    for (int i = 0; i < Subscription.MOST_TRIES; i++) {
      assertThat(subscription.hasFailed()).isFalse();
      ask(i * LATE, Method.LIST_SUBSCRIPTIONS);
    }
    assertThat(subscription.due(Subscription.MOST_TRIES * LATE)).isEmpty();
    assertThat(subscription.hasFailed()).isTrue();
    subscription.want(Set.of("b@trade"));
    assertThat(subscription.hasFailed()).as("something else is wanted").isFalse();
  }

  @Test
  void aListThatLacksWhatWasSaidToBeDoneIsAFailure() {
    subscription.want(Set.of("a@trade", "b@trade"));
    for (int i = 0; i < Subscription.MOST_TRIES; i++) {
      done(ask(0, Method.SUBSCRIBE));
      list(ask(0, Method.LIST_SUBSCRIPTIONS), "a@trade");
    }
    assertThat(subscription.hasFailed()).isTrue();
    assertThat(subscription.confirmed()).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsNoListIsAFailure() {
    done(ask(0, Method.LIST_SUBSCRIPTIONS));
    assertThat(subscription.isComplete()).isFalse();
    ask(0, Method.LIST_SUBSCRIPTIONS);
  }

  @Test
  void answersToNothingChangeNothing() {
    subscription.take(ERROR);
    subscription.take(new DecodedFrame.Reply(OptionalLong.of(1), Optional.of(List.of("x@trade"))));
    SubscriptionRequest question = ask(0, Method.LIST_SUBSCRIPTIONS);
    subscription.take(
        new DecodedFrame.Reply(OptionalLong.empty(), Optional.of(List.of("x@trade"))));
    subscription.take(new DecodedFrame.Reply(
        OptionalLong.of(question.id() + 1), Optional.of(List.of("x@trade"))));
    list(question, "a@trade");
    assertThat(subscription.isConfirmed()).isTrue();
  }

  @Test
  void requestsAreWhatTheExchangeReads() {
    assertThat(new SubscriptionRequest(Method.SUBSCRIBE, 7, List.of("a@trade", "b@trade")).toJson())
        .isEqualTo("{\"method\":\"SUBSCRIBE\",\"params\":[\"a@trade\",\"b@trade\"],\"id\":7}");
    assertThat(new SubscriptionRequest(Method.LIST_SUBSCRIPTIONS, 8, List.of()).toJson())
        .isEqualTo("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":8}");
  }

  private SubscriptionRequest ask(long now, Method expected) {
    SubscriptionRequest request = subscription.due(now).orElseThrow();
    assertThat(request.method()).isEqualTo(expected);
    subscription.sent(request, now);
    return request;
  }

  private void done(SubscriptionRequest request) {
    subscription.take(new DecodedFrame.Reply(OptionalLong.of(request.id()), Optional.empty()));
  }

  private void list(SubscriptionRequest request, String... streams) {
    subscription.take(
        new DecodedFrame.Reply(OptionalLong.of(request.id()), Optional.of(List.of(streams))));
  }

  private static Set<String> streams(int number) {
    return IntStream.range(0, number).mapToObj(i -> "s" + i + "@trade").collect(Collectors.toSet());
  }
}
