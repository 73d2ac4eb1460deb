package io.jobskit.mock.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** The least that a server on the JDK's own HTTP server can do for a reading: a look into a map of ready bytes. */
final class JdkMapServer {

    private JdkMapServer() {}

    /** Serves the body in the file of that name. */
    public static void main(String[] arguments) throws IOException {
        Map<String, byte[]> jobs = ReadyJobs.read(arguments[0]);
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/jobs/", exchange -> answer(exchange, jobs));
        server.start();
        ReadyJobs.announce(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, Map<String, byte[]> jobs) throws IOException {
        byte[] job = jobs.get(ReadyJobs.id(exchange.getRequestURI().getPath()));
        if (job == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", Messages.JSON_API);
            exchange.sendResponseHeaders(200, job.length);
            exchange.getResponseBody().write(job);
        }
        exchange.close();
    }
}
