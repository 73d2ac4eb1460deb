package io.jobskit.mock.bench;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** The least that a server on Jetty can do for a reading: a look into a map of ready bytes. */
final class JettyMapServer extends Handler.Abstract.NonBlocking {

    private final Map<String, byte[]> jobs;

    private JettyMapServer(Map<String, byte[]> jobs) {
        this.jobs = jobs;
    }

    /** Serves the body in the file of that name. */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendDateHeader(false);
        configuration.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new JettyMapServer(ReadyJobs.read(arguments[0])));
        server.start();
        ReadyJobs.announce(connector.getLocalPort());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        byte[] job = jobs.get(ReadyJobs.id(request.getHttpURI().getPath()));
        if (job == null) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Messages.JSON_API);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, job.length);
        response.write(true, ByteBuffer.wrap(job), callback);
        return true;
    }
}
