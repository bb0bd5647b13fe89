package io.github.zohocrmcontract.stub.records;

/** The rules of each organisation. */
public interface RecordSettings {

  /** The rules of an organisation; the usual ones if it has set none. */
  RecordRules of(String organisation);

  /** Sets the rules of an organisation that has none yet. */
  void set(String organisation, RecordRules rules);
}
