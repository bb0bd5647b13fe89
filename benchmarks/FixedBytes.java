import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * The limit of the machine: Java's own HTTP server, which answers each path with the bytes of a file.
 *
 * <p>Arguments: the port, then a path and a file in turn.
 */
public final class FixedBytes {

  public static void main(String... arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newFixedThreadPool(8));
    for (int index = 1; index < arguments.length; index += 2) {
      byte[] body = Files.readAllBytes(Path.of(arguments[index + 1]));
      server.createContext(
          arguments[index],
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
    }
    server.start();
  }
}
