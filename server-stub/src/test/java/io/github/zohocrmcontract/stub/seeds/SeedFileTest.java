package io.github.zohocrmcontract.stub.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.zohocrmcontract.stub.StubOptions;
import io.github.zohocrmcontract.stub.StubStartException;
import io.github.zohocrmcontract.stub.ZohoCrmStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told about a file of an organisation that is of no use. */
class SeedFileTest {

  private static final String GOOD =
      """
      {
        'organisation': 'mine', 'superAdmin': '1', 'nextIdentifier': '9', 'territoryFeature': 'ENABLED',
        'users': [{'id': '1', 'last_name': 'One'}, {'id': '2', 'last_name': 'Two'}],
        'territories': [{'id': '3', 'name': 'All'}, {'id': '4', 'name': 'South', 'reportingTo': '3', 'users': ['2']}],
        'tokens': [{'user': '1', 'scopes': ['ZohoCRM.users.ALL'], 'accessTokens': ['mine']}]
      }
      """
          .replace('\'', '"');

  @TempDir private Path directory;

  @Test
  void aGoodFileIsRead() throws IOException {
    assertThat(SeedFile.read(file(GOOD)).organisation()).isEqualTo("mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'organisation': 'mine',|``|$.organisation is missing.",
        "'superAdmin': '1'|'superAdmin': '7'|$.superAdmin names 7, which is not among the users.",
        "'superAdmin': '1'|'superAdmin': 'Ada'|$.superAdmin is \"Ada\". Give an identifier",
        "'nextIdentifier': '9',|``|$.nextIdentifier is missing, or no text.",
        "'territoryFeature': 'ENABLED'|'territoryFeature': 'ON'|$.territoryFeature cannot be read",
        "'territoryFeature': 'ENABLED',|``|$.territoryFeature is missing.",
        "'id': '2', 'last|'last|$.users[1].id is missing, or no text.",
        "'id': '2', 'last|'id': '1', 'last|$.users[1].id 1 stands there twice.",
        "'id': '2', 'last|'id': 2, 'last|$.users[1].id is missing, or no text.",
        "'id': '4'|'id': '3'|$.territories[1].id 3 stands there twice.",
        "'name': 'South', |``|$.territories[1].name is missing.",
        "'reportingTo': '3'|'reportsTo': '3'|$.territories[1].reportsTo is no key of a seed. Keys there are",
        "'reportingTo': '3'|'reportingTo': '8'|$.territories[1].reportingTo names 8, which is not among the territories.",
        "'users': ['2']|'users': ['5']|$.territories[1].users names 5, which is not among the users.",
        "'user': '1'|'user': '6'|$.tokens[0].user names 6, which is not among the users.",
        "'users': ['2']}]|'users': ['2']}, null]|$.territories[2] is null.",
        "'name': 'South'|'name': 'ALL'|$.territories[1].name stands there twice.",
        ", 'reportingTo': '3'|``|$.territories has 2 without reportingTo.",
        "'name': 'All'|'name': 'All', 'reportingTo': '4'|$.territories has 0 without reportingTo.",
        "'reportingTo': '3'|'reportingTo': '4'|$.territories: 4 is below itself.",
        "'scopes': ['ZohoCRM.users.ALL'], |``|$.tokens[0].scopes is missing.",
        "'nextIdentifier': '9'|'nextIdentifier': '4'|$.nextIdentifier is 4. Give one above all others: 4.",
        "'tokens'|'records': [{}], 'tokens'|$.records[0].module is missing. $.records[0].id is missing",
        "'tokens'|'records': [{'module': 'LEADS', 'id': '5', 'owner': '8'}], 'tokens'|$.records[0].owner names 8",
        "'users': [|'users': [,|It is no JSON"
      })
  void aFaultIsNamedWithItsPlace(String right, String wrong, String sentence) throws IOException {
    String faulty = GOOD.replace(right.replace('\'', '"'), wrong.replace('\'', '"'));
    assertThat(faulty).isNotEqualTo(GOOD);
    Path file = file(faulty);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedFile.read(file))
        .withMessageStartingWith("The seed " + file + " is of no use. ")
        .withMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "''"})
  void aFileWithoutAnObjectIsNamedWithoutAWordOfJava(String content) throws IOException {
    Path file = file(content);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedFile.read(file))
        .withMessageStartingWith("The seed " + file + " is of no use. It holds no object.");
  }

  @Test
  void theNameOfAnOrganisationCannotBeTakenTwice() throws IOException {
    Path file = file(GOOD.replace("\"mine\", \"superAdmin\"", "\"empty\", \"superAdmin\""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Seeds.load(List.of(file)))
        .withMessage("The seed " + file + " is of no use. There is an organisation empty already.");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path missing = directory.resolve("missing.json");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedFile.read(missing))
        .withMessage("The seed " + missing + " does not exist.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedFile.read(directory))
        .withMessage("The seed " + directory + " is no file.");
  }

  @Test
  void aStubDoesNotStartWithAFaultyFile() throws IOException {
    Path broken = file("{");
    assertThatExceptionOfType(StubStartException.class)
        .isThrownBy(() -> ZohoCrmStub.start(StubOptions.forTests().withSeed(broken)))
        .withMessageContaining("The seed " + broken);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("mine.json"), content);
  }
}
