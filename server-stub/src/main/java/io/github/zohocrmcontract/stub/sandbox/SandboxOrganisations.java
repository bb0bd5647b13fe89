package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.contract.Scopes;
import io.github.zohocrmcontract.stub.oauth.GrantedToken;
import io.github.zohocrmcontract.stub.oauth.IssuedTokens;
import io.github.zohocrmcontract.stub.oauth.TokenIssuing;
import io.github.zohocrmcontract.stub.oauth.TokenTexts;
import io.github.zohocrmcontract.stub.oauth.Tokens;
import io.github.zohocrmcontract.stub.organisations.Organisation;
import io.github.zohocrmcontract.stub.organisations.OrganisationClock;
import io.github.zohocrmcontract.stub.organisations.OrganisationClocks;
import io.github.zohocrmcontract.stub.organisations.OrganisationPlaces;
import io.github.zohocrmcontract.stub.organisations.Organisations;
import io.github.zohocrmcontract.stub.refusals.Refusal;
import io.github.zohocrmcontract.stub.seeds.Seed;
import io.github.zohocrmcontract.stub.seeds.Seeder;
import io.github.zohocrmcontract.stub.seeds.Seeds;
import io.github.zohocrmcontract.stub.storage.OrganisationGoneException;
import io.github.zohocrmcontract.stub.storage.Transactions;
import io.github.zohocrmcontract.stub.users.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The organisations of the sandbox as a whole: makes, lists, keeps, restores and removes them, and
 * moves their time. Safe for parallel use; what happens to one organisation is never seen in
 * another.
 *
 * <p>Every method that is given the name of an organisation throws {@link Refusal} with NOT_FOUND
 * if there is none.
 */
public final class SandboxOrganisations {

  private static final String PURPOSE_WHEN_GENERATED =
      "the super admin of a generated organisation";
  private static final String EMPTY = "empty";

  /** What no name of an organisation that people choose starts with. */
  private static final String HIDDEN = "~";

  private static final int MOST_IDENTIFIERS = 200;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
  private static final Scopes ALL_SCOPES =
      new Scopes(
          Set.of(
              "ZohoCRM.users.ALL",
              "ZohoCRM.settings.territories.ALL",
              "ZohoCRM.modules.ALL",
              "ZohoCRM.settings.user_groups.ALL"));

  private final Seeds seeds;
  private final Seeder seeder;
  private final GeneratedPeople generated;
  private final Organisations organisations;
  private final OrganisationPlaces places;
  private final OrganisationClocks clocks;
  private final OrganisationContents contents;
  private final Origins origins;
  private final Snapshots snapshots;
  private final Users users;
  private final Tokens tokens;
  private final TokenIssuing issuing;
  private final Transactions transactions;
  private final Clock machine;
  private final Consumer<String> afterRemoval;
  private final TokenTexts texts = new TokenTexts();

  /**
   * Works on what is stored.
   *
   * @param afterRemoval forgets what is known of an organisation besides
   */
  SandboxOrganisations(
      Seeds seeds,
      Seeder seeder,
      GeneratedPeople generated,
      Organisations organisations,
      OrganisationPlaces places,
      OrganisationClocks clocks,
      OrganisationContents contents,
      Origins origins,
      Snapshots snapshots,
      Users users,
      Tokens tokens,
      TokenIssuing issuing,
      Transactions transactions,
      Clock machine,
      Consumer<String> afterRemoval) {
    this.seeds = seeds;
    this.seeder = seeder;
    this.generated = generated;
    this.organisations = organisations;
    this.places = places;
    this.clocks = clocks;
    this.contents = contents;
    this.origins = origins;
    this.snapshots = snapshots;
    this.users = users;
    this.tokens = tokens;
    this.issuing = issuing;
    this.transactions = transactions;
    this.machine = machine;
    this.afterRemoval = afterRemoval;
  }

  /**
   * Makes an organisation.
   *
   * @throws Refusal with CONFLICT if the name is taken, NOT_FOUND if there is no such seed, and
   *     INVALID_DATA if the plan asks for too little or too much
   */
  public NewOrganisation create(OrganisationPlan plan) {
    check(plan);
    Seed seed = seed(plan.seed().orElse(EMPTY));
    Origin origin =
        new Origin(
            plan.seed(), plan.users(), plan.territories(), plan.randomSeed(), firstClock(plan));
    return transactions.make(
        plan.name(),
        () -> {
          if (organisations.find(plan.name()).isPresent()) {
            throw SandboxErrors.organisationTaken(plan.name());
          }
          plant(plan.name(), seed, origin);
          places.add(plan.name(), plan.dataCentre());
          origins.add(plan.name(), origin);
          return new NewOrganisation(
              state(plan.name()), addTokens(plan.name(), seed, plan.seed().isEmpty()));
        });
  }

