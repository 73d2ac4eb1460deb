package io.jobskit.conformance.report;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps out of every text what a target file holds in confidence, each secret in each form in which it may turn up, and
 * what lets somebody in by a link that the target gave. All that leaves the kit passes here.
 */
public final class Secrets {

    /** What stands in a secret's place. */
    public static final String MASK = "***";

    private static final Set<String> CREDENTIALS = Set.of("authorization", "proxy-authorization");
    private static final Set<String> COOKIES = Set.of("cookie", "set-cookie");

    private final Masker masker;
    private final LinkSecrets links = new LinkSecrets();

    /** These are as likely ordinary words of a text; they are masked in headers only. */
    private final List<String> shortOnes;

    private final List<KnownCredentials> credentials;
    private final Set<String> headers;
    private final Set<String> forms;

    private Secrets(
            Set<String> forms, List<KnownCredentials> credentials, Set<String> headers, Map<String, String> ofLinks) {
        Map<String, String> masks = new HashMap<>(ofLinks);
        forms.stream().filter(form -> form.length() >= Masker.SHORTEST).forEach(form -> masks.put(form, MASK));
        this.forms = forms;
        this.masker = new Masker(masks);
        this.shortOnes = forms.stream()
                .filter(form -> form.length() < Masker.SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        this.credentials = credentials;
        this.headers = headers;
    }

    /**
     * Those of a target: its identities' secrets, headers and tokens, also those that they were given up to now, its
     * control headers, and its address's password and its proxy's.
     */
    public static Secrets of(Target target) {
        return of(target, List.of());
    }

    /** Those of a target, and further values that are in confidence, such as those a container is started with. */
    public static Secrets of(Target target, Collection<String> further) {
        SecretForms forms = new SecretForms();
        further.forEach(forms::add);
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Identity identity : target.identities().values()) {
            forms.addAll(identity);
            headers.addAll(identity.headers().keySet());
        }
        target.control().ifPresent(control -> {
            control.headers().values().forEach(forms::add);
            headers.addAll(control.headers().keySet());
            forms.addUserInfo(control.url());
        });
        forms.addUserInfo(target.baseUrl());
        target.connection().proxies().byScheme().values().stream()
                .flatMap(proxy -> proxy.userInfo().stream())
                .forEach(forms::addPair);
        List<KnownCredentials> credentials = target.identities().values().stream()
                .flatMap(KnownCredentials::of)
                .toList();
        return new Secrets(forms.all(), credentials, headers, Map.of());
    }

    /** These, and what lets somebody in by the links of what a verdict rests on: it may turn up elsewhere without a name. */
    public Secrets and(Verdict verdict) {
        Map<String, LinkSecrets.Found> found = new HashMap<>();
        verdict.requirements().stream()
                .flatMap(judged -> judged.evidence().stream())
                .distinct()
                .flatMap(Secrets::texts)
                .flatMap(text -> links.in(text).stream())
                .filter(secret -> secret.plain().length() >= LinkSecrets.GUESSABLE)
                .forEach(secret -> found.put(secret.value(), secret));
        Map<String, String> masks = new HashMap<>();
        found.values().forEach(secret -> {
            SecretForms all = new SecretForms();
            all.add(secret.plain());
            all.all().forEach(form -> masks.put(form, secret.mask()));
            masks.put(secret.value(), secret.mask());
        });
        return new Secrets(forms, credentials, headers, masks);
    }

    /** Where links are given and followed; what stands in a body alone is masked where it stands. */
    private static Stream<String> texts(Exchange exchange) {
        return Stream.concat(
                Stream.of(exchange.request().uri().toString()),
                exchange.answer().stream()
                        .flatMap(answer -> answer.message().headers().stream())
                        .map(Header::value));
    }

    /** No secrets at all. */
    public static Secrets none() {
        return new Secrets(Set.of(), List.of(), Set.of(), Map.of());
    }

    /** The text without secrets. */
    public String masked(String text) {
        return links.masked(masker.masked(text));
    }

    /**
     * The value of that header without secrets, the short ones too; credentials and cookies are never shown, nor what is
     * named like them.
     */
    public String masked(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (COOKIES.contains(name)) {
            return MASK;
        }
        if (CREDENTIALS.contains(name)) {
            int scheme = header.value().indexOf(' ');
            return scheme < 0 ? MASK : header.value().substring(0, scheme + 1) + MASK;
        }
        String masked = inHeaders(header.value());
        return masked.equals(header.value()) && links.isHeader(name)
                ? new LinkSecrets.Found(name, masked, 0, masked.length()).mask()
                : masked;
    }

    String inHeaders(String value) {
        String masked = masked(value);
        for (String secret : shortOnes) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    /** What of an address lets somebody in. */
    List<LinkSecrets.Found> inAddress(String address) {
        return links.in(address);
    }

    /** How many characters the longest secret has. */
    int longest() {
        return masker.longest();
    }

    /** Whether the target file gives that header to requests, so that its value is in confidence. */
    boolean isSecretHeader(String name) {
        return headers.contains(name);
    }

    /** The identity whose credentials these are; several may share them, and the one of that name goes before others. */
    Optional<KnownCredentials> credentials(String authorization, String identity) {
        return credentials.stream()
                .filter(known -> known.authorization().equals(authorization))
                .min(Comparator.comparing(known -> !known.identity().equals(identity)));
    }
}
