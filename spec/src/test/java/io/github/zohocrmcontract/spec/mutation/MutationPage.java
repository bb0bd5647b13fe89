package io.github.zohocrmcontract.spec.mutation;

import io.github.zohocrmcontract.spec.mutation.MutationRun.Outcome;
import java.util.List;
import java.util.Locale;

/** What came of a run, as a page for people. */
record MutationPage(List<Outcome> outcomes) {

  private static final String RECORD = "summary";

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # What the tests of the contract would notice

        Contracts in which one fact was changed, and which test of `spec/` fails first. *Judged*: the rules of the house,
        the documented facts, the provenance or the examples speak against it. *Shown*: nothing known of Zoho speaks
        against it, so that only [the contract at a glance](summary.md) changes, which a reviewer has to accept. Not
        counted are the tests of stub and client, which notice more: the stub's hold every example of an error to its own
        answers, for instance. Made by `mvn -q test -pl spec/checks,spec -Dtest=MutationTest -Dmutants=1000
        -Dmutation.page=docs/mutation.md -Dsurefire.failIfNoSpecifiedTests=false`.

        | changed | contracts | judged | shown | survive |
        |---|---|---|---|---|
        """);
    for (MutationKind kind : MutationKind.values()) {
      List<Outcome> ofKind =
          outcomes.stream().filter(outcome -> outcome.mutant().kind() == kind).toList();
      row(page, kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), ofKind);
    }
    row(page, "all", outcomes);
    List<Outcome> survivors =
        outcomes.stream().filter(outcome -> outcome.noticedBy().isEmpty()).toList();
    if (!survivors.isEmpty()) {
      page.append("\n## Survivors\n\n");
      survivors.forEach(each -> page.append("- ").append(each.mutant()).append('\n'));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, String name, List<Outcome> outcomes) {
    long survive = outcomes.stream().filter(each -> each.noticedBy().isEmpty()).count();
    long shown =
        outcomes.stream()
            .filter(each -> each.noticedBy().filter(RECORD::equals).isPresent())
            .count();
    page.append(
        "| %s | %d | %d | %d | %d |\n"
            .formatted(name, outcomes.size(), outcomes.size() - survive - shown, shown, survive));
  }
}
