package io.github.zohocrmcontract.spec.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate fires for what breaks a reader or a writer, and for nothing else. */
class ChangesTest {

  @TempDir Path folder;

  /**
   * One edit of the released description.
   *
   * @param name what it does
   * @param from the text that is replaced
   * @param to what takes its place
   * @param line what the changelog says of it, among other lines
   */
  record Edit(String name, String from, String to, String line) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Edit> whatBreaks() {
    return Stream.of(
        new Edit(
            "an operation is removed",
            "    delete:\n      operationId: deleteTeam",
            "    put:\n      operationId: deleteTeam",
            "- `DELETE /teams/{team_id}`: is gone. **Breaking.**"),
        new Edit(
            "an operation is renamed",
            "operationId: deleteTeam",
            "operationId: removeTeam",
            "- `DELETE /teams/{team_id}`: is called `removeTeam`, not `deleteTeam`. **Breaking.**"),
        new Edit(
            "a request demands a new key",
            "      required: [name]\n      properties:\n",
            "      required: [name, owner]\n      properties:\n        owner:\n          type: string\n",
            "- `POST /teams`: the request: `owner` is new and required. **Breaking.**"),
        new Edit(
            "a request demands a key that was optional",
            "required: [name]",
            "required: [name, note]",
            "- `POST /teams`: the request: `note` is now required. **Breaking.**"),
        new Edit(
            "a request loses a key",
            "        note:\n          type: string\n          maxLength: 200\n",
            "",
            "- `POST /teams`: the request: `note` is gone. **Breaking.**"),
        new Edit(
            "a value is no longer taken in a body",
            "        kind:\n          type: string\n          enum: [open, closed]",
            "        kind:\n          type: string\n          enum: [open]",
            "- `POST /teams`: the request: `kind` is no longer `closed`. **Breaking.**"),
        new Edit(
            "a value is no longer taken in a parameter",
            "            enum: [open, closed]\n        - name: page",
            "            enum: [open]\n        - name: page",
            "- `GET /teams`: parameter `kind` is no longer `closed`. **Breaking.**"),
        new Edit(
            "a request takes less text",
            "maxLength: 100",
            "maxLength: 50",
            "- `POST /teams`: the request: `name` has another maxLength. **Breaking.**"),
        new Edit(
            "a parameter has a smaller range",
            "maximum: 100",
            "maximum: 50",
            "- `GET /teams`: parameter `page` has another range. **Breaking.**"),
        new Edit(
            "a parameter is removed",
            "- name: page\n",
            "- name: page_token\n",
            "- `GET /teams`: parameter `page` is gone. **Breaking.**"),
        new Edit(
            "a parameter becomes required",
            "        - name: kind\n          in: query\n",
            "        - name: kind\n          in: query\n          required: true\n",
            "- `GET /teams`: parameter `kind` is now required. **Breaking.**"),
        new Edit(
            "an answer has another type",
            "        size:\n          type: integer\n          format: int32",
            "        size:\n          type: string",
            "- `GET /teams`: the answer 200: `teams` (each entry): `size` is of type string, not integer (int32)."
                + " **Breaking.**"),
        new Edit(
            "an answer has another format",
            "          type: integer\n          format: int32\n        nickname",
            "          type: integer\n          format: int64\n        nickname",
            "- `POST /teams`: the answer 201: `size` is of type integer (int64), not integer (int32). **Breaking.**"),
        new Edit(
            "an answer loses a key",
            "        nickname:\n          type: string\n",
            "",
            "- `POST /teams`: the answer 201: `nickname` is gone. **Breaking.**"),
        new Edit(
            "an answer need not have a key any more",
            "required: [teams]",
            "required: []",
            "- `GET /teams`: the answer 200: `teams` is no longer required. **Breaking.**"),
        new Edit(
            "an answer can be null",
            "        nickname:\n          type: string\n",
            "        nickname:\n          type: string\n          nullable: true\n",
            "- `POST /teams`: the answer 201: `nickname` can now be null. **Breaking.**"),
        new Edit(
            "a closed enum of an answer grows",
            "[success, error]",
            "[success, error, pending]",
            "- `POST /teams`: the answer 201: `result` can be `pending`, too. **Breaking.**"),
        new Edit(
            "an open vocabulary of an answer is closed",
            "x-extensible-enum: [active]",
            "enum: [active, inactive]",
            "- `POST /teams`: the answer 201: `status` can only be [active, inactive] now. **Breaking.**"),
        new Edit(
            "a closed vocabulary of an answer is opened",
            "          enum: [success, error]",
            "          x-extensible-enum: [success, error]",
            "- `POST /teams`: the answer 201: `result` can be any value now. **Breaking.**"),
        new Edit(
            "a request takes only certain values",
            "          maxLength: 200",
            "          maxLength: 200\n          enum: [a, b]",
            "- `POST /teams`: the request: `note` can only be [a, b] now. **Breaking.**"),
        new Edit(
            "a parameter that belongs to a path is closed",
            "x-extensible-enum: [first]",
            "enum: [first]",
            "- `DELETE /teams/{team_id}`: parameter `team_id` can only be [first] now. **Breaking.**"),
        new Edit(
            "a host is gone",
            "[www.example.com, www.example.org]",
            "[www.example.com]",
            "- `servers`: `host` is no longer `www.example.org`. **Breaking.**"),
        new Edit(
            "another host is meant if nothing is said",
            "default: www.example.com",
            "default: www.example.org",
            "- `servers`: `host` is `www.example.org` if nothing is said. **Breaking.**"),
        new Edit(
            "an address is gone",
            "https://{host}/teams",
            "https://{host}/v2/teams",
            "- `servers`: https://{host}/teams is gone. **Breaking.**"),
        new Edit(
            "an operation gets servers of its own",
            "      operationId: getTeams\n",
            "      operationId: getTeams\n      servers: [{url: 'https://{host}/teams', variables: {host:"
                + " {default: www.example.com}}}]\n",
            "- `GET /teams`: has servers of its own: [https://{host}/teams]. **Breaking.**"),
        new Edit(
            "a path gets servers of its own",
            "  /teams/{team_id}:\n",
            "  /teams/{team_id}:\n    servers: [{url: 'https://www.example.com/teams'}]\n",
            "- `DELETE /teams/{team_id}`: has servers of its own: [https://www.example.com/teams]."
                + " **Breaking.**"),
        new Edit(
            "a request takes no keys of the caller's own any more",
            "    NewTeam:\n      type: object\n",
            "    NewTeam:\n      type: object\n      additionalProperties: false\n",
            "- `POST /teams`: the request can no longer have keys that are not described. **Breaking.**"),
        new Edit(
            "an object inside a request is closed that was open in so many words",
            "          additionalProperties: true\n",
            "          additionalProperties: false\n",
            "- `POST /teams`: the request: `place` can no longer have keys that are not described. **Breaking.**"),
        new Edit(
            "one of several choices of a request is closed",
            "    Person:\n      type: object\n",
            "    Person:\n      type: object\n      additionalProperties: false\n",
            "- `POST /teams`: the request: `lead` (as Person) can no longer have keys that are not described."
                + " **Breaking.**"),
        new Edit(
            "a part of a request is closed",
            "    Colours:\n      type: object\n",
            "    Colours:\n      type: object\n      additionalProperties: false\n",
            "- `POST /teams`: the request: `colours` can no longer have keys that are not described. **Breaking.**"),
        new Edit(
            "an answer has no new keys any more",
            "    Team:\n      type: object\n",
            "    Team:\n      type: object\n      additionalProperties: false\n",
            "- `GET /teams`: the answer 200: `teams` (each entry) can no longer have keys that are not described."
                + " **Breaking.**"),
        new Edit(
            "an answer can have keys that it was said not to have",
            "    Teams:\n      type: object\n      additionalProperties: false\n",
            "    Teams:\n      type: object\n",
            "- `GET /teams`: the answer 200 can have keys that are not described, too. **Breaking.**"),
        new Edit(
            "a status is no longer answered",
            "        '204':\n          description: Nothing.\n",
            "",
            "- `GET /teams`: no longer answers 204. **Breaking.**"));
  }

