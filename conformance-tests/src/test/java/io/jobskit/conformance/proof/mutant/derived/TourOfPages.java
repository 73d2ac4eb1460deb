package io.jobskit.conformance.proof.mutant.derived;

import io.jobskit.conformance.proof.twist.Reply;
import java.util.List;

/** The part of the tour that lists jobs while there are few. */
final class TourOfPages {

    private static final String NEXT = "/links/next";

    private final Tour tour;

    TourOfPages(Tour tour) {
        this.tour = tour;
    }

    static List<Tour.Part> parts() {
        return List.of(Tour.Part.of(
                "Limit|Page|Next|EmptyList|Listings|OfViewsWhenListed|Columns|Filter",
                tour -> new TourOfPages(tour).goes()));
    }

    private void goes() {
        tour.say(tour.get("/v1/jobs"));
        tour.say(tour.get("/v1/jobs").as(Tour.key("other-user")));
        for (int i = 0; i < 2; i++) {
            tour.say(tour.create(Documents.VIEW));
            tour.say(tour.create(Documents.QUERY));
            tour.say(tour.create(Documents.SMALL_QUERY));
        }
        for (String limit :
                List.of("page[limit]=1", "page[limit]=2", "page%5Blimit%5D=2", "page[limit]=2&useStringId=true")) {
            follows("/v1/jobs?" + limit, false);
        }
        follows("/v1/jobs?page[limit]=2", true);
        for (String query : List.of(
                "?page[limit]=100",
                "?page[limit]=2000",
                "?page[limit]=2001",
                "?page[limit]=10000",
                "?page[limit]=-1",
                "?useStringId=true")) {
            tour.say(tour.get("/v1/jobs" + query));
        }
    }

    private void follows(String path, boolean createsMeanwhile) {
        Reply page = tour.say(tour.get(path));
        if (createsMeanwhile) {
            tour.say(tour.create(Documents.VIEW));
        }
        while (page.json().at(NEXT).isTextual()) {
            page = tour.say(tour.get(page.json().at(NEXT).asText()));
        }
    }
}