  /** All organisations, by name. */
  public List<OrganisationState> list() {
    return transactions.read(() -> organisations.names().stream().map(this::state).toList());
  }

  /** An organisation as it is. */
  public OrganisationState get(String name) {
    return transactions.read(
        () -> {
          require(name);
          return state(name);
        });
  }

  /** Removes an organisation with its snapshots, tokens, faults and limits. */
  public void remove(String name) {
    change(
        name,
        () -> {
          snapshots.list(name).forEach(snapshot -> forget(name, snapshot.name()));
          contents.remove(name);
        });
    afterRemoval.accept(name);
  }

  /**
   * Makes an organisation as it was in the beginning. Tokens and snapshots stay.
   *
   * @throws Refusal with NOT_FOUND if the seed that it was made from is not there any more
   */
  public OrganisationState reset(String name) {
    change(
        name,
        () -> {
          Origin origin =
              origins
                  .find(name)
                  .orElseGet(
                      () ->
                          new Origin(Optional.of(name), 0, 0, 0, OrganisationClock.OF_THE_MACHINE));
          String anew = hiddenName();
          plant(anew, seed(origin.seed().orElse(EMPTY)), origin);
          contents.replace(name, anew);
          contents.remove(anew);
        });
    return get(name);
  }

  /** The snapshots of an organisation, by name. */
  public List<SnapshotInfo> snapshots(String name) {
    return transactions.read(
        () -> {
          require(name);
          return snapshots.list(name);
        });
  }

  /**
   * Remembers the state of an organisation.
   *
   * @throws Refusal with CONFLICT if the name is taken
   */
  public SnapshotInfo snapshot(String name, String snapshot) {
    if (!NAME.matcher(snapshot).matches()) {
      throw SandboxErrors.invalid("name", "The name " + snapshot + " is none: " + NAME);
    }
    SnapshotInfo info = new SnapshotInfo(snapshot, now(name));
    change(
        name,
        () -> {
          if (snapshots.keptAs(name, snapshot).isPresent()) {
            throw SandboxErrors.snapshotTaken(snapshot);
          }
          String keptAs = hiddenName();
          contents.copy(name, keptAs);
          snapshots.add(name, info, keptAs);
        });
    return info;
  }

  /** Goes back to a snapshot; as often as one likes. */
  public OrganisationState restore(String name, String snapshot) {
    change(name, () -> contents.replace(name, keptAs(name, snapshot)));
    return get(name);
  }

  /** Forgets a snapshot. */
  public void removeSnapshot(String name, String snapshot) {
    change(name, () -> forget(name, snapshot));
  }

  /** The moment by which an organisation goes. */
  public Instant now(String name) {
    require(name);
    return clocks.find(name).now(machine.instant());
  }

  /** Sets, moves, freezes or releases the time of an organisation. */
  public OrganisationState changeClock(String name, ClockChange change) {
    change(name, () -> clocks.set(name, change.apply(clocks.find(name), machine.instant())));
    return get(name);
  }

  /**
   * Gives tokens that live as those for a code do.
   *
   * @param user identifier of the user; empty for the super admin
   * @param scopes what they allow; empty for everything that the contract describes
   */
  public LoginTokens login(String name, OptionalLong user, List<String> scopes) {
    GrantedToken granted = granted(name, user, scopes);
    IssuedTokens issued = ifThere(name, () -> issuing.issue(granted));
    return new LoginTokens(
        granted.userId(),
        "",
        granted.scopes().names().stream().sorted().toList(),
        issued.accessToken(),
        issued.refreshToken().orElseThrow());
  }

  /** Gives an authorization code as a self client gets it, without a redirect address. */
  public String code(String name, OptionalLong user, List<String> scopes) {
    GrantedToken granted = granted(name, user, scopes);
    return ifThere(name, () -> issuing.issueCode(granted, "", true));
  }

  private GrantedToken granted(String name, OptionalLong user, List<String> scopes) {
    long id = user.orElse(require(name).superAdmin());
    if (users.find(name, id).isEmpty()) {
      throw SandboxErrors.noUser(name, id);
    }
    return new GrantedToken(
        name, id, scopes.isEmpty() ? ALL_SCOPES : new Scopes(Set.copyOf(scopes)));
  }