  static Stream<Edit> whatDoesNotBreak() {
    return Stream.of(
        new Edit(
            "a new operation",
            "  /teams/{team_id}:\n",
            "  /teams/{team_id}:\n    get:\n      operationId: getTeam\n      parameters:\n"
                + "        - {name: team_id, in: path, required: true, schema: {type: string}}\n"
                + "      responses: {'204': {description: None.}}\n",
            "- `GET /teams/{team_id}`: is new."),
        new Edit(
            "a new host",
            "[www.example.com, www.example.org]",
            "[www.example.com, www.example.org, www.example.net]",
            "- `servers`: `host` can be `www.example.net`, too."),
        new Edit(
            "a new optional key in a request",
            "        note:\n",
            "        colour:\n          type: string\n        note:\n",
            "- `POST /teams`: the request: `colour` is new."),
        new Edit(
            "a new key in an answer",
            "        nickname:\n",
            "        colour:\n          type: string\n        nickname:\n",
            "- `POST /teams`: the answer 201: `colour` is new."),
        new Edit(
            "a new known value in an open vocabulary",
            "x-extensible-enum: [active]",
            "x-extensible-enum: [active, closed]",
            "- `POST /teams`: the answer 201: `status` is known to be `closed`, too."),
        new Edit(
            "one known value less in an open vocabulary",
            "x-extensible-enum: [active]",
            "x-extensible-enum: []",
            "- `POST /teams`: the answer 201: `status` is no longer known to be `active`."),
        new Edit(
            "a new value that a request takes",
            "        kind:\n          type: string\n          enum: [open, closed]",
            "        kind:\n          type: string\n          enum: [open, closed, secret]",
            "- `POST /teams`: the request: `kind` can be `secret`, too."),
        new Edit(
            "a request takes more text",
            "maxLength: 100",
            "maxLength: 150",
            "- `POST /teams`: the request: `name` has another maxLength."),
        new Edit(
            "a new optional parameter",
            "        - name: page\n",
            "        - {name: sort, in: query, schema: {type: string}}\n        - name: page\n",
            "- `GET /teams`: parameter `sort` is new."),
        new Edit(
            "a key of an answer is always there",
            "required: [id]",
            "required: [id, size]",
            "- `POST /teams`: the answer 201: `size` is now required."),
        new Edit(
            "a request takes keys of the caller's own",
            "          additionalProperties: false\n",
            "          additionalProperties: true\n",
            "- `POST /teams`: the request: `sign` can have keys that are not described, too."),
        new Edit(
            "a new status",
            "        '204':\n          description: Nothing.\n",
            "        '204':\n          description: Nothing.\n        '404': {description: Not found.}\n",
            "- `GET /teams`: can answer 404, too."));
  }

