package io.github.zohocrmcontract.stub.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The identifiers that a sequence can name: all that ever were, so that it also meets what was
 * deleted. A number chooses one of them, whatever the number.
 */
final class Known {

  private final List<String> users = new ArrayList<>(RandomOrganisation.USERS);
  private final List<String> territories = new ArrayList<>(RandomOrganisation.TERRITORIES);

  private final Map<String, String> owners = new TreeMap<>();

  Known() {
    RandomOrganisation.RECORDS.forEach(record -> owners.put(record, RandomOrganisation.OWNER));
  }

  String user(int number) {
    return users.get(number % users.size());
  }

  String territory(int number) {
    return territories.get(number % territories.size());
  }

  String record(int number) {
    return RandomOrganisation.RECORDS.get(number % RandomOrganisation.RECORDS.size());
  }

  void addUser(String id) {
    users.add(id);
  }

  void addTerritory(String id) {
    territories.add(id);
  }

  /** The records of one user are another's from now on. */
  void handOver(String from, String to) {
    owners.replaceAll((record, owner) -> owner.equals(from) ? to : owner);
  }

  /** Who must own each record: whoever did, unless a transfer handed it over. */
  Map<String, String> owners() {
    return owners;
  }

  List<String> users() {
    return users;
  }

  List<String> territories() {
    return territories;
  }
}
