package io.github.zohocrmcontract.stub.users;

import java.util.List;
import java.util.Optional;

/** The jobs that hand over a user's work and delete the user. */
public interface TransferJobs {

  /** Remembers a job. */
  void add(String organisation, TransferJob job);

  /** The job of this identifier. */
  Optional<TransferJob> find(String organisation, long id);

  /**
   * The jobs of an organisation, the newest first.
   *
   * @param most how many at most
   */
  List<TransferJob> newest(String organisation, int most);
}
