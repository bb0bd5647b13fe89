package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.refusals.RequestedItem;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.territories.Territories;
import io.github.zohocrmcontract.stub.territories.TerritoryHandover;
import io.github.zohocrmcontract.stub.territories.TerritoryRemoval;
import io.github.zohocrmcontract.stub.testing.Sandbox;
import io.github.zohocrmcontract.stub.testing.StubExtension;
import io.github.zohocrmcontract.stub.users.Permissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** What other features hear of a territory that is deleted. */
class DeletedTerritoryTest {

  private static final String ZOHO = "431581000000272796";
  private static final String CHENNAI_NORTH = "431581000000744137";

  @RegisterExtension static final StubExtension STUB = new StubExtension();

  @Test
  void aDeletedTerritoryIsTakenAwayFromWhateverItWasAssignedTo() {
    ApplicationContext beans = STUB.stub().application();
    List<String> taken = new ArrayList<>();
    TerritoryRemoval removal =
        new TerritoryRemoval(
            beans.getBean(Territories.class),
            List.of((organisation, territory) -> taken.add(organisation + " " + territory)),
            beans.getBean(Permissions.class),
            beans.getBean(Transactions.class),
            Clock.systemUTC());
    Caller caller =
        new Caller(
            beans.getBean(Organisations.class).find("documented-territories").orElseThrow(),
            Long.parseLong(Sandbox.PATRICIA));
    removal.remove(caller, Long.parseLong(CHENNAI_NORTH));
    removal.removeAll(caller, List.of(RequestedItem.good(0, 77L)));
    removal.transfer(
        caller,
        Long.parseLong(Sandbox.CHENNAI),
        new TerritoryHandover(OptionalLong.empty(), Long.parseLong(ZOHO)));
    assertThat(taken)
        .containsExactly(
            "documented-territories " + CHENNAI_NORTH, "documented-territories " + Sandbox.CHENNAI);
  }
}
