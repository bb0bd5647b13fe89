package io.github.zohocrmcontract.stub.sandbox;

import io.github.zohocrmcontract.stub.oauth.AuthorizationCode;
import io.github.zohocrmcontract.stub.organisations.DataCentre;
import io.github.zohocrmcontract.stub.sandbox.api.ClockApi;
import io.github.zohocrmcontract.stub.sandbox.api.LoginsApi;
import io.github.zohocrmcontract.stub.sandbox.api.OrganisationsApi;
import io.github.zohocrmcontract.stub.sandbox.api.SnapshotsApi;
import io.github.zohocrmcontract.stub.sandbox.model.ClockOrder;
import io.github.zohocrmcontract.stub.sandbox.model.Code;
import io.github.zohocrmcontract.stub.sandbox.model.GenerationOrder;
import io.github.zohocrmcontract.stub.sandbox.model.LoginOrder;
import io.github.zohocrmcontract.stub.sandbox.model.NewOrganisationAnswer;
import io.github.zohocrmcontract.stub.sandbox.model.Organisation;
import io.github.zohocrmcontract.stub.sandbox.model.OrganisationOrder;
import io.github.zohocrmcontract.stub.sandbox.model.OrganisationsAnswer;
import io.github.zohocrmcontract.stub.sandbox.model.Snapshot;
import io.github.zohocrmcontract.stub.sandbox.model.SnapshotOrder;
import io.github.zohocrmcontract.stub.sandbox.model.SnapshotsAnswer;
import io.github.zohocrmcontract.stub.sandbox.model.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The control of the sandbox over HTTP. */
@RestController
public class SandboxController implements OrganisationsApi, SnapshotsApi, ClockApi, LoginsApi {

  private static final Duration FARTHEST_MOVE = Duration.ofSeconds(3_153_600_000L);

  private final SandboxOrganisations organisations;

  SandboxController(SandboxOrganisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public ResponseEntity<OrganisationsAnswer> getOrganisations() {
    return answer(organisations.list());
  }

  @Override
  public ResponseEntity<OrganisationsAnswer> getOrganisation(String organisation) {
    return answer(List.of(organisations.get(organisation)));
  }

  @Override
  public ResponseEntity<NewOrganisationAnswer> createOrganisation(OrganisationOrder order) {
    NewOrganisation made = organisations.create(plan(order));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            new NewOrganisationAnswer(
                model(made.state()),
                made.tokens().stream().map(SandboxController::model).toList()));
  }

  @Override
  public ResponseEntity<Void> deleteOrganisation(String organisation) {
    organisations.remove(organisation);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<OrganisationsAnswer> resetOrganisation(String organisation) {
    return answer(List.of(organisations.reset(organisation)));
  }

  @Override
  public ResponseEntity<SnapshotsAnswer> getSnapshots(String organisation) {
    return ResponseEntity.ok(snapshots(organisations.snapshots(organisation)));
  }

  @Override
  public ResponseEntity<SnapshotsAnswer> createSnapshot(String organisation, SnapshotOrder order) {
    SnapshotInfo made = organisations.snapshot(organisation, order.getName());
    return ResponseEntity.status(HttpStatus.CREATED).body(snapshots(List.of(made)));
  }

  @Override
  public ResponseEntity<OrganisationsAnswer> restoreSnapshot(String organisation, String snapshot) {
    return answer(List.of(organisations.restore(organisation, snapshot)));
  }

  @Override
  public ResponseEntity<Void> deleteSnapshot(String organisation, String snapshot) {
    organisations.removeSnapshot(organisation, snapshot);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<io.github.zohocrmcontract.stub.sandbox.model.Clock> getClock(
      String organisation) {
    return clock(organisations.get(organisation));
  }

  @Override
  public ResponseEntity<io.github.zohocrmcontract.stub.sandbox.model.Clock> updateClock(
      String organisation, ClockOrder order) {
    if (order.getNow() != null && order.getMoveSeconds() != null) {
      throw SandboxErrors.invalid("move_seconds", "Give now or move_seconds, not both.");
    }
    Optional<Duration> move = Optional.ofNullable(order.getMoveSeconds()).map(Duration::ofSeconds);
    if (move.filter(far -> far.abs().compareTo(FARTHEST_MOVE) > 0).isPresent()) {
      throw SandboxErrors.invalid(
          "move_seconds", "Move it by " + FARTHEST_MOVE.toSeconds() + " seconds at most.");
    }
    return clock(
        organisations.changeClock(
            organisation,
            new ClockChange(
                Optional.ofNullable(order.getNow()).map(OffsetDateTime::toInstant),
                move,
                Optional.ofNullable(order.getFrozen()))));
  }

  @Override
  public ResponseEntity<Tokens> createTokens(String organisation, LoginOrder order) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(model(organisations.login(organisation, user(order), scopes(order))));
  }

  @Override
  public ResponseEntity<Code> createCode(String organisation, LoginOrder order) {
    String code = organisations.code(organisation, user(order), scopes(order));
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new Code(code, (int) AuthorizationCode.LIFETIME.toSeconds()));
  }

