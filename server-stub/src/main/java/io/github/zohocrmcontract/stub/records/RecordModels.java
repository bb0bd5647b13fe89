package io.github.zohocrmcontract.stub.records;

import io.github.zohocrmcontract.stub.model.RecordOwner;
import io.github.zohocrmcontract.stub.model.RecordsResponse;
import io.github.zohocrmcontract.stub.model.UserReference;
import io.github.zohocrmcontract.stub.users.User;
import io.github.zohocrmcontract.stub.users.Users;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Turns records into what the contract answers with. */
public final class RecordModels {

  private final Users users;
  private final RecordTerritories territories;

  /** Looks up the names of users and territories. */
  public RecordModels(Users users, RecordTerritories territories) {
    this.users = users;
    this.territories = territories;
  }

  /** One record. Its times are those of its owner's time zone. */
  public RecordsResponse record(String organisation, CrmRecord record) {
    Optional<User> owner = users.find(organisation, record.owner());
    ZoneId zone = owner.map(User::zone).orElse(ZoneId.of("UTC"));
    io.github.zohocrmcontract.stub.model.CrmRecord model =
        new io.github.zohocrmcontract.stub.model.CrmRecord()
            .id(Long.toString(record.id()))
            .modifiedTime(time(record.modifiedAt(), zone))
            .territories(
                territories.list(organisation, record.id()).stream()
                    .map(territory -> model(organisation, territory, zone))
                    .toList());
    switch (record.module()) {
      case LEADS, CONTACTS -> model.fullName(record.name());
      case ACCOUNTS -> model.accountName(record.name());
      case DEALS -> model.dealName(record.name());
    }
    owner.map(RecordModels::owner).ifPresent(model::owner);
    return new RecordsResponse(List.of(model));
  }

  private io.github.zohocrmcontract.stub.model.RecordTerritory model(
      String organisation, RecordTerritory territory, ZoneId zone) {
    UserReference by =
        territory.assignedBy().isPresent()
            ? users
                .find(organisation, territory.assignedBy().getAsLong())
                .map(user -> new UserReference().name(user.name()).id(Long.toString(user.id())))
                .orElse(null)
            : null;
    return new io.github.zohocrmcontract.stub.model.RecordTerritory()
        .name(territory.name())
        .id(Long.toString(territory.territory()))
        .assignedBy(by)
        .assignedTime(time(territory.assignedAt(), zone))
        .assigned(territory.isAutomatic() ? "automatically" : "manually");
  }

  private static RecordOwner owner(User user) {
    return new RecordOwner()
        .name(user.name())
        .id(Long.toString(user.id()))
        .email(user.email().orElse(null));
  }

  private static OffsetDateTime time(Instant moment, ZoneId zone) {
    return moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
  }
}
