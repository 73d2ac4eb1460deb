package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.common.Errors;
import com.github.tomakehurst.wiremock.common.NotPermittedException;
import com.github.tomakehurst.wiremock.extension.PostServeActionDefinition;
import com.github.tomakehurst.wiremock.extension.ServeEventListenerDefinition;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses stub mappings by which the server would send requests to other servers, where it is not told to: whoever could
 * add such a mapping could look around in the network that the server stands in. Recordings and webhooks are among them.
 */
final class ProxyingBan implements StubLifecycleListener {

    private static final int CODE = 403;
    private static final String WEBHOOK = "webhook";

    @Override
    public String getName() {
        return "jobs-proxying-ban";
    }

    @Override
    public void beforeStubCreated(StubMapping stub) {
        refuse(stub);
    }

    @Override
    public void beforeStubEdited(StubMapping oldStub, StubMapping newStub) {
        refuse(newStub);
    }

    private static void refuse(StubMapping stub) {
        String deed = sending(stub);
        if (deed != null) {
            String name = stub.getName() == null ? String.valueOf(stub.getId()) : stub.getName();
            throw new NotPermittedException(Errors.single(
                    CODE,
                    "The stub mapping '" + name + "' " + deed
                            + ": start the server with --allow-proxying to have it send requests to other servers."));
        }
    }

    private static @Nullable String sending(StubMapping stub) {
        if (stub.getResponse() != null && stub.getResponse().getProxyBaseUrl() != null) {
            return "proxies to '" + stub.getResponse().getProxyBaseUrl() + "'";
        }
        boolean webhook = Stream.concat(
                        names(stub.getServeEventListeners(), ServeEventListenerDefinition::getName),
                        names(stub.getPostServeActions(), PostServeActionDefinition::getName))
                .anyMatch(WEBHOOK::equals);
        return webhook ? "has a webhook" : null;
    }

    private static <T> Stream<String> names(@Nullable List<T> definitions, Function<T, String> name) {
        return definitions == null ? Stream.empty() : definitions.stream().map(name);
    }
}
