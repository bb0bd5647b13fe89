package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.storage.DatabaseServer;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says of a database. The password is no argument, because everybody on the
 * machine can read those.
 */
final class DatabaseArguments {

  private static final String URL = "--database-url";
  private static final String USER = "--database-user";
  private static final String PASSWORD_FILE = "--database-password-file";
  private static final String PASSWORD_VARIABLE = "ZOHO_CRM_STUB_DATABASE_PASSWORD";

  private Optional<String> url = Optional.empty();
  private Optional<String> user = Optional.empty();
  private Optional<Path> passwordFile = Optional.empty();

  /** Whether the argument is about the database; then it has been read. */
  boolean take(String name, String value) {
    switch (name) {
      case URL -> url = Optional.of(value);
      case USER -> user = Optional.of(value);
      case PASSWORD_FILE -> passwordFile = Optional.of(Path.of(value));
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * The database that was named, if one was.
   *
   * @throws IllegalArgumentException with a sentence, if that is of no use
   */
  Optional<DatabaseServer> server(Map<String, String> environment) {
    if (url.isEmpty()) {
      requireUrl(USER, user.isPresent());
      requireUrl(PASSWORD_FILE, passwordFile.isPresent());
      return Optional.empty();
    }
    Optional<String> password =
        passwordFile
            .map(DatabaseArguments::firstLine)
            .or(() -> Optional.ofNullable(environment.get(PASSWORD_VARIABLE)));
    return Optional.of(new DatabaseServer(url.get(), user, password));
  }

  private static void requireUrl(String argument, boolean given) {
    if (given) {
      throw new IllegalArgumentException(
          argument + " is of no use alone. Give " + URL + " jdbc:postgresql://host:port/database.");
    }
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (MalformedInputException noText) {
      throw unreadable(file, "it is no text");
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable.getClass().getSimpleName());
    }
  }

  private static IllegalArgumentException unreadable(Path file, String why) {
    return new IllegalArgumentException(
        PASSWORD_FILE
            + " "
            + file
            + " cannot be read ("
            + why
            + "). Give a file with the password in its first line.");
  }
}
