package io.github.zohocrmcontract.stub.sandbox;

import java.util.List;
import java.util.Optional;

/** Which snapshots there are. Each is a copy of its organisation under a name of its own. */
public interface Snapshots {

  /** The snapshots of an organisation, by name. */
  List<SnapshotInfo> list(String organisation);

  /** The name under which a snapshot is kept. */
  Optional<String> keptAs(String organisation, String name);

  /** Notes a snapshot. */
  void add(String organisation, SnapshotInfo snapshot, String keptAs);

  /** Forgets a snapshot. */
  void remove(String organisation, String name);
}
