package io.jobskit.conformance.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells by the names of parameters, members and headers whether their values let somebody in. */
final class SensitiveNames {

    private static final Pattern WORDS =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Wherever one of these stands in a name. */
    private static final Set<String> TELLING = Set.of(
            "signature",
            "sig",
            "token",
            "secret",
            "password",
            "passwd",
            "pwd",
            "credential",
            "credentials",
            "apikey",
            "jwt",
            "hmac",
            "authorization",
            "sessionid",
            "accesskey");

    /** In an address these are a key as well; elsewhere they are words like any other. */
    private static final Set<String> TELLING_IN_ADDRESSES = Set.of("key", "auth", "policy", "session", "sid");

    private static final Set<String> WHOLE_IN_ADDRESSES = Set.of("code", "pass", "assertion", "ticket", "sas");

    /** Places in a listing are long and opaque, and no secret. */
    private static final Set<String> PAGING = Set.of(
            "page",
            "pages",
            "cursor",
            "after",
            "before",
            "next",
            "prev",
            "previous",
            "continuation",
            "offset",
            "limit",
            "marker");

    private static final int OPAQUE = 32;
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/_=.~-]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Documents have few names, and each of them very often; a target may make up more, which are not kept. */
    private static final int MOST_KEPT = 2000;

    private final Map<String, Boolean> members = new ConcurrentHashMap<>();

    /** Whether a parameter of an address is to be masked: by its name, or as its value is as long and opaque as a key. */
    boolean isParameter(String name, String value) {
        List<String> words = words(name);
        if (words.stream().anyMatch(PAGING::contains)) {
            return false;
        }
        return isTelling(words)
                || words.stream().anyMatch(TELLING_IN_ADDRESSES::contains)
                || WHOLE_IN_ADDRESSES.contains(name.toLowerCase(Locale.ROOT))
                || (value.length() >= OPAQUE
                        && LETTERS_AND_DIGITS.matcher(value).matches()
                        && !UUID.matcher(value).matches());
    }

    /** Whether the member of that name of a document is, or the header. */
    boolean isMemberOrHeader(String name) {
        Boolean known = members.get(name);
        if (known == null) {
            List<String> words = words(name);
            known = words.stream().noneMatch(PAGING::contains) && isTelling(words);
            if (members.size() < MOST_KEPT) {
                members.put(name, known);
            }
        }
        return known;
    }

    private static boolean isTelling(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean isApiKey =
                    i > 0 && words.get(i).equals("key") && words.get(i - 1).matches("api|access|private");
            if (isApiKey || TELLING.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String name) {
        return Arrays.stream(WORDS.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
