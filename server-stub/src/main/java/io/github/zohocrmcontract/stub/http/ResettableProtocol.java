package io.github.zohocrmcontract.stub.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 as Tomcat speaks it, but each request can reach its own socket. Tomcat hides it, and
 * closing the usual way ends a connection politely, which is not what a broken network does.
 *
 * <p>Tomcat makes it by its name, hence the constructor without arguments.
 */
public final class ResettableProtocol extends Http11NioProtocol {

  /** One of the places that Tomcat keeps for notes on a request; it uses the first few itself. */
  private static final int NOTE = 30;

  @Override
  protected Processor createProcessor() {
    return new NotingProcessor(this, getAdapter());
  }

  /** Notes the socket on the request. */
  private static final class NotingProcessor extends Http11Processor {

    NotingProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
      super(protocol, adapter);
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
      request.setNote(NOTE, socket);
      try {
        return super.service(socket);
      } finally {
        request.setNote(NOTE, null);
      }
    }
  }

  /** Gives requests their {@link Connection}. */
  static final class ConnectionValve extends ValveBase {

    ConnectionValve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response)
        throws IOException, jakarta.servlet.ServletException {
      request.setAttribute(Connection.ATTRIBUTE, new TomcatConnection(request, response));
      getNext().invoke(request, response);
    }
  }

  private record TomcatConnection(Request request, Response response) implements Connection {

    @Override
    public void close() {
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    }

    @Override
    public void reset() throws IOException {
      if (request.getCoyoteRequest().getNote(NOTE) instanceof SocketWrapperBase<?> socket
          && socket.getSocket() instanceof NioChannel channel) {
        // A socket that lingers for no time drops what is unsent and says "reset" when it closes.
        channel.getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
        // At once: Tomcat would still write an answer, since it takes this for a failure of ours.
        channel.getIOChannel().close();
      }
      IOException gone = new IOException("A fault was asked for that resets the connection.");
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, gone);
    }
  }
}
