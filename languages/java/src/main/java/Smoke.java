import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.zohocrmcontract.plain.ApiClient;
import io.github.zohocrmcontract.plain.ApiException;
import io.github.zohocrmcontract.plain.api.TerritoriesApi;
import io.github.zohocrmcontract.plain.api.TerritoryUsersApi;
import io.github.zohocrmcontract.plain.api.UsersApi;
import io.github.zohocrmcontract.plain.model.ApiError;
import io.github.zohocrmcontract.plain.model.User;
import io.github.zohocrmcontract.plain.model.UserType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Smoke program of the Java client: {@code crm URL TOKEN}, or {@code samples IN OUT}. */
public final class Smoke {

  public static void main(String[] words) throws Exception {
    if (words[0].equals("crm")) {
      crm(words[1], words[2]);
    } else {
      samples(Path.of(words[1]), Path.of(words[2]));
    }
  }

  private static void crm(String url, String token) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(url + "/crm/v7");
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Zoho-oauthtoken " + token));
    List<User> users =
        new UsersApi(client).getUsers(UserType.ALL_USERS, null, null, null, null).getUsers();
    System.out.println(users.size() + " users: " + names(users));
    List<User> members =
        new TerritoryUsersApi(client).getTerritoryUsers("431581000000744113").getUsers();
    System.out.println(members.size() + " members: " + names(members));
    try {
      new TerritoriesApi(client).getTerritory("1");
    } catch (ApiException refused) {
      ApiError error =
          ApiClient.createDefaultObjectMapper()
              .readValue(refused.getResponseBody(), ApiError.class);
      System.out.println(refused.getCode() + " " + error.getCode());
    }
  }

  private static String names(List<User> users) {
    return users.stream().map(User::getFullName).collect(Collectors.joining(", "));
  }

  private static void samples(Path source, Path target) throws Exception {
    ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
    try (var files = Files.list(source)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        Class<?> schema =
            Class.forName("io.github.zohocrmcontract.plain.model." + name.split("\\.")[0]);
        Object model = mapper.readValue(file.toFile(), schema);
        mapper.writeValue(target.resolve(name).toFile(), model);
      }
    }
  }
}
