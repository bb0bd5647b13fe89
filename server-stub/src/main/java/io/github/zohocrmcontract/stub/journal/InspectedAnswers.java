package io.github.zohocrmcontract.stub.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The answers that were looked at last, each by a hash of its bytes, with what was found. */
final class InspectedAnswers {

  private static final int MOST = 500;

  /** The one that was asked for longest ago goes first. */
  private final Map<String, List<Finding>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Finding>> eldest) {
          return size() > MOST;
        }
      };

  /** What was found the last time; found out now if the answer is new. */
  List<Finding> findings(
      String operation, int status, byte[] body, Supplier<List<Finding>> inspection) {
    String answer = operation + " " + status + " " + hash(body);
    synchronized (known) {
      List<Finding> before = known.get(answer);
      if (before != null) {
        return before;
      }
    }
    List<Finding> found = List.copyOf(inspection.get());
    synchronized (known) {
      known.put(answer, found);
    }
    return found;
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
