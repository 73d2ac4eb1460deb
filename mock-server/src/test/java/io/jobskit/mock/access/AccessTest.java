package io.jobskit.mock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.PublicAddress;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.refusal.ErrorObject;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.store.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is let in by an open and by a strict server. */
class AccessTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Test
    void anOpenServerTakesWhoSaysNothingAsAnonymousInTheDefaultFirm() {
        assertThat(admit(AuthMode.OPEN, null, null).user()).isEqualTo(new Owner("default", "anonymous", "1"));
        assertThat(admit(AuthMode.OPEN, null, "  ").firm().id()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 1, Authorization", "Bearer t, -, Addepar-Firm", "Bearer t, ' ', Addepar-Firm"})
    void aStrictServerAsksForCredentialsAndAFirm(
            @Nullable String authorization, @Nullable String firm, String missing) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> admit(AuthMode.STRICT, authorization, firm))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(401);
                    assertThat(refusal.problems())
                            .singleElement()
                            .extracting(ErrorObject::source)
                            .isEqualTo(new ErrorObject.Source(ErrorObject.Part.HEADER, missing));
                });
    }

    @ParameterizedTest
    @EnumSource
    void eitherServerTakesAUserOfAFirm(AuthMode mode) {
        // a2V5OnM= is key:s
        assertThat(admit(mode, "Basic a2V5OnM=", " 9 ").user()).isEqualTo(new Owner("9", "key", "1"));
        assertThat(admit(mode, "Bearer token", "9").user()).isEqualTo(new Owner("9", "token", "1"));
    }

    @ParameterizedTest
    @EnumSource
    void neitherServerTakesCredentialsThatCannotBeRead(AuthMode mode) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> admit(mode, "Basic key:secret", "9"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(401));
    }

    @ParameterizedTest
    @EnumSource
    void neitherServerTakesCredentialsThatAreNotValid(AuthMode mode) {
        // YmFkLWNyZWRlbnRpYWxzOnM= is bad-credentials:s
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> admit(mode, "Basic YmFkLWNyZWRlbnRpYWxzOnM=", "9"))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(401);
                    assertThat(refusal.headers()).containsKey("WWW-Authenticate");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer no-permission",
        "Bearer rate-limited",
        "Bearer bad-credentials",
        "Bearer full-queue",
        "Basic bm8tc2NvcGU6cw=="
    })
    void aNameWithAMeaningInOneSchemeHasNoneInTheOther(String authorization) {
        Caller caller = admit(AuthMode.STRICT, authorization, "9");
        assertThat(caller.queueIsFull()).isFalse();
        assertThat(caller.user().name())
                .isIn("no-permission", "rate-limited", "bad-credentials", "full-queue", "no-scope");
    }

    @Test
    void aUserIsTheSameObjectEachTimeAndAnotherInAnotherFirm() {
        Access access = new Access(AuthMode.OPEN, new Firms(MemoryStore.empty(CLOCK), null, firm -> {}));
        Owner first = access.admit(request("Bearer a", "1")).user();
        assertThat(access.admit(request("Bearer a", "1")).user()).isSameAs(first);
        assertThat(access.admit(request("Bearer b", "1")).user()).isEqualTo(new Owner("1", "b", "2"));
        assertThat(access.admit(request("Bearer a", "2")).user()).isEqualTo(new Owner("2", "a", "1"));
    }

    private static Caller admit(AuthMode mode, @Nullable String authorization, @Nullable String firm) {
        return new Access(mode, new Firms(MemoryStore.empty(CLOCK), null, id -> {}))
                .admit(request(authorization, firm));
    }

    private static HttpRequest request(@Nullable String authorization, @Nullable String firm) {
        return new HttpRequest(
                "GET",
                "/v1/jobs",
                null,
                name -> Stream.ofNullable(
                                switch (name) {
                                    case "Authorization" -> authorization;
                                    case "Addepar-Firm" -> firm;
                                    default -> null;
                                })
                        .toList(),
                PublicAddress.LOCAL,
                new byte[0]);
    }
}
