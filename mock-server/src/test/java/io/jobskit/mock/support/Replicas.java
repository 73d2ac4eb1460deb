package io.jobskit.mock.support;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.store.StoreAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Servers that share a store and follow the time of its database, as replicas behind a load balancer do. */
public final class Replicas implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<JobsMockServer> servers = new ArrayList<>();

    private Replicas() {}

    /** So many of them, with those settings; each has its number as its name, from 0. */
    public static Replicas start(int many, StoreAddress store, UnaryOperator<JobsMockServer.Builder> settings) {
        Replicas replicas = new Replicas();
        try {
            for (int i = 0; i < many; i++) {
                replicas.servers.add(settings.apply(JobsMockServer.builder().port(0))
                        .sharedStore(store)
                        .replica(String.valueOf(i))
                        .start());
            }
            return replicas;
        } catch (StartException failed) {
            replicas.close();
            throw new AssertionError("A replica does not start", failed);
        }
    }

    /** A client of the replica with that number, with every right in that firm. */
    public Client client(int replica, String firm) {
        return new Client(http, URI.create(servers.get(replica).baseUrl()))
                .with("Content-Type", "application/vnd.api+json")
                .with("Addepar-Firm", firm)
                .as("full");
    }

    /** Has the replica with that number forget what is old by now. */
    public void forgetOld(int replica) {
        servers.get(replica).forgetOld();
    }

    /** The port of the replica with that number. */
    public int port(int replica) {
        return servers.get(replica).port();
    }

    @Override
    public void close() {
        servers.forEach(JobsMockServer::close);
    }
}
