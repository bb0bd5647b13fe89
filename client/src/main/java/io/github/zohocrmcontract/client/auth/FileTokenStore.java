package io.github.zohocrmcontract.client.auth;

import io.github.zohocrmcontract.client.http.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tokens in a directory, one file a key, readable by the owner only. Files are replaced as a
 * whole, so that nobody ever reads half a token. Several processes can share the directory.
 */
public final class FileTokenStore implements TokenStore {
  private static final Logger LOG = LoggerFactory.getLogger(FileTokenStore.class);
  private static final long POLL_MILLIS = 20;

  private final Path directory;

  /** A store in this directory, which is made when the first token comes. */
  public FileTokenStore(Path directory) {
    this.directory = Objects.requireNonNull(directory);
  }

  @Override
  public Optional<AccessToken> find(String key) {
    Properties values = new Properties();
    try (InputStream file = Files.newInputStream(file(key, "token"))) {
      values.load(file);
      return Optional.of(
          AccessToken.kept(
              values.getProperty("access_token"),
              moment(values, "issued_at"),
              moment(values, "expires_at"),
              Optional.ofNullable(values.getProperty("api_domain")).map(URI::create)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException damaged) {
      // Without the cause, which can quote the token.
      LOG.warn(
          "{} is damaged and holds no access token that can be read. Nothing needs to be done: a"
              + " new token replaces it. If this comes again, something else writes to the"
              + " directory.",
          file(key, "token"));
      return Optional.empty();
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }

  @Override
  public AccessToken renew(String key, Renewal renewal, Deadline patience) {
    try {
      makeDirectory();
      try (FileChannel channel = openLockFile(key);
          FileLock lock = lock(channel, patience)) {
        Optional<AccessToken> kept = find(key);
        AccessToken token = renewal.inPlaceOf(kept);
        if (kept.filter(token::equals).isEmpty()) {
          replace(key, token);
        }
        return token;
      }
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }

  private FileChannel openLockFile(String key) throws IOException {
    return FileChannel.open(
        file(key, "lock"),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        ownerOnly("rw-------"));
  }

  // The lock is held by the process, so that threads of one process meet an exception instead.
  private static FileLock lock(FileChannel channel, Deadline patience) throws IOException {
    while (!patience.hasPassed()) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException heldByThisProcess) {
        // Waits below, like for another process.
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new TokenStoreException("Another process took too long to get an access token.", null);
  }

  private void replace(String key, AccessToken token) throws IOException {
    Properties values = new Properties();
    values.setProperty("access_token", token.value());
    token.issuedAt().ifPresent(at -> values.setProperty("issued_at", at.toString()));
    token.expiresAt().ifPresent(at -> values.setProperty("expires_at", at.toString()));
    token.apiDomain().ifPresent(domain -> values.setProperty("api_domain", domain.toString()));
    Path whole = Files.createTempFile(directory, "token", ".new", ownerOnly("rw-------"));
    try {
      try (OutputStream file = Files.newOutputStream(whole, StandardOpenOption.WRITE)) {
        values.store(file, null);
      }
      Files.move(
          whole,
          file(key, "token"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private void makeDirectory() throws IOException {
    Path parent = directory.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(directory, ownerOnly("rwx------"));
    } catch (FileAlreadyExistsException there) {
      if (!Files.isDirectory(directory)) {
        throw there;
      }
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private Path file(String key, String extension) {
    return directory.resolve(key + "." + extension);
  }

  private static Optional<Instant> moment(Properties values, String name) {
    return Optional.ofNullable(values.getProperty(name)).map(Instant::parse);
  }

  private TokenStoreException unusable(IOException failure) {
    return new TokenStoreException(
        "Tokens cannot be kept in " + directory + "; is it a directory that can be written?",
        failure);
  }
}
