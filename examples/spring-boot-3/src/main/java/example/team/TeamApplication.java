package example.team;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tells who works in the organisation. */
@SpringBootApplication
public class TeamApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(TeamApplication.class, arguments);
  }
}
