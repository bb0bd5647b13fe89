package io.github.zohocrmcontract.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.zohocrmcontract.stub.api.UsersApi;
import io.github.zohocrmcontract.stub.contract.Contract;
import io.github.zohocrmcontract.stub.contract.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Controllers are found by the operationId alone, which the generator must make a method's name.
 */
class OperationRoutingTest {

  @Test
  void everyOperationHasTheMethodThatIsCalledLikeIt() {
    List<String> methods =
        new ClassFileImporter()
            .importPackages(UsersApi.class.getPackageName()).stream()
                .filter(JavaClass::isInterface)
                .flatMap(api -> api.getMethods().stream())
                .filter(method -> !method.getModifiers().toString().contains("SYNTHETIC"))
                .map(JavaMethod::getName)
                .filter(name -> !name.equals("getRequest"))
                .toList();
    assertThat(methods)
        .containsExactlyInAnyOrderElementsOf(
            Contract.load().operations().stream().map(Operation::id).toList());
  }
}