  @ParameterizedTest
  @MethodSource("whatBreaks")
  void theGateFiresWhenSomethingBreaks(Edit edit) throws IOException {
    Path changed = released(edit);
    assertThat(lines(changed)).contains(edit.line());
    assertThatThrownBy(() -> ChangesCommand.main(gate(changed)))
        .isInstanceOf(ChangesException.class)
        .hasMessageContaining(edit.line())
        .hasMessageContaining("info.version in spec/openapi.yaml has to be 2.0.0 or later");
  }

  @ParameterizedTest
  @MethodSource("whatBreaks")
  void theGateLetsABreakPassThatTheVersionAnnounces(Edit edit) throws IOException {
    Path changed = released(edit);
    Files.writeString(
        changed, Files.readString(changed).replace("version: 1.4.0", "version: 2.0.0"));
    assertThatCode(() -> ChangesCommand.main(gate(changed))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("whatDoesNotBreak")
  void theGateStaysOpenWhenNothingBreaksAndTheChangeIsTold(Edit edit) throws IOException {
    Path changed = released(edit);
    assertThat(lines(changed)).contains(edit.line());
    assertThatCode(() -> ChangesCommand.main(gate(changed))).doesNotThrowAnyException();
  }

  @Test
  void theSameDescriptionHasNoChanges() {
    assertThat(Changes.between(released(), released()).all()).isEmpty();
  }

  @Test
  void whatIsOpenWithoutSayingSoMayBeSaidToBe() throws IOException {
    Path changed =
        released(
            new Edit(
                "said to be open",
                "    Team:\n      type: object\n",
                "    Team:\n      type: object\n      additionalProperties: true\n",
                ""));
    assertThat(Changes.between(released(), changed).all()).isEmpty();
  }

  @Test
  void aRemovedOperationOfTheReleasedBundleIsNoticed() throws IOException {
    Path bundle = Path.of(System.getProperty("spec.directory"), "released", "openapi.yaml");
    String text = Files.readString(bundle);
    String without = text.replaceFirst("(?s)(\n  /users/actions/count:\n).*?(?=\n  /)", "");
    assertThat(without).isNotEqualTo(text);
    Path changed = Files.writeString(folder.resolve("openapi.yaml"), without);
    assertThat(Changes.between(bundle, changed).all())
        .containsExactly(new Change("GET /users/actions/count", true, "is gone."));
  }

  @Test
  void whatIsNoDescriptionIsSaid() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "a: b\n");
    assertThatThrownBy(() -> Changes.between(released(), empty))
        .isInstanceOf(ChangesException.class)
        .hasMessageContaining("empty.yaml");
  }

  private List<String> lines(Path changed) {
    return Changes.between(released(), changed).all().stream().map(Change::line).toList();
  }

  private static String[] gate(Path changed) {
    return new String[] {"gate", released().toString(), changed.toString()};
  }

  private Path released(Edit edit) throws IOException {
    String text = Files.readString(released());
    assertThat(text).as("the edit applies").contains(edit.from());
    return Files.writeString(folder.resolve("changed.yaml"), text.replace(edit.from(), edit.to()));
  }

  private static Path released() {
    try {
      return Path.of(ChangesTest.class.getResource("/released.yaml").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
