package io.jobskit.mock.results;

/** An attribute by which holdings are grouped, one level of the rows. */
record Grouping(String key, String displayName) {
    static Grouping of(String key) {
        return new Grouping(key, Texts.humanised(key));
    }

    /** The text that the holding is grouped under. */
    String nameOf(Holding holding) {
        return TextAttribute.textOf(key, holding);
    }

    /** Whether a row of this grouping stands for an entity, and therefore has an entity_id. */
    boolean entity() {
        return TextAttribute.entity(key);
    }
}
