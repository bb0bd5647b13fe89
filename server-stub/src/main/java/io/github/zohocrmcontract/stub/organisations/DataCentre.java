package io.github.zohocrmcontract.stub.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The data centres of Zoho, by the word that the redirect after the consent carries. */
public enum DataCentre {
  US,
  EU,
  IN,
  AU,
  JP,
  CN,
  CA,
  SA,
  UK;

  /** The word for it, for instance {@code eu}. */
  public String location() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the stub plays it: below its root, except the first one. */
  public String path() {
    return this == US ? "" : "/dc/" + location();
  }

  /** The data centre that goes by this word. */
  public static Optional<DataCentre> of(String location) {
    return Arrays.stream(values()).filter(each -> each.location().equals(location)).findFirst();
  }
}
