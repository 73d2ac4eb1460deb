package io.jobskit.conformance.client;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How a request is dressed: real clients differ in headers that change nothing of what is asked (sections "API-wide"). */
public enum Manner {
    /** As the kit usually asks. */
    USUAL("as usual") {
        @Override
        Call dress(Call call) {
            return call;
        }
    },
    /** Names of headers are the same in any case. */
    LOWER_CASE("names of headers in lower case") {
        @Override
        Call dress(Call call) {
            Map<String, String> headers = new LinkedHashMap<>();
            call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
            return call.withOnly(headers);
        }
    },
    /** Its media type goes with every request, whether it has a body or not, and is what is wanted back. */
    LABELLED("the API's media type in Content-Type and Accept") {
        @Override
        Call dress(Call call) {
            return call.with("Content-Type", JobsClient.MEDIA_TYPE).with("Accept", JobsClient.MEDIA_TYPE);
        }
    },
    /** What is long may come compressed, if it says so. */
    COMPRESSED("Accept-Encoding: gzip") {
        @Override
        Call dress(Call call) {
            return call.with("Accept-Encoding", "gzip");
        }
    },
    /** What a client would rather have changes nothing of what the job was asked for, as long as it takes anything. */
    CHOOSY("Accept: text/csv, */*;q=0.1") {
        @Override
        Call dress(Call call) {
            return call.with("Accept", "text/csv, */*;q=0.1");
        }
    },
    /** A creation may say that there is no hurry. */
    BATCH("Addepar-Compute-Type: BATCH") {
        @Override
        Call dress(Call call) {
            return call.with(COMPUTE_TYPE, "BATCH");
        }
    };

    /** The header by which a creation says how soon its job is to be done. */
    public static final String COMPUTE_TYPE = "Addepar-Compute-Type";

    private final String words;

    Manner(String words) {
        this.words = words;
    }

    /** What it does to a request that is complete otherwise. */
    abstract Call dress(Call call);

    /** What is different in it, in words. */
    public String words() {
        return words;
    }
}
