package health.longhold.catalog.exercise.read.published;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Region;
import org.junit.jupiter.api.Test;

class CatalogueFilterTest {
  @Test
  void nothing_chosen_is_the_plain_address() {
    assertThat(new CatalogueFilter(" ", null, "", null, null).address()).isEqualTo("/catalogue");
    assertThat(new CatalogueFilter(" ", null, "", null, null).isEmpty()).isTrue();
  }

  @Test
  void an_address_holds_what_is_chosen_and_nothing_else() {
    CatalogueFilter filter =
        new CatalogueFilter("cat & cow?", Region.UPPER_BACK, null, Posture.ALL_FOURS, 2);

    assertThat(filter.address())
        .isEqualTo(
            "/catalogue?q=cat%20%26%20cow%3F&region=UPPER_BACK&position=ALL_FOURS&minutes=2");
    assertThat(filter.isNarrowed()).isTrue();
    assertThat(filter.withoutChoices().address()).isEqualTo("/catalogue?q=cat%20%26%20cow%3F");
  }

  @Test
  void a_position_or_a_time_that_does_not_fit_is_left_out() {
    CatalogueFilter filter = new CatalogueFilter(null, null, null, Posture.STANDING, 2);

    assertThat(filter.admits("Standing in a doorway", 2)).isTrue();
    assertThat(filter.admits("Standing in a doorway", 3)).isFalse();
    assertThat(filter.admits("Lying on the back", 1)).isFalse();
  }
}
