package io.jobskit.conformance.proof.mutant.derived;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import io.jobskit.conformance.proof.twist.Tricks;
import io.jobskit.conformance.proof.twist.Twist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The words of sites that say which requests, of whom, about which jobs. A site's word is a sequence of them. */
final class Sites {

    private static final String WAITING = "In Progress - Waiting For Capacity";

    private static final Map<String, String> STATUSES = Map.ofEntries(
            entry("Queued", "Queued"),
            entry("Waiting", WAITING),
            entry("InProgress", "In Progress"),
            entry("PickedUp", "Picked Up By Job Runner"),
            entry("Completed", "Completed"),
            entry("TimedOut", "Timed Out"),
            entry("Failed", "Failed"),
            entry("Rejected", "Rejected"),
            entry("ErrorCancelled", "Error Cancelled"),
            entry("CancelRequested", "Cancel Requested"),
            entry("UserCancelled", "User Cancelled"),
            entry("Cancelled", "User Cancelled"));

    private final Map<String, UnaryOperator<Site>> words = new HashMap<>();

    Sites() {
        requests();
        askers();
        ids();
        jobs();
        listings();
        answers();
        countedOnes();
        Flaws.all().forEach(words::put);
    }

    /** The site of that word; nothing if a part of the word is unknown. */
    Optional<Site> named(String word) {
        return said(Site.everywhere(word), word);
    }

