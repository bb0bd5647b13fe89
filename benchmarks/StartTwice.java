import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Locale;

/** Prints how many seconds the first and the second start in one Java take, each to its first answer. */
public final class StartTwice {

  public static void main(String... arguments) throws IOException {
    System.out.printf(Locale.ROOT, "%.3f %.3f%n", start(), start());
    System.exit(0);
  }

  private static double start() throws IOException {
    long begin = System.nanoTime();
    try (ZohoCrmStub stub = ZohoCrmStub.start()) {
      String target = stub.url() + "/crm/v7/settings/territories/actions/associated_users_count";
      HttpURLConnection call = (HttpURLConnection) URI.create(target).toURL().openConnection();
      call.setRequestProperty("Authorization", "Zoho-oauthtoken sandbox-access-documented-territories");
      if (call.getResponseCode() != 200) {
        throw new IllegalStateException("answered with " + call.getResponseCode());
      }
      return (System.nanoTime() - begin) / 1e9;
    }
  }
}
