package io.github.zohocrmcontract.stub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;

/**
 * What people are told about a directory of {@code --data-dir} in which nothing can be kept.
 *
 * @param path the directory
 */
record DataDirectory(Path path) {

  /**
   * Makes the directory if it is not there yet, and tries it out.
   *
   * @throws StubStartException with a sentence that names the directory, if nothing can be written
   */
  void prepare() {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw unusable("is a file. Give a directory", null);
    }
    try {
      Files.createDirectories(path);
    } catch (IOException failure) {
      throw unusable("cannot be made. Give one below a directory that you may write to", failure);
    }
    try {
      // Asked for by doing it: permissions do not tell of file systems that are read-only or full.
      Files.delete(Files.createTempFile(path, "try-", ".tmp"));
    } catch (IOException failure) {
      throw unusable("cannot be written to. Give another, or the right to write there", failure);
    }
  }

  /**
   * Why the database in the directory could not be opened; empty if the failure has another cause.
   */
  Optional<StubStartException> explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refusal) {
        return explain(refusal.getErrorCode(), failure);
      }
    }
    return Optional.empty();
  }

  private Optional<StubStartException> explain(int code, Throwable failure) {
    return switch (code) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          Optional.of(
              unusable(
                  "is used by another stub. Stop that one, or give another directory", failure));
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
          Optional.of(
              unusable(
                  "holds a database that is damaged or of another version. Delete it, or give"
                      + " another directory",
                  failure));
      case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_READ_ONLY ->
          Optional.of(
              unusable(
                  "holds a database that cannot be written to. Give another directory, or the right"
                      + " to write there",
                  failure));
      default -> Optional.empty();
    };
  }

  private StubStartException unusable(String sentence, Throwable cause) {
    return new StubStartException("--data-dir " + path + " " + sentence + ".", cause);
  }
}