    private Optional<Site> said(Site site, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(site);
        }
        return words.entrySet().stream()
                .filter(word -> rest.startsWith(word.getKey()))
                .sorted((one, other) -> other.getKey().length() - one.getKey().length())
                .map(word -> said(
                        word.getValue().apply(site),
                        rest.substring(word.getKey().length())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void requests() {
        asked("Creations", Ask::isCreate);
        asked("WhenCreated", Ask::isCreate);
        asked("Readings", Ask::isRead);
        asked("WhenRead", Ask::isRead);
        asked("Listings", Ask::isList);
        asked("WhenListed", Ask::isList);
        asked("OnLaterPages", Ask::isLaterPage);
        asked("OfLaterPages", Ask::isLaterPage);
        asked("Downloads", Ask::isDownload);
        asked("Cancellations", Ask::isCancel);
        asked("AnyCancellation", Ask::isCancel);
        asked("AtOnce", ask -> true);
        asked("JobsThatAreRead", ask -> true);
        asked("PutOnAJob", ask -> ask.method().equals("PUT") && !ask.id().isEmpty());
        asked("PatchOnAJob", ask -> ask.method().equals("PATCH") && !ask.id().isEmpty());
        asked("PutOnTheListing", ask -> ask.method().equals("PUT") && ask.path().equals("/v1/jobs"));
        asked("UnknownRoutes", ask -> ask.path().startsWith("/v1") && !isKnown(ask.path()));
    }

    private static boolean isKnown(String path) {
        return path.matches("/v1/jobs(/[^/]*(/download|/creator|/relationships/creator)?)?");
    }

    private void askers() {
        words.put("ByTheUnpermitted", site -> site.by("no-permission"::equals));
        words.put("ByTheScopeless", site -> site.by("no-scope"::equals));
        words.put("ByOthers", site -> site.by("other-user"::equals).answered(reply -> reply.status() >= 400));
        words.put("ByNobody", site -> site.by(String::isEmpty));
        words.put("BeyondTheQuota", site -> site.by("full-queue"::equals).answered(reply -> reply.is(202)));
    }

    private void ids() {
        askedOf("OfUnknownNumbers", (ask, server) -> ask.id().matches("\\d+") && isUnknown(ask, server));
        askedOf("OfUnknownUuids", (ask, server) -> ask.id().matches("[0-9a-f-]{36,}") && isUnknown(ask, server));
        askedOf("OfIdsWithDots", (ask, server) -> ask.id().matches(".*(\\.|%2[Ee]).*") && isUnknown(ask, server));
        askedOf("OfLongIds", (ask, server) -> ask.id().length() > 64 && isUnknown(ask, server));
        askedOf("OfIdsOfLetters", (ask, server) -> ask.id().matches("[A-Za-z]+") && isUnknown(ask, server));
        asked("OfUuids", ask -> ask.id().length() == 36);
        asked("WithUseStringId", ask -> ask.query().contains("useStringId=true"));
    }

    private static boolean isUnknown(Ask ask, Twist.Server server) {
        return ask.user().equals("full") && server.look(ask.id()).is(404);
    }

    private void jobs() {
        STATUSES.forEach((word, label) -> {
            words.put("In" + word, site -> site.of(Tricks.in(label)));
            words.put("Of" + word, site -> site.of(Tricks.in(label)));
            words.put(word + "Jobs", site -> site.of(Tricks.in(label)));
        });
        words.put("WaitingQueries", site -> site.of(Tricks.in(WAITING).and(Tricks.ofAQuery())));
        words.put("OfQueries", site -> site.of(Tricks.ofAQuery()));
        words.put("OfViews", site -> site.of(Tricks.ofAQuery().negate()));
        for (String format : List.of("Csv", "Tsv", "Xlsx", "Json")) {
            Predicate<ObjectNode> isOfIt = job -> Tricks.attributes(job)
                    .at("/parameters/output_type")
                    .asText()
                    .equalsIgnoreCase(format);
            words.put("Of" + format, site -> site.of(isOfIt));
            words.put(format + "Jobs", site -> site.of(isOfIt));
        }
        words.put(
                "WithFilters",
                site -> site.of(
                        job -> !Tricks.attributes(job).at("/parameters/filters").isEmpty()));
        words.put("ExpiredDownloads", site -> site.asked(Ask::isDownload).of(Tricks.in("Timed Out")));
        words.put("SecondTime", Site::fromTheSecondTime);
        words.put(
                "ForRejectedViews", site -> rejected(site).of(Tricks.ofAQuery().negate()));
        words.put("ForRejectedQueries", site -> rejected(site).of(Tricks.ofAQuery()));
    }

    private static Site rejected(Site site) {
        return site.asked(Tricks.anywhere()).by("full-queue"::equals).of(Tricks.in("Rejected"));
    }

    private void listings() {
        asked("WithALimit", ask -> Limits.of(ask).isPresent());
        asked("WithALimitOfOne", ask -> Limits.of(ask).orElse(0) == 1);
        asked("LimitsOfOne", ask -> ask.isList() && Limits.of(ask).orElse(0) == 1);
        asked("LaterPagesOfLimitOne", ask -> ask.isLaterPage() && Limits.of(ask).orElse(0) == 1);
        asked("WithALimitAbove2000", ask -> Limits.of(ask).orElse(0) > 2000);
        asked("WithANegativeLimit", ask -> Limits.of(ask).orElse(0) < 0);
        asked("EncodedLimits", ask -> ask.isList() && ask.query().contains("page%5Blimit%5D="));
        asked("PlainLimits", ask -> ask.isList() && ask.query().contains("page[limit]="));
    }

    private void answers() {
        words.put(
                "EmptyListings",
                site -> site.asked(Ask::isList)
                        .answered(reply ->
                                reply.is(200) && reply.json().path("data").isEmpty()));
        words.put(
                "LastPages",
                site -> site.asked(Ask::isList)
                        .answered(reply -> reply.json().at("/links/next").isNull()));
        words.put(
                "ListingsOfOnePageWithALimit",
                site -> site.asked(ask -> ask.isList()
                                && !ask.isLaterPage()
                                && Limits.of(ask).isPresent())
                        .answered(reply -> reply.json().at("/links/next").isNull()));
        for (int code : List.of(401, 403, 404, 410, 415)) {
            words.put("Refusals" + code, site -> site.answered(reply -> reply.is(code)));
        }
        words.put("WhenDownloaded", site -> site.asked(Ask::isDownload));
        words.put("RefusalsOf", site -> site.answered(reply -> reply.is(400)));
    }

    /** They count, or remember what led to a page: a site is for one run. */
    private void countedOnes() {
        AtomicInteger readings = new AtomicInteger();
        asked("EveryTwentiethReading", ask -> ask.isRead() && readings.incrementAndGet() % 20 == 0);
        askedOf("SecondPages", (ask, server) -> ask.isLaterPage() && isSecond(ask, server));
        AtomicBoolean isCreated = new AtomicBoolean();
        asked("ACreation", ask -> {
            if (ask.isCreate()) {
                isCreated.set(true);
            } else if (ask.isList() && !ask.isLaterPage()) {
                isCreated.set(false);
            }
            return ask.isLaterPage() && isCreated.get();
        });
    }

    private static boolean isSecond(Ask ask, Twist.Server server) {
        String first = ask.query().replaceFirst("[?&]page(\\[|%5[Bb])after(]|%5[Dd])=[^&]*", "");
        String query = first.isEmpty() || first.startsWith("?") ? first : "?" + first.substring(1);
        String next = server.send(ask.withQuery(query)).json().at("/links/next").asText();
        return next.endsWith(ask.query());
    }

    private void asked(String word, Predicate<Ask> which) {
        words.put(word, site -> site.asked(which));
    }

    private void askedOf(String word, BiPredicate<Ask, Twist.Server> which) {
        words.put(word, site -> site.askedOf(which));
    }
}
