package io.github.zohocrmcontract.stub.territories;

import io.github.zohocrmcontract.stub.organisations.Caller;
import io.github.zohocrmcontract.stub.refusals.Errors;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.users.Permissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Looks territories up. */
public final class TerritoryDirectory {

  private static final int TERRITORY_SEGMENT = 2;
  private static final String PERMISSION = "Crm_Implied_View_Territories";
  private static final Comparator<Territory> ORGANISATION_FIRST =
      Comparator.comparing(Territory::isOfTheOrganisation).reversed().thenComparing(Territory::id);

  private final Territories territories;
  private final Permissions permissions;

  /** Looks up among these territories. */
  public TerritoryDirectory(Territories territories, Permissions permissions) {
    this.territories = territories;
    this.permissions = permissions;
  }

  /**
   * A page of the territories that meet a condition, the organisation's own first.
   *
   * @param ids only these; empty for all
   * @throws Refusal if the caller may not read territories
   */
  public TerritoryPage list(
      Caller caller, Set<Long> ids, Predicate<Territory> condition, int page, int perPage) {
    requireReadable(caller);
    List<Territory> found =
        territories.all(caller.organisation().name()).stream()
            .filter(territory -> ids.isEmpty() || ids.contains(territory.id()))
            .filter(condition)
            .sorted(ORGANISATION_FIRST)
            .toList();
    return TerritoryPage.of(found, page, perPage);
  }

  /**
   * One territory.
   *
   * @throws Refusal if there is no such territory, or the caller may not read it
   */
  public Territory get(Caller caller, long id) {
    requireReadable(caller);
    return territories
        .find(caller.organisation().name(), id)
        .orElseThrow(() -> Refusal.of(Errors.unknownInPath(TERRITORY_SEGMENT)));
  }

  /**
   * One territory; none where the organisation has no territory at all, which no identifier can be
   * wrong about.
   *
   * @throws Refusal if there are territories, but not this one, or the caller may not read them
   */
  public List<Territory> one(Caller caller, long id) {
    requireReadable(caller);
    return territories.all(caller.organisation().name()).isEmpty()
        ? List.of()
        : List.of(get(caller, id));
  }

  /**
   * A page of the territories directly below another that meet a condition.
   *
   * @throws Refusal if there is no such territory, or the caller may not read it
   */
  public TerritoryPage children(
      Caller caller, long parent, Predicate<Territory> condition, int page, int perPage) {
    get(caller, parent);
    List<Territory> found =
        territories.children(caller.organisation().name(), parent).stream()
            .filter(condition)
            .toList();
    return TerritoryPage.of(found, page, perPage);
  }

  private void requireReadable(Caller caller) {
    if (caller.organisation().trialExpired()) {
      throw Refusal.of(
          Errors.authorizationFailed(
              "User does not have sufficient privilege to read territories"));
    }
    caller.organisation().territories().require();
    permissions.require(
        caller, PERMISSION, Errors.noPermission(PERMISSION, "Permission denied to read"));
  }
}
