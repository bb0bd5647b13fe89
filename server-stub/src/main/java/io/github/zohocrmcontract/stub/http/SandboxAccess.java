package io.github.zohocrmcontract.stub.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may control the sandbox. Programs on the same machine may; a page of another site, which runs
 * in a browser on this machine, may not.
 *
 * @param fromAnywhere whether callers on other machines may, too
 */
public record SandboxAccess(boolean fromAnywhere) {

  private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

  /** Whether the sender of a request may. */
  boolean admits(HttpServletRequest request) {
    return fromAnywhere || isLoopback(request.getRemoteAddr());
  }

  /** Why a request may not control the sandbox; empty if it may. */
  Optional<String> objection(HttpServletRequest request) {
    if (!admits(request)) {
      return Optional.of(
          "The control of the sandbox answers callers on its own machine only. Start the stub with"
              + " --sandbox-from-anywhere to change that.");
    }
    if (!isOfTheSamePage(request)) {
      return Optional.of("A page of another site may not control the sandbox.");
    }
    if (!fromAnywhere && !namesThisMachine(request.getHeader("Host"))) {
      return Optional.of(
          "The control of the sandbox goes by the names localhost and 127.0.0.1 only, because a page"
              + " of another site can let its own name point here. Use one of these.");
    }
    return Optional.empty();
  }

  /** Browsers name the page from which a script calls; other clients name none. */
  private static boolean isOfTheSamePage(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null || origin.equals("http://" + request.getHeader("Host"));
  }

  /** Whether a Host header, if there is one, is that of the loopback address whatever DNS says. */
  private static boolean namesThisMachine(String hostAndPort) {
    if (hostAndPort == null) {
      return true;
    }
    String host = hostAndPort.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    if (IP_ADDRESS.matcher(host).matches()) {
      return isLoopback(host);
    }
    return host.equals("localhost") || host.endsWith(".localhost");
  }

  /** The address is one already, so no name is looked up. */
  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
