package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the journal and the log show of a message. */
class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization | Basic ZnVsbDpzM2NyZXQ= | Basic full:***",
                "authorization | basic ZnVsbDpzM2NyZXQ6bW9yZQ== | basic full:***",
                "Authorization | Basic ZnVsbA== | Basic ***",
                "Authorization | Basic s3cret! | Basic ***",
                "Authorization | Bearer s3cret | Bearer ***",
                "Authorization | s3cret | ***",
                "Proxy-Authorization | Digest username=\"u\", response=\"s3cret\" | Digest ***",
                "Cookie | session=s3cret; theme=s3cret2 | session=***; theme=***",
                "Set-Cookie | session=s3cret; Path=/; HttpOnly | session=***; Path=/; HttpOnly",
                "X-Api-Key | s3cret | ***",
                "X-Amz-Security-Token | s3cret | ***",
                "X-Auth-Token | s3cret | ***",
                "Client-Secret | s3cret | ***",
                "Location | /v1/jobs/7/download/s3cret | /v1/jobs/7/download/***",
                "Location | https://store.example/r?X-Amz-Signature=s3cret&a=b | https://store.example/r?X-Amz-Signature=***&a=b",
                "Addepar-Firm | 1 | 1",
                "Content-Type | application/vnd.api+json | application/vnd.api+json",
                "Idempotency-Key | 7 | 7",
            })
    void aHeaderKeepsWhoItIsAndLosesTheSecret(String name, String value, String masked) {
        assertThat(Redaction.header(name, value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/jobs/7/download, /v1/jobs/7/download",
        "/v1/jobs/7/download/s3cret, /v1/jobs/7/download/***",
        "/api/v1/jobs/7/download/s3cret?x=1, /api/v1/jobs/7/download/***?x=1",
        "/x/download/y, /x/download/y",
        "/a?access_token=s3cret, /a?access_token=***",
        "/a?x=1&api_key=s3cret&y=2, /a?x=1&api_key=***&y=2",
        "/a?sig=s3cret#top, /a?sig=***#top",
        "/a?apikey=s3cret&Password=s3cret&jwt=s3cret, /a?apikey=***&Password=***&jwt=***",
        "/v1/jobs?page%5Blimit%5D=5&page[after]=c, /v1/jobs?page%5Blimit%5D=5&page[after]=c",
        "/a?signal=7&keyboard=8, /a?signal=7&keyboard=8",
    })
    void aUrlLosesTheKeysOfLinks(String url, String masked) {
        assertThat(Redaction.url(url)).isEqualTo(masked);
    }
}
