package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.schema.Blames;
import io.jobskit.conformance.schema.SchemaCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract's schemas say of single members of a job. The end of a run holds every answer against the schemas at
 * once; these are for whoever asks about a part of it.
 */
final class MemberRules {

    private final SchemaCheck schemas;
    private volatile @Nullable Checked last;

    /** What the schemas say of a part of a history. */
    private record Checked(History history, Scope scope, Blames blames) {}

    MemberRules(SchemaCheck schemas) {
        this.schemas = schemas;
    }

    List<Rule> all() {
        return List.of(
                member("RESOURCE-01", "it is a resource object of type \"jobs\" with an id", "/id"),
                member("RESOURCE-02", "it is of the requested kind", "/attributes/job_type"),
                member("RESOURCE-03", "it has a status", "/attributes/status"),
                member("RESOURCE-04", "its start time, if shown, is in UTC", "/attributes/started_at"),
                member("RESOURCE-05", "its end time, if shown, is in UTC", "/attributes/completed_at"),
                member(
                        "RESOURCE-07",
                        "its progress, if shown, is a number from 0 to 1",
                        "/attributes/percent_complete"),
                member("RESOURCE-08", "each of its errors has a status, a title and a detail", "/attributes/errors"),
                member("RESOURCE-10", "its creator is a user", "/relationships/creator/data"),
                member("RESOURCE-11", "its creator links belong to this job", "/relationships/creator/links"),
                member("RESOURCE-12", "its link leads back to it", "/links/self"),
                listing("LIST-01", "is a list of jobs"),
                listing("LIST-03", "says which page is the last"),
                listing("LIST-04", "gives the kind, status and parameters of each job"),
                listing("LIST-10", "gives a link to each job"),
                new Rule(
                        "CREATE-09",
                        "says what is wrong",
                        (history, scope, judgement) -> differences("CREATE-09", history, scope, judgement)));
    }

    private Rule member(String requirement, String says, String pointer) {
        return new Rule(requirement, says, (history, scope, judgement) -> {
            differences(requirement, history, scope, judgement);
            boolean isShown = history.observations().filter(scope::has).anyMatch(seen -> isShown(seen, pointer));
            if (isShown) {
                judgement.judged();
            }
        });
    }

    /** An empty list shows nothing of what is in it. */
    private Rule listing(String requirement, String says) {
        boolean isOfTheJobs = requirement.equals("LIST-04") || requirement.equals("LIST-10");
        return new Rule(requirement, says, (history, scope, judgement) -> {
            differences(requirement, history, scope, judgement);
            Walks.pages(history)
                    .filter(scope::has)
                    .filter(page -> !isOfTheJobs || !page.json().path("data").isEmpty())
                    .forEach(page -> judgement.judged());
        });
    }

    private void differences(String requirement, History history, Scope scope, Judgement judgement) {
        blames(history, scope).differences(requirement).forEach(judgement::violated);
    }

    /** Many rules are asked about the same answers, one after the other or side by side. */
    private synchronized Blames blames(History history, Scope scope) {
        Checked known = last;
        if (known == null || known.history() != history || known.scope() != scope) {
            known = new Checked(
                    history,
                    scope,
                    schemas.blames(
                            history.exchanges().stream().filter(scope::has).toList()));
            last = known;
        }
        return known.blames();
    }

    /** An empty list of errors is none. */
    private static boolean isShown(Observation seen, String pointer) {
        JsonNode member = seen.job().at(pointer);
        return !member.isMissingNode() && !member.isNull() && !(member.isArray() && member.isEmpty());
    }
}
