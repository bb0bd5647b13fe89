package io.github.zohocrmcontract.stub.junit;

import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.faults.Fault;
import io.github.zohocrmcontract.stub.faults.FaultRule;
import io.github.zohocrmcontract.stub.journal.JournalEntry;
import io.github.zohocrmcontract.stub.sandbox.ClockChange;
import io.github.zohocrmcontract.stub.sandbox.LoginTokens;
import io.github.zohocrmcontract.stub.sandbox.NewOrganisation;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import io.github.zohocrmcontract.stub.sandbox.OrganisationState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * An organisation of its own for a test class (in a static field) or for each test (in another
 * field), in one stub that is started once for all tests of the run. Tests may run in parallel: no
 * organisation sees another, nor its faults, its journal or its clock.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ZohoSandbox zoho = ZohoSandbox.like("documented-territories");
 *
 * @Test
 * void leaversLeaveTheirTerritories() {
 *   ZohoCrm crm = ZohoCrm.builder().server(zoho.url()).accessToken(zoho.accessToken()).build();
 *   ...
 *   assertThat(zoho.journal()).noneMatch(JournalEntry::brokeTheContract);
 * }
 * }</pre>
 */
public final class ZohoSandbox
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private static final Namespace NAMESPACE = Namespace.create(ZohoSandbox.class);

  private final UnaryOperator<OrganisationPlan> plan;
  private final StubOptions options;
  private boolean isForTheWholeClass;
  private ZohoCrmStub stub;
  private NewOrganisation organisation;

  private ZohoSandbox(UnaryOperator<OrganisationPlan> plan, StubOptions options) {
    this.plan = plan;
    this.options = options;
  }

  /**
   * An organisation like one that comes with the stub.
   *
   * @param seed its name, for instance {@code documented-users} or {@code documented-territories}
   */
  public static ZohoSandbox like(String seed) {
    return of(empty -> OrganisationPlan.seeded(empty.name(), seed));
  }

  /** An organisation with nothing in it but its administrator and its own territory. */
  public static ZohoSandbox empty() {
    return of(UnaryOperator.identity());
  }

  /**
   * A generated organisation; the same numbers give the same people.
   *
   * @param users how many users, 1 to 200,000
   * @param territories how many territories, 1 to 10,000
   * @param randomSeed what names, managers and members follow from
   */
  public static ZohoSandbox generated(int users, int territories, long randomSeed) {
    return of(empty -> OrganisationPlan.generated(empty.name(), users, territories, randomSeed));
  }

  /**
   * An organisation by any plan.
   *
   * @param plan changes the plan of an empty organisation, for instance its data centre or time;
   *     its name has to stay
   */
  public static ZohoSandbox of(UnaryOperator<OrganisationPlan> plan) {
    return new ZohoSandbox(plan, StubOptions.forTests());
  }

  /**
   * The same in a stub with these options. Tests with the same options share a stub.
   *
   * @param change changes the options of a stub for tests
   */
  public ZohoSandbox inStub(UnaryOperator<StubOptions> change) {
    return new ZohoSandbox(plan, change.apply(StubOptions.forTests()));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    isForTheWholeClass = true;
    make(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!isForTheWholeClass) {
      make(context);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!isForTheWholeClass) {
      remove();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    remove();
  }

  private void make(ExtensionContext context) {
    stub =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                options, key -> new SharedStub(ZohoCrmStub.start(options)), SharedStub.class)
            .stub();
    organisation =
        stub.organisations()
            .create(plan.apply(OrganisationPlan.empty("test-" + UUID.randomUUID())));
  }

  private void remove() {
    if (organisation != null) {
      stub.organisations().remove(organisation.name());
      stub.journal().clear(this::isOfThisOrganisation);
      organisation = null;
    }
  }

  /** Where the stub listens; the API is at {@code <url>/crm/v7}. */
  public URI url() {
    made();
    return stub.url();
  }

  /** An access token that never runs out, of the administrator or the seed's first user. */
  public String accessToken() {
    return made().accessToken();
  }

  /** A refresh token of the same user, for the client {@code sandbox-client}. */
  public String refreshToken() {
    return made().refreshToken();
  }

  /**
   * Tokens of another user, or with fewer scopes; they live for an hour, as Zoho's do.
   *
   * @param userId identifier of a user of the organisation
   * @param scopes what they allow; none means everything
   */
  public LoginTokens login(long userId, String... scopes) {
    return stub.organisations().login(made().name(), OptionalLong.of(userId), List.of(scopes));
  }

  /** The name of the organisation, and all that comes with it. */
  public NewOrganisation organisation() {
    return made();
  }

  /** The organisation as it is now: how many users and territories, and which. */
  public OrganisationState state() {
    return stub.organisations().get(made().name());
  }

  /** The requests to this organisation, oldest first, with what was wrong with them. */
  public List<JournalEntry> journal() {
    return stub.journal().ofOrganisation(made().name());
  }

  /**
   * Lets something go wrong, in this organisation only.
   *
   * @throws IllegalArgumentException if no operation that matches documents the error
   */
  public FaultRule add(Fault fault) {
    return stub.faults().add(fault.inOrganisation(made().name()));
  }

  /** Moves the organisation's time, by which tokens, codes, limits and jobs go. */
  public void advance(Duration time) {
    stub.organisations().changeClock(made().name(), ClockChange.move(time));
  }

  /** Puts everything back as it was in the beginning; tokens stay, faults as well. */
  public void reset() {
    stub.organisations().reset(made().name());
  }

  /** The stub that holds the organisation, for all else. */
  public ZohoCrmStub stub() {
    made();
    return stub;
  }

  private boolean isOfThisOrganisation(JournalEntry entry) {
    return entry.organisation().filter(organisation.name()::equals).isPresent();
  }

  private NewOrganisation made() {
    if (organisation == null) {
      throw new IllegalStateException(
          "There is an organisation while a test runs only; register the extension in a field with"
              + " @RegisterExtension.");
    }
    return organisation;
  }
}
