package io.github.zohocrmcontract.stub.storage;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was read from the database, until something in it changes. Nobody gets what was there before
 * a change that ended before he asked.
 *
 * @param <K> what was asked for
 * @param <V> what was found, which nobody may change
 */
public final class Remembered<K, V> {

  private final Changes changes;
  private final int most;
  private final Predicate<? super V> small;
  private volatile Findings<K, V> findings = new Findings<>(-1, Map.of());

  /**
   * Remembers nothing yet.
   *
   * @param changes of the database that is read
   * @param most how many findings are kept; more are read each time
   */
  public Remembered(Changes changes, int most) {
    this(changes, most, found -> true);
  }

  /**
   * Remembers nothing yet.
   *
   * @param changes of the database that is read
   * @param most how many findings are kept; more are read each time
   * @param small whether a finding is small enough to be kept
   */
  public Remembered(Changes changes, int most, Predicate<? super V> small) {
    this.changes = changes;
    this.most = most;
    this.small = small;
  }

  /**
   * What is in the database.
   *
   * @param read reads it, if it is not known; never gives null
   */
  public V get(K key, Function<? super K, ? extends V> read) {
    OptionalLong mark = changes.mark();
    if (mark.isEmpty()) {
      return read.apply(key);
    }
    Map<K, V> known = since(mark.getAsLong());
    V before = known.get(key);
    if (before != null) {
      return before;
    }
    V found = read.apply(key);
    if (known.size() < most && small.test(found)) {
      known.put(key, found);
    }
    return found;
  }

  private Map<K, V> since(long mark) {
    Findings<K, V> kept = findings;
    if (kept.mark() != mark) {
      kept = new Findings<>(mark, new ConcurrentHashMap<>());
      findings = kept;
    }
    return kept.found();
  }

  private record Findings<K, V>(long mark, Map<K, V> found) {}
}
