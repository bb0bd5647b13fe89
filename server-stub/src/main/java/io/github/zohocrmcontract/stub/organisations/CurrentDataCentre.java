package io.github.zohocrmcontract.stub.organisations;

/** Tells at which data centre the request arrived that is being answered. */
public interface CurrentDataCentre {

  /** The data centre. */
  DataCentre get();

  /**
   * Where the caller reached the stub, scheme, host and port: what it is told to call next comes
   * here, and never goes to Zoho.
   */
  String rootUrl();
}
