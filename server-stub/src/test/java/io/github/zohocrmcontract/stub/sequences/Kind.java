package io.github.zohocrmcontract.stub.sequences;

import io.github.zohocrmcontract.stub.testing.Call;
import io.github.zohocrmcontract.stub.testing.StubExtension;

/**
 * What a step of a sequence does: one kind for each way to change something, the forms that name
 * one object in the path and those that name a list of them.
 */
enum Kind {
  CREATE_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      String user =
          "{'first_name':'New','email':'new.%d@example.com','role':'%s','profile':'%s'}"
              .formatted(first, RandomOrganisation.ROLE, RandomOrganisation.PROFILE);
      return stub.post("/users").json(json("{'users':[" + user + "]}"));
    }
  },
  ACTIVATE_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return change(stub, known.user(first), "'status':'active'");
    }
  },
  DEACTIVATE_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return change(stub, known.user(first), "'status':'inactive'");
    }
  },
  CHANGE_FIELDS_OF_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return change(
          stub,
          known.user(first),
          "'first_name':'Changed %d','phone':'%d'".formatted(second, first));
    }
  },
  CHANGE_FIELDS_OF_USERS {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.put("/users")
          .json(
              json(
                  "{'users':[{'id':'%s','last_name':'Changed %d'}]}"
                      .formatted(known.user(first), second)));
    }
  },
  PUT_USER_UNDER_MANAGER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return change(stub, known.user(first), "'Reporting_To':{'id':'" + known.user(second) + "'}");
    }
  },
  DELETE_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.delete("/users/" + known.user(first));
    }
  },
  TRANSFER_AND_DELETE_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      String work =
          "{'transfer':{'id':'%s','records':%b,'assignment':true,'criteria':true}}"
              .formatted(known.user(second), withRecords(first, second));
      return stub.post("/users/" + known.user(first) + "/actions/transfer_and_delete")
          .json(json("{'transfer_and_delete':[" + work + "]}"));
    }
  },
  TRANSFER_AND_DELETE_USERS {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      String work =
          "{'id':'%s','transfer':{'id':'%s','records':%b,'assignment':true,'criteria':true}}"
              .formatted(known.user(first), known.user(second), withRecords(first, second));
      return stub.post("/users/actions/transfer_and_delete")
          .json(json("{'transfer_and_delete':[" + work + "]}"));
    }
  },
  CREATE_TERRITORY {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      String territory =
          "{'name':'Made %d','permission_type':'read_only','reporting_to':{'id':'%s'}}"
              .formatted(first, known.territory(second));
      return stub.post("/settings/territories").json(json("{'territories':[" + territory + "]}"));
    }
  },
  CREATE_TERRITORIES {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      String territory =
          "{'name':'Made %d','permission_type':'read_only','reporting_to':{'id':'%s'}}";
      return stub.post("/settings/territories")
          .json(
              json(
                  "{'territories':["
                      + territory.formatted(first, known.territory(second))
                      + ","
                      + territory.formatted(first + 1, known.territory(second + 1))
                      + "]}"));
    }
  },
  MOVE_TERRITORY {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.put("/settings/territories/" + known.territory(first))
          .json(
              json("{'territories':[{'reporting_to':{'id':'" + known.territory(second) + "'}}]}"));
    }
  },
  SET_MANAGER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.put("/settings/territories/" + known.territory(first))
          .json(json("{'territories':[{'manager':{'id':'" + known.user(second) + "'}}]}"));
    }
  },
  CLEAR_MANAGERS {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      String cleared = "{'id':'%s','manager':null},{'id':'%s','manager':null}";
      return stub.put("/settings/territories")
          .json(
              json(
                  "{'territories':["
                      + cleared.formatted(known.territory(first), known.territory(second))
                      + "]}"));
    }
  },
  DELETE_TERRITORY {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.delete("/settings/territories/" + known.territory(first));
    }
  },
  DELETE_TERRITORIES {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.delete(
          "/settings/territories?ids=" + known.territory(first) + "," + known.territory(second));
    }
  },
  TRANSFER_AND_DELETE_TERRITORY {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.post(
              "/settings/territories/" + known.territory(first) + "/actions/transfer_and_delete")
          .json(
              json(
                  "{'territories':[{'transfer_to_id':'"
                      + known.territory(second)
                      + "','delete_previous_forecasts':false}]}"));
    }
  },
  TRANSFER_AND_DELETE_TERRITORIES {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      String work = "{'id':'%s','transfer_to_id':'%s','delete_previous_forecasts':true}";
      String receiver = known.territory(second);
      return stub.post("/settings/territories/actions/transfer_and_delete")
          .json(
              json(
                  "{'territories':["
                      + work.formatted(known.territory(first), receiver)
                      + ","
                      + work.formatted(known.territory(first + 1), receiver)
                      + "]}"));
    }
  },
  ASSOCIATE_USER_WITH_TERRITORY {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.put(
          "/settings/territories/" + known.territory(first) + "/users/" + known.user(second));
    }
  },
  ASSOCIATE_USERS_WITH_TERRITORY {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.put("/settings/territories/" + known.territory(first) + "/users")
          .json(
              json(
                  "{'users':[{'id':'%s'},{'id':'%s'}]}"
                      .formatted(known.user(second), known.user(second + 1))));
    }
  },
  DISASSOCIATE_USERS_FROM_TERRITORY {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.delete(
          "/settings/territories/%s/users?ids=%s,%s"
              .formatted(known.territory(first), known.user(second), known.user(second + 1)));
    }
  },
  DISASSOCIATE_USER_FROM_TERRITORY {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.delete(
          "/settings/territories/" + known.territory(first) + "/users/" + known.user(second));
    }
  },
  ADD_TERRITORIES_TO_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.put("/users/" + known.user(first) + "/territories")
          .json(
              json(
                  "{'territories':[{'id':'%s'},{'id':'%s'}]}"
                      .formatted(known.territory(second), known.territory(second + 1))));
    }
  },
  REMOVE_TERRITORY_FROM_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.delete("/users/" + known.user(first) + "/territories/" + known.territory(second));
    }
  },
  REMOVE_TERRITORIES_FROM_USER {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return stub.delete(
          "/users/%s/territories?ids=%s,%s"
              .formatted(known.user(first), known.territory(second), known.territory(second + 1)));
    }
  },
  ASSIGN_TERRITORY_TO_RECORD {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return record(stub, "assign", known.record(first), known.territory(second));
    }
  },
  ASSIGN_TERRITORIES_TO_RECORDS {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return listOfRecords(stub, "assign", known, first, second);
    }
  },
  REMOVE_TERRITORY_FROM_RECORD {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return record(stub, "remove", known.record(first), known.territory(second));
    }
  },
  REMOVE_TERRITORIES_FROM_RECORDS {
    @Override
    Call call(StubExtension stub, Known known, int first, int second) {
      return listOfRecords(stub, "remove", known, first, second);
    }
  };

  /** The call, without a token. */
  abstract Call call(StubExtension stub, Known known, int first, int second);

  /** Whether a transfer hands over the records, too. */
  static boolean withRecords(int first, int second) {
    return (first + second) % 2 == 0;
  }

  /** Whether a change of a record's territories is due before the next step, or only at the end. */
  static boolean dueAtOnce(int first, int second) {
    return (first + second) % 2 == 0;
  }

  private static Call change(StubExtension stub, String user, String keys) {
    return stub.put("/users/" + user).json(json("{'users':[{" + keys + "}]}"));
  }

  private static Call record(StubExtension stub, String work, String record, String territory) {
    return stub.post("/" + record + "/actions/" + work + "_territories")
        .json(json("{'data':[{'Territories':[{'id':'" + territory + "'}]}]}"));
  }

  /** The list form takes records of one module; this names one record twice. */
  private static Call listOfRecords(
      StubExtension stub, String work, Known known, int first, int second) {
    String[] moduleAndId = known.record(first).split("/");
    String entry = "{'id':'" + moduleAndId[1] + "','Territories':[{'id':'%s'}]}";
    return stub.post("/" + moduleAndId[0] + "/actions/" + work + "_territories")
        .json(
            json(
                "{'data':["
                    + entry.formatted(known.territory(second))
                    + ","
                    + entry.formatted(known.territory(second + 1))
                    + "]}"));
  }

  private static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }
}
