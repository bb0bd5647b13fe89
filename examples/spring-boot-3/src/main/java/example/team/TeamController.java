package example.team;

import io.github.zohocrmcontract.client.ZohoCrm;
import io.github.zohocrmcontract.client.model.User;
import io.github.zohocrmcontract.client.model.UserType;
import io.github.zohocrmcontract.client.users.UserQuery;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TeamController {
  private final ZohoCrm crm;

  TeamController(ZohoCrm crm) {
    this.crm = crm;
  }

  @GetMapping("/team")
  List<String> team() {
    UserQuery active = UserQuery.all().type(UserType.ACTIVE_USERS);
    return crm.users().all(active).stream().map(User::getFullName).toList();
  }
}
