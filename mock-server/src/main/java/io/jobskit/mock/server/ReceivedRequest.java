package io.jobskit.mock.server;

import java.net.SocketAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** What came in, as the server has it: it is only written out when somebody asks. */
@SuppressWarnings("ArrayRecordComponent") // kept, never compared
public record ReceivedRequest(
        String method, HttpURI uri, SocketAddress client, String protocol, HttpFields headers, byte[] body) {

    static ReceivedRequest of(Request request, byte[] body) {
        return new ReceivedRequest(
                request.getMethod(),
                request.getHttpURI(),
                request.getConnectionMetaData().getRemoteSocketAddress(),
                request.getConnectionMetaData().getProtocol(),
                request.getHeaders(),
                body);
    }
}
