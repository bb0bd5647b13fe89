package io.github.zohocrmcontract.stub.storage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL database that several stubs can share. No text of it shows the password.
 *
 * @param url its JDBC address, {@code jdbc:postgresql://host:port/database}; parameters such as
 *     {@code user}, {@code password}, {@code ssl} and {@code currentSchema} go to the driver
 * @param user who connects; empty for the URL's, or the user who runs the stub
 * @param password empty for the URL's, or none
 */
public record DatabaseServer(String url, Optional<String> user, Optional<String> password) {

  private static final String SCHEME = "jdbc:postgresql:";

  /** Nothing that could be a secret, but for parameters. */
  private static final Pattern PLAIN =
      Pattern.compile("((?:[a-z0-9]+:)+(?://[^/?@;&=]*/?)?[^/?@;&=]*)(?:\\?.*)?");

  /**
   * Takes a database.
   *
   * @throws IllegalArgumentException with a sentence, if the address is not one of PostgreSQL
   */
  public DatabaseServer {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "The database URL "
              + withoutSecrets(url)
              + " is not one of PostgreSQL. Give "
              + SCHEME
              + "//host:port/database.");
    }
  }

  /** The address without its parameters, for people to read. */
  public String place() {
    return withoutSecrets(url);
  }

  @Override
  public String toString() {
    return "DatabaseServer[" + place() + user.map(name -> ", as " + name).orElse("") + "]";
  }

  /** Secrets stand among the parameters, and in URLs of other tools before the host. */
  private static String withoutSecrets(String url) {
    Matcher plain = PLAIN.matcher(url);
    return plain.matches()
        ? plain.group(1)
        : url.substring(0, url.indexOf("//") < 0 ? 0 : url.indexOf("//") + 2) + "...";
  }
}
