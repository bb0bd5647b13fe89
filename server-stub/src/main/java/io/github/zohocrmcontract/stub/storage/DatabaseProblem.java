package io.github.zohocrmcontract.stub.storage;

import java.sql.SQLException;

/** Says in a sentence why a database server cannot be used, and what to do. */
final class DatabaseProblem {

  private static final String PASSWORD =
      "Give the user with --database-user, and the password in the environment variable"
          + " ZOHO_CRM_STUB_DATABASE_PASSWORD or in a file with --database-password-file.";

  private DatabaseProblem() {}

  static String unreadable(DatabaseServer server) {
    return "The database URL "
        + server.place()
        + " cannot be read. Give jdbc:postgresql://host:port/database.";
  }

  static UnusableDatabaseException wrongEncoding(DatabaseServer server, String encoding) {
    return new UnusableDatabaseException(
        "The database at "
            + server.place()
            + " keeps texts as "
            + encoding
            + ". Make one that takes every character: createdb --encoding=UTF8"
            + " --template=template0 <name>.",
        null);
  }

  static UnusableDatabaseException of(DatabaseServer server, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableDatabaseException told) {
        return told;
      }
      if (cause instanceof SQLException refused && refused.getSQLState() != null) {
        return new UnusableDatabaseException(sentence(server, refused), failure);
      }
    }
    return new UnusableDatabaseException(told(server, failure), failure);
  }

  private static String sentence(DatabaseServer server, SQLException refused) {
    String place = server.place();
    return switch (refused.getSQLState()) {
      case "08001" ->
          "No database server answers at "
              + place
              + ". Is it running, and are host and port right?";
      case "28P01", "28000", "08004" ->
          "The database server at "
              + place
              + " does not let "
              + server.user().map(user -> "the user " + user).orElse("this user")
              + " in ("
              + refused.getMessage()
              + "). "
              + PASSWORD;
      case "3D000" ->
          "There is no such database at "
              + place
              + ". Make it: createdb --encoding=UTF8 --template=template0 <name>.";
      case "42501" ->
          "The stub may not make its tables at "
              + place
              + ". Let its user own the database: createdb --owner=<user> <name>.";
      default -> told(server, refused);
    };
  }

  private static String told(DatabaseServer server, Exception failure) {
    return "The database at " + server.place() + " cannot be used: " + failure.getMessage();
  }
}
