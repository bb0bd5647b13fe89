package io.github.zohocrmcontract.stub.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who may control the sandbox.
 *
 * @param fromAnywhere whether callers on other machines may, too
 */
public record SandboxAccess(boolean fromAnywhere) {

  /** Whether the sender of a request may. */
  boolean admits(HttpServletRequest request) {
    return fromAnywhere || isLocal(request.getRemoteAddr());
  }

  /** The address is one already, so no name is looked up. */
  private static boolean isLocal(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
