package io.jobskit.mock.files;

/**
 * A value of a row.
 *
 * @param text what is written for it; empty if there is nothing
 * @param isNumber whether the text is a number
 */
record Value(String text, boolean isNumber) {

    static final Value NOTHING = new Value("", false);
}
