package io.github.zohocrmcontract.benchmarks;

import io.github.zohocrmcontract.stub.ZohoCrmStub;
import io.github.zohocrmcontract.stub.sandbox.NewOrganisation;
import io.github.zohocrmcontract.stub.sandbox.OrganisationPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of 200 users as the stub answers it. As a program it writes the page into a file, which
 * the benchmarks read if the property {@code users.page} names it: starting the stub for each of
 * them would take longer than they do.
 */
public final class UsersPage {

  static final int USERS = 200;

  private UsersPage() {}

  public static void main(String... arguments) throws IOException {
    Files.write(Path.of(arguments[0]), fromStub());
    System.exit(0);
  }

  static byte[] bytes() {
    String file = System.getProperty("users.page");
    try {
      return file == null ? fromStub() : Files.readAllBytes(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] fromStub() {
    try (ZohoCrmStub stub = ZohoCrmStub.start()) {
      NewOrganisation made =
          stub.organisations().create(OrganisationPlan.generated("benchmark", USERS, 20, 1));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(stub.url() + "/crm/v7/users"))
              .header("Authorization", "Zoho-oauthtoken " + made.accessToken())
              .build();
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("The stub answered with " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
