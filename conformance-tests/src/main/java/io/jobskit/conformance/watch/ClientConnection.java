package io.jobskit.conformance.watch;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestFactory;
import org.apache.http.HttpResponse;
import org.apache.http.RequestLine;
import org.apache.http.impl.DefaultBHttpServerConnection;
import org.apache.http.impl.io.DefaultHttpRequestParserFactory;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;

/** A connection on which any method may be sent, with a body or without. */
final class ClientConnection extends DefaultBHttpServerConnection {

    private static final int BUFFER = 8 * 1024;

    private ClientConnection() {
        super(
                BUFFER,
                BUFFER,
                // Each byte of a header is one character, so that it is passed on as it came.
                StandardCharsets.ISO_8859_1.newDecoder(),
                StandardCharsets.ISO_8859_1.newEncoder(),
                null,
                null,
                null,
                new DefaultHttpRequestParserFactory(null, new AnyMethod()),
                null);
    }

    static ClientConnection on(Socket socket) throws IOException {
        ClientConnection connection = new ClientConnection();
        connection.bind(socket);
        return connection;
    }

    @Override
    public void sendResponseHeader(HttpResponse response) throws HttpException, IOException {
        try {
            super.sendResponseHeader(response);
        } catch (IOException | HttpException gone) {
            if (response.getEntity() instanceof AnswerEntity unread) {
                unread.abandon();
            }
            throw gone;
        }
    }

    /** Whether there is a body is told by the headers, whatever the method. */
    private static final class AnyMethod implements HttpRequestFactory {

        @Override
        public HttpRequest newHttpRequest(RequestLine line) {
            return new BasicHttpEntityEnclosingRequest(line);
        }

        @Override
        public HttpRequest newHttpRequest(String method, String uri) {
            return new BasicHttpEntityEnclosingRequest(method, uri);
        }
    }
}
