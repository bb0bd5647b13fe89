package io.github.zohocrmcontract.stub.storage;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/**
 * What was read from the database, until something in it changes. Nobody gets what was there before
 * a change that ended before he asked.
 *
 * @param <K> what was asked for
 * @param <V> what was found, which nobody may change
 */
public final class Remembered<K, V> {

  private final Changes changes;
  private final long most;
  private final ToIntBiFunction<? super K, ? super V> weight;
  private volatile Findings<K, V> findings = new Findings<>(-1);

  /**
   * Remembers nothing yet.
   *
   * @param changes of the database that is read
   * @param most how many findings are kept; more are read each time
   */
  public Remembered(Changes changes, int most) {
    this(changes, most, (key, found) -> 1);
  }

  /**
   * Remembers nothing yet.
   *
   * @param changes of the database that is read
   * @param most how much all findings that are kept may weigh; more are read each time
   * @param weight of a finding, with what was asked for
   */
  public Remembered(Changes changes, long most, ToIntBiFunction<? super K, ? super V> weight) {
    this.changes = changes;
    this.most = most;
    this.weight = weight;
  }

  /**
   * What is in the database.
   *
   * @param read reads it, if it is not known; never gives null
   */
  public V get(K key, Function<? super K, ? extends V> read) {
    Place place = at(key);
    Optional<V> before = place.found();
    if (before.isPresent()) {
      return before.get();
    }
    V found = read.apply(key);
    place.keep(found);
    return found;
  }

  /** The place for what is found from now on, for those who have more to do than to read. */
  public Place at(K key) {
    OptionalLong mark = changes.mark();
    return new Place(key, mark.isEmpty() ? Optional.empty() : Optional.of(since(mark.getAsLong())));
  }

  private Findings<K, V> since(long mark) {
    Findings<K, V> kept = findings;
    if (kept.mark != mark) {
      kept = new Findings<>(mark);
      findings = kept;
    }
    return kept;
  }

  /** Where a finding is kept. If something changes before it is kept, nobody gets it. */
  public final class Place {

    private final K key;
    private final Optional<Findings<K, V>> kept;

    private Place(K key, Optional<Findings<K, V>> kept) {
      this.key = key;
      this.kept = kept;
    }

    /** What was found before. */
    public Optional<V> found() {
      return kept.isPresent() ? Optional.ofNullable(kept.get().found.get(key)) : Optional.empty();
    }

    /** Keeps what was found now, if there is room. */
    public void keep(V found) {
      kept.ifPresent(findings -> findings.keep(key, found, weight.applyAsInt(key, found), most));
    }
  }

  private static final class Findings<K, V> {

    private final long mark;
    private final Map<K, V> found = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();

    private Findings(long mark) {
      this.mark = mark;
    }

    private void keep(K key, V finding, int added, long most) {
      if (weight.addAndGet(added) > most || found.putIfAbsent(key, finding) != null) {
        weight.addAndGet(-added);
      }
    }
  }
}
