package io.github.zohocrmcontract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.client.testing.GuidePage;
import org.junit.jupiter.api.Test;

/** What holds the pages to their tests notices a snippet that is not in the test. */
class GuidePageTest {
  private final GuidePage page =
      new GuidePage(
          """
          # A page

          ```java
          Shoe shoe = shop.buy(42);
          shoe.tie();
          ```

          ```java vendor
          new ShoeOperations().tieShoe(42L);
          ```

          ```sh
          tie 42
          ```
          """);

  @Test
  void aSnippetStandsInTheTestWhateverItsLayout() {
    assertThat(page.snippetsMissingIn("{ Shoe shoe =\n  shop.buy(42); shoe.tie(); }")).isEmpty();
  }

  @Test
  void aSnippetThatSaysSomethingElseIsNoticed() {
    assertThat(page.snippetsMissingIn("{ Shoe shoe = shop.buy(41); shoe.tie(); }"))
        .containsExactly("Shoe shoe = shop.buy(42);\nshoe.tie();\n");
  }

  @Test
  void snippetsAreToldApartByWhatTheyAreOf() {
    assertThat(page.kinds()).containsExactlyInAnyOrder("java", "java vendor", "sh");
    assertThat(page.snippets()).hasSize(1);
    assertThat(page.snippetsOf("sh")).containsExactly("tie 42\n");
  }
}
