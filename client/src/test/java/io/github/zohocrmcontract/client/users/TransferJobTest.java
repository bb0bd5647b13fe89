package io.github.zohocrmcontract.client.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.errors.DecodingException;
import io.github.zohocrmcontract.client.errors.JobFailedException;
import io.github.zohocrmcontract.client.errors.JobTimeoutException;
import io.github.zohocrmcontract.client.errors.ServerException;
import io.github.zohocrmcontract.client.errors.TransportException;
import io.github.zohocrmcontract.client.errors.TransportException.Fault;
import io.github.zohocrmcontract.client.errors.UnknownJobException;
import io.github.zohocrmcontract.client.testing.LocalServer;
import io.github.zohocrmcontract.client.testing.LocalServer.Canned;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Following the job that deletes a user, with time that passes only where the test lets it. */
@Timeout(60)
class TransferJobTest {
  private static final String JOB = "3652397000012622009";

  private final Deque<Canned> answers = new ArrayDeque<>();
  private final LocalServer server =
      LocalServer.answering(request -> answers.size() > 1 ? answers.poll() : answers.peek());
  private final Users users =
      ZohoCrm.builder().server(server.url()).accessToken("any").build().users();
  private final PlayedTime time = new PlayedTime();

  /** Notes the pauses and lets them pass at once. */
  private static final class PlayedTime implements JobTime {
    private final List<Duration> pauses = new ArrayList<>();
    // Begins near the end of the numbers, as System.nanoTime may.
    private long now = Long.MAX_VALUE - 1_000;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      pauses.add(time);
      now += time.toNanos();
    }
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void theJobIsNamedByTheAnswerAndAskedFor() {
    answers.add(
        Canned.json(
            200,
            "{\"transfer_and_delete\":[{\"code\":\"SUCCESS\",\"details\":{\"jobId\":\""
                + JOB
                + "\",\"id\":\"1\"},\"message\":\"ok\",\"status\":\"success\"}]}"));
    answers.add(status("in_progress"));
    TransferJob job = users.transferAndDelete(leaving());
    assertThat(job.id()).isEqualTo(JOB);
    assertThat(job.status().map(JobStatus::value)).hasValue("in_progress");
    assertThat(server.requests().get(1).uri().getQuery()).isEqualTo("job_id=" + JOB);
    assertThat(users.transferJob(JOB)).isEqualTo(job).hasToString("TransferJob[" + JOB + "]");
  }

  @Test
  void aJobWithoutANameRunsAllTheSameWhichIsSaid() {
    answers.add(
        Canned.json(
            200,
            "{\"transfer_and_delete\":[{\"code\":\"SUCCESS\",\"details\":{},\"status\":\"success\"}]}"));
    DecodingException nameless =
        catchThrowableOfType(DecodingException.class, () -> users.transferAndDelete(leaving()));
    assertThat(nameless.path()).isEqualTo("$.transfer_and_delete[0].details.jobId");
  }

  @Test
  void pausesDoubleUpToTheLongestAndEachStatusIsTold() {
    for (String word :
        List.of("scheduled", "in_progress", "never_seen", "in_progress", "completed")) {
      answers.add(status(word));
    }
    List<String> told = new ArrayList<>();
    JobStatus last =
        users
            .transferJob(JOB)
            .await(
                JobWait.atMost(Duration.ofMinutes(5))
                    .pausing(Duration.ofSeconds(2), Duration.ofSeconds(5))
                    .onProgress(status -> told.add(status.value()))
                    .in(time));
    assertThat(last.isCompleted()).isTrue();
    assertThat(told)
        .containsExactly("scheduled", "in_progress", "never_seen", "in_progress", "completed");
    assertThat(time.pauses)
        .containsExactly(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    assertThat(server.requests()).hasSize(5);
  }

  @Test
  void aJobThatTakesTooLongIsTypedAndCanBeAwaitedAgain() {
    answers.add(status("in_progress"));
    TransferJob job = users.transferJob(JOB);
    JobTimeoutException late =
        catchThrowableOfType(
            JobTimeoutException.class,
            () -> job.await(JobWait.atMost(Duration.ofSeconds(6)).in(time)));
    assertThat(time.pauses)
        .as("the last pause is cut short, and a question follows it")
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    assertThat(server.requests()).hasSize(4);
    assertThat(late.jobId()).isEqualTo(JOB);
    assertThat(late.status()).isEqualTo("in_progress");
    assertThat(late.request().toString())
        .isEqualTo("GET /crm/v7/users/actions/transfer_and_delete");
    assertThat(late).hasMessageContaining("it goes on");
    answers.clear();
    answers.add(status("completed"));
    assertThat(job.await(JobWait.atMost(Duration.ZERO).in(time)).isCompleted()).isTrue();
  }

  @Test
  void aJobThatFailedSaysWhyIfTheServerDoes() {
    answers.add(
        Canned.json(
            200, "{\"transfer_and_delete\":[{\"status\":\"failed\",\"reason\":\"locked\"}]}"));
    assertThat(failed().reason()).hasValue("locked");
    answers.clear();
    answers.add(status("failed"));
    assertThat(failed().reason()).isEmpty();
  }

  @Test
  void aJobThatTheServerDoesNotKnowIsTyped() {
    answers.add(Canned.empty(204));
    assertThat(users.transferJob(JOB).status()).isEmpty();
    assertThatThrownBy(() -> users.transferJob(JOB).await(Duration.ofSeconds(5)))
        .isInstanceOf(UnknownJobException.class)
        .hasMessageContaining(JOB);
  }

  @Test
  void aQuestionThatFailsEndsTheWaitWithItsFailure() {
    answers.add(status("in_progress"));
    answers.add(Canned.json(500, "{}"));
    assertThatThrownBy(
            () -> users.transferJob(JOB).await(JobWait.atMost(Duration.ofMinutes(1)).in(time)))
        .isInstanceOf(ServerException.class);
  }

  @Test
  void whoeverIsInterruptedWhileWaitingIsToldSo() {
    answers.add(status("in_progress"));
    TransportException interrupted =
        catchThrowableOfType(
            TransportException.class,
            () ->
                users
                    .transferJob(JOB)
                    .await(
                        JobWait.atMost(Duration.ofHours(1))
                            .onProgress(status -> Thread.currentThread().interrupt())));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted.fault()).isEqualTo(Fault.INTERRUPTED);
    assertThat(interrupted).hasMessageContaining("which goes on");
  }

  @Test
  void timesThatMakeNoSenseAreRefused() {
    JobWait wait = JobWait.atMost(Duration.ofSeconds(1));
    assertThatThrownBy(() -> JobWait.atMost(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> wait.pausing(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> wait.pausing(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoeverLeavesCannotTakeOver() {
    UserDeletion deletion = UserDeletion.of("1");
    assertThatThrownBy(() -> deletion.afterHandingOver(Handover.everythingTo("1")))
        .hasMessage("User 1 is to be deleted and cannot take over; name another user.");
    assertThatThrownBy(() -> deletion.afterHandingOver(Handover.subordinatesOnly("1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(server.requests()).isEmpty();
  }

  private JobFailedException failed() {
    return catchThrowableOfType(
        JobFailedException.class, () -> users.transferJob(JOB).await(Duration.ofSeconds(5)));
  }

  private static UserHandover leaving() {
    return UserDeletion.of("1").afterHandingOver(Handover.everythingTo("2"));
  }

  private static Canned status(String word) {
    return Canned.json(200, "{\"transfer_and_delete\":[{\"status\":\"" + word + "\"}]}");
  }
}
