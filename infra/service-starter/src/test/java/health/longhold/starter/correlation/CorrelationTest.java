package health.longhold.starter.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestClient;

class CorrelationTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String GIVEN = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @Test
  void a_received_trace_is_taken_over_and_stands_in_every_log_line() {
    Correlation.with(
        GIVEN,
        () -> {
          assertThat(Correlation.current()).isEqualTo(GIVEN);
          assertThat(Correlation.traceId()).isEqualTo(TRACE);
          assertThat(MDC.get(Correlation.TRACE_ID)).isEqualTo(TRACE);
        });

    assertThat(MDC.get(Correlation.TRACE_ID)).isNull();
    assertThat(Correlation.traceId()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "odd",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
      })
  void an_absent_or_odd_one_is_replaced(@Nullable String received) {
    Correlation.with(
        received,
        () ->
            assertThat(Correlation.current())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain(TRACE)
                .contains(Correlation.traceId()));
  }

  @Test
  void inner_work_leaves_the_outer_trace_in_place() {
    Correlation.with(
        GIVEN,
        () -> {
          Correlation.with(null, () -> assertThat(Correlation.traceId()).isNotEqualTo(TRACE));
          assertThat(MDC.get(Correlation.TRACE_ID)).isEqualTo(TRACE);
        });
  }

  @Test
  void a_call_to_another_service_carries_the_trace() {
    AtomicReference<@Nullable String> sent = new AtomicReference<>();
    RestClient.Builder builder =
        RestClient.builder().requestFactory((uri, method) -> recording(uri, method, sent));
    new CorrelationAutoConfiguration().traceparentOfRestClients().customize(builder);

    Correlation.with(
        GIVEN, () -> builder.build().get().uri("http://localhost/").retrieve().toBodilessEntity());

    assertThat(sent).hasValue(GIVEN);
  }

  private static MockClientHttpRequest recording(
      URI uri, HttpMethod method, AtomicReference<@Nullable String> sent) {
    MockClientHttpRequest request =
        new MockClientHttpRequest(method, uri) {
          @Override
          protected MockClientHttpResponse executeInternal() {
            sent.set(getHeaders().getFirst("traceparent"));
            return new MockClientHttpResponse(new byte[0], HttpStatus.OK);
          }
        };
    return request;
  }
}