  private static OrganisationPlan plan(OrganisationOrder order) {
    if (order.getSeed() != null && order.getGenerate() != null) {
      throw SandboxErrors.invalid("generate", "Give seed or generate, not both.");
    }
    OrganisationPlan plan = OrganisationPlan.empty(order.getName());
    GenerationOrder generation = order.getGenerate();
    if (generation != null) {
      plan =
          OrganisationPlan.generated(
              order.getName(),
              generation.getUsers(),
              generation.getTerritories(),
              generation.getRandomSeed());
    } else if (order.getSeed() != null) {
      plan = OrganisationPlan.seeded(order.getName(), order.getSeed());
    }
    plan = plan.in(DataCentre.of(order.getDataCentre().getValue()).orElseThrow());
    plan = order.getNow() == null ? plan : plan.startingAt(order.getNow().toInstant());
    return Boolean.TRUE.equals(order.getFrozen()) ? plan.standingStill() : plan;
  }

  private static OptionalLong user(LoginOrder order) {
    return order.getUser() == null
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(order.getUser()));
  }

  private static List<String> scopes(LoginOrder order) {
    return order.getScopes() == null ? List.of() : order.getScopes();
  }

  private static ResponseEntity<OrganisationsAnswer> answer(List<OrganisationState> states) {
    return ResponseEntity.ok(
        new OrganisationsAnswer(states.stream().map(SandboxController::model).toList()));
  }

  private static SnapshotsAnswer snapshots(List<SnapshotInfo> snapshots) {
    return new SnapshotsAnswer(
        snapshots.stream().map(each -> new Snapshot(each.name(), time(each.takenAt()))).toList());
  }

  private static ResponseEntity<io.github.zohocrmcontract.stub.sandbox.model.Clock> clock(
      OrganisationState state) {
    return ResponseEntity.ok(
        new io.github.zohocrmcontract.stub.sandbox.model.Clock(time(state.now()), state.frozen()));
  }

  private static Organisation model(OrganisationState state) {
    Organisation model =
        new Organisation(
            state.name(),
            state.seed().isPresent() ? "seed" : "generated",
            state.place().dataCentre().location(),
            state.place().soid(),
            Long.toString(state.superAdmin()),
            state.users(),
            state.territories(),
            texts(state.userIds()),
            texts(state.territoryIds()),
            time(state.now()),
            state.frozen());
    model.setSeed(state.seed().orElse(null));
    return model;
  }

  private static Tokens model(LoginTokens tokens) {
    Tokens model =
        new Tokens(
            Long.toString(tokens.userId()),
            tokens.scopes(),
            tokens.accessToken(),
            tokens.refreshToken());
    model.setPurpose(tokens.purpose().isEmpty() ? null : tokens.purpose());
    return model;
  }

  private static List<String> texts(List<Long> identifiers) {
    return identifiers.stream().map(String::valueOf).toList();
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
