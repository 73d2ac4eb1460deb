package io.jobskit.reports.compare;

import io.jobskit.reports.compare.ComparisonModel.Section;
import io.jobskit.reports.markdown.Gfm;
import io.jobskit.reports.markdown.Room;
import io.jobskit.reports.template.Template;
import io.jobskit.reports.text.PlainText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** A comparison as text: the result first, then what is not alike, then the changes, worst first. */
public final class ComparisonText {

    private static final int NOTE = 300;
    private static final int ROWS = 12;

    /** Of a comment's 65,536 characters; each kind may use what the ones before it left. */
    private static final int ROOM = 55_000;

    private final Comparison comparison;

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Plain text for a terminal, each line ended. */
    public static String plain(Comparison comparison) {
        return new ComparisonText(comparison).plain();
    }

    /** Markdown for a comment on a pull request or the summary of a job, short enough for either; each line ended. */
    public static String markdown(Comparison comparison) {
        return new ComparisonText(comparison).markdown();
    }

    private String plain() {
        Template template =
                new Template(ComparisonText.class, "comparison.txt", text -> PlainText.cut(PlainText.of(text), NOTE));
        return fill(
                template,
                kinds().map(kind -> {
                            List<ComparedRequirement> all = comparison.of(kind);
                            int shown = all.size() <= ROWS + 1 ? all.size() : ROWS;
                            return new Section(kind, all.size(), all.subList(0, shown));
                        })
                        .toList());
    }

    private String markdown() {
        Template template = new Template(ComparisonText.class, "comparison.md", Gfm::brief);
        List<Section> sections = new ArrayList<>();
        kinds().forEach(kind -> {
            List<ComparedRequirement> all = comparison.of(kind);
            List<ComparedRequirement> shown = Room.fitting(
                    all,
                    some -> {
                        List<Section> longer = new ArrayList<>(sections);
                        longer.add(new Section(kind, all.size(), some));
                        return fill(template, longer);
                    },
                    ROOM);
            sections.add(new Section(kind, all.size(), shown));
        });
        return fill(template, sections);
    }

    private Stream<ChangeKind> kinds() {
        return EnumSet.complementOf(EnumSet.of(ChangeKind.SAME, ChangeKind.LEFT_OUT)).stream()
                .filter(kind -> !comparison.of(kind).isEmpty());
    }

    private String fill(Template template, List<Section> sections) {
        return template.fill(ComparisonModel.of(comparison, sections));
    }
}