  private static void check(OrganisationPlan plan) {
    if (!NAME.matcher(plan.name()).matches()) {
      throw SandboxErrors.invalid("name", "The name " + plan.name() + " is none: " + NAME);
    }
    boolean generated = plan.seed().isEmpty();
    if (generated && (plan.users() < 1 || plan.users() > OrganisationPlan.MOST_USERS)) {
      throw SandboxErrors.invalid(
          "generate.users", "Give 1 to " + OrganisationPlan.MOST_USERS + " users.");
    }
    if (generated
        && (plan.territories() < 1 || plan.territories() > OrganisationPlan.MOST_TERRITORIES)) {
      throw SandboxErrors.invalid(
          "generate.territories",
          "Give 1 to " + OrganisationPlan.MOST_TERRITORIES + " territories.");
    }
  }

  private OrganisationClock firstClock(OrganisationPlan plan) {
    Instant present = machine.instant();
    OrganisationClock clock = OrganisationClock.OF_THE_MACHINE;
    if (plan.now().isPresent()) {
      clock = clock.setTo(plan.now().get(), present);
    }
    return plan.frozen() ? clock.frozen(present) : clock;
  }

  private void plant(String name, Seed seed, Origin origin) {
    seeder.plantAs(name, seed);
    if (origin.seed().isEmpty()) {
      generated.fill(name, seed, origin.users(), origin.territories(), origin.randomSeed());
    }
    if (!origin.clock().equals(OrganisationClock.OF_THE_MACHINE)) {
      clocks.set(name, origin.clock());
    }
  }

  private List<LoginTokens> addTokens(String name, Seed seed, boolean isGenerated) {
    List<LoginTokens> made = new ArrayList<>();
    for (Seed.SeedToken token : seed.tokens()) {
      GrantedToken granted =
          new GrantedToken(
              name, Long.parseLong(token.user()), new Scopes(Set.copyOf(token.scopes())));
      String access = texts.next();
      String refresh = texts.next();
      tokens.addAccessToken(access, granted, Instant.MAX);
      tokens.addRefreshToken(refresh, granted);
      made.add(
          new LoginTokens(
              granted.userId(),
              isGenerated
                  ? PURPOSE_WHEN_GENERATED
                  : Objects.requireNonNullElse(token.purpose(), ""),
              token.scopes(),
              access,
              refresh));
    }
    return List.copyOf(made);
  }

  private OrganisationState state(String name) {
    OrganisationClock clock = clocks.find(name);
    return new OrganisationState(
        name,
        origins.find(name).map(Origin::seed).orElse(Optional.of(name)),
        places.find(name).orElseThrow(),
        organisations.find(name).orElseThrow().superAdmin(),
        contents.users(name),
        contents.territories(name),
        contents.firstUsers(name, MOST_IDENTIFIERS),
        contents.firstTerritories(name, MOST_IDENTIFIERS),
        clock.now(machine.instant()),
        clock.isFrozen());
  }

  private Seed seed(String name) {
    return seeds.all().stream()
        .filter(each -> each.organisation().equals(name))
        .findFirst()
        .orElseThrow(() -> SandboxErrors.noSeed(name));
  }

  private String keptAs(String name, String snapshot) {
    return snapshots
        .keptAs(name, snapshot)
        .orElseThrow(() -> SandboxErrors.noSnapshot(name, snapshot));
  }

  private void forget(String name, String snapshot) {
    String keptAs = keptAs(name, snapshot);
    snapshots.remove(name, snapshot);
    contents.remove(keptAs);
  }

  private void change(String name, Runnable work) {
    ifThere(
        name,
        () ->
            transactions.change(
                name,
                () -> {
                  require(name);
                  work.run();
                  return null;
                }));
  }

  /** Does work on an organisation that somebody else may be removing. */
  <T> T ifThere(String name, Supplier<T> work) {
    try {
      return work.get();
    } catch (OrganisationGoneException gone) {
      throw SandboxErrors.noOrganisation(name);
    }
  }

  /** Copies that snapshots keep are no organisations to those who ask by name. */
  private Organisation require(String name) {
    return Optional.of(name)
        .filter(given -> !given.startsWith(HIDDEN))
        .flatMap(organisations::find)
        .orElseThrow(() -> SandboxErrors.noOrganisation(name));
  }

  private static String hiddenName() {
    return HIDDEN + UUID.randomUUID();
  }
}
