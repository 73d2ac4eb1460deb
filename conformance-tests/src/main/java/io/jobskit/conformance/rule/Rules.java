package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.schema.SchemaCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** All rules over the history of a run. */
public final class Rules {

    private final List<Rule> all;
    private final List<Rule> ofTheSchemas;

    /** The rules of the documentation, and those of the schemas that every answer is held against. */
    public Rules(SchemaCheck schemas) {
        this.all = documented();
        this.ofTheSchemas = new MemberRules(schemas).all();
    }

    /** The rules of a requirement, each with what it says in the words of the features. */
    public List<Rule> of(String requirement) {
        return every().filter(rule -> rule.requirement().equals(requirement)).toList();
    }

    private Stream<Rule> every() {
        return Stream.concat(all.stream(), ofTheSchemas.stream());
    }

    /**
     * What the whole run shows: violations, at most three a requirement, each with the exchanges that show it; and one
     * finding without evidence for each requirement that was judged and kept. Exchanges may overlap: one counts as
     * earlier than another only if it was answered before the other was sent. What the schemas say of each answer is
     * checked apart.
     */
    public static List<Finding> check(List<Exchange> exchanges) {
        return check(exchanges, (rule, fault) -> {
            throw new IllegalStateException(rule, fault);
        });
    }

    /** The same; a rule that fails is told of by its name, and the others judge on. */
    public static List<Finding> check(List<Exchange> exchanges, BiConsumer<String, Throwable> fault) {
        return check(History.of(exchanges), fault);
    }

    /** The same of a history in which it is known what some requests were meant to be. */
    public static List<Finding> check(History history, BiConsumer<String, Throwable> fault) {
        return check(history, documented(), fault);
    }

    static List<Finding> check(List<Exchange> exchanges, List<Rule> rules, BiConsumer<String, Throwable> fault) {
        return check(History.of(exchanges), rules, fault);
    }

    /**
     * What traffic shows that others made, each caller's a history of its own: by the rules that need to know no more, those
     * of the schemas as well. What was judged and kept comes with exchanges that show it, if there are such.
     */
    public List<Finding> checkTraffic(List<History> callers, BiConsumer<String, Throwable> fault) {
        Stream<Rule> rules = every().filter(rule -> rule.needs().isEmpty());
        return judged(Finding.Source.TRAFFIC, rules.toList(), callers, fault);
    }

    /** What a run on a budget shows, by all rules, those of the schemas as well; as for traffic, what is kept comes with evidence. */
    public List<Finding> checkTour(History history, BiConsumer<String, Throwable> fault) {
        return judged(Finding.Source.TOUR, every().toList(), List.of(history), fault);
    }

    private static List<Finding> judged(
            Finding.Source source, List<Rule> rules, List<History> histories, BiConsumer<String, Throwable> fault) {
        RuleReport judgements = new RuleReport(source);
        histories.forEach(history -> judge(history, rules, fault, judgements::add));
        return judgements.findings();
    }

    /** Why traffic in which nothing was found of a requirement does not tell of it, as a sentence. */
    public String untold(String requirement) {
        List<Rule> rules = of(requirement);
        if (rules.isEmpty()) {
            return "Only requests that the kit sends itself can tell: nothing was sent.";
        }
        return rules.stream().allMatch(rule -> rule.needs().isPresent())
                ? rules.get(0).needs().orElseThrow().sentence()
                : "The traffic never touches it: nothing in it tells whether it is kept.";
    }

    private static List<Finding> check(History history, List<Rule> rules, BiConsumer<String, Throwable> fault) {
        RuleReport judgements = new RuleReport(Finding.Source.HISTORY);
        judge(history, rules, fault, judgements::add);
        judge(history, TrialRules.of(history), fault, judgements::addProbed);
        return judgements.findings();
    }

    /** Asks the rules side by side; what each says is told in their order. One that fails says nothing. */
    private static void judge(
            History history, List<Rule> rules, BiConsumer<String, Throwable> fault, BiConsumer<Rule, Ruling> said) {
        Scope all = Scope.all();
        List<Optional<Ruling>> rulings = rules.parallelStream()
                .map(rule -> ruling(history, rule, all, fault))
                .toList();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            rulings.get(i).ifPresent(ruling -> said.accept(rule, ruling));
        }
    }

    private static Optional<Ruling> ruling(History history, Rule rule, Scope all, BiConsumer<String, Throwable> fault) {
        try {
            return Optional.of(rule.check(history, all));
        } catch (RuntimeException | Error failed) {
            fault.accept(rule.says(), failed);
            return Optional.empty();
        }
    }

    private static List<Rule> documented() {
        return Stream.of(
                        ProtocolRules.all(),
                        PageRules.all(),
                        RaceRules.all(),
                        CancelRaceRules.all(),
                        CreateRules.all(),
                        RefusalRules.all(),
                        ReadRules.all(),
                        ResourceRules.all(),
                        ParameterRules.all(),
                        OtherParameterRules.all(),
                        QueryParameterRules.all(),
                        AgreementRules.all(),
                        ListedRules.all(),
                        ListRules.all(),
                        ExpiredListRules.all(),
                        PageLimitRules.all(),
                        LabelRules.all(),
                        StatusRules.all(),
                        ChangeRules.all(),
                        StillRules.all(),
                        MomentRules.all(),
                        ClockRules.all(),
                        ProgressRules.all(),
                        CancelRules.all(),
                        CancelledRules.all(),
                        TrespassRules.all(),
                        CallerRules.all(),
                        ResultRules.all(),
                        ResultDocumentRules.all(),
                        ResultShapeRules.all(),
                        ResultFormRules.all(),
                        RedirectRules.all(),
                        LocationRules.all(),
                        // Each adds to what another says first of the same requirement.
                        CreatorRules.all(),
                        AnsweredRules.all(),
                        PermittedRules.all(),
                        QueryResultRules.all(),
                        UnlistedRules.all(),
                        ResultTextRules.all(),
                        ResultValueRules.all(),
                        LowestRowRules.all(),
                        ResultRowRules.all(),
                        FilterRules.all(),
                        DownloadRaceRules.all(),
                        FormatEndRules.all(),
                        ResultMetaRules.all(),
                        LinkRules.all(),
                        AlikeQueryRules.all(),
                        HidingRules.all(),
                        RelatedQueryRules.all(),
                        LimitRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
