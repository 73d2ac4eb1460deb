package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.LazyHttpClient;
import java.util.List;

/**
 * WireMock's clients for mappings that proxy, each made when it is first needed: to make one reads every certificate of
 * the platform, which takes a good part of a server's start.
 */
final class ProxyClients implements HttpClientFactory {

    private final HttpClientFactory factory = new ApacheHttpClientFactory();

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustAllCertificates, List<String> trustedHosts, boolean useSystemProperties) {
        return new LazyHttpClient(
                () -> factory.buildHttpClient(options, trustAllCertificates, trustedHosts, useSystemProperties));
    }
}
