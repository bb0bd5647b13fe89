package io.github.zohocrmcontract.stub.sequences;

import java.util.ArrayList;
import java.util.List;

/**
 * The identifiers that a sequence can name: all that ever were, so that it also meets what was
 * deleted. A number chooses one of them, whatever the number.
 */
final class Known {

  private final List<String> users = new ArrayList<>(RandomOrganisation.USERS);
  private final List<String> territories = new ArrayList<>(RandomOrganisation.TERRITORIES);

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

  List<String> users() {
    return users;
  }

  List<String> territories() {
    return territories;
  }
}
