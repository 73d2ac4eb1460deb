package io.jobskit.reports.page;

/**
 * A place in the evidence of a requirement that a difference is about.
 *
 * @param exchange the number of the exchange in the evidence, from 0
 * @param kind {@code code}, {@code header}, {@code member} or {@code body} of its response
 * @param name the name of the header, or the path of the member such as {@code attributes.status}; empty otherwise
 * @param job the id of the job whose member it is; empty if that is not said
 * @param expected what should be there; may be empty
 */
record Highlight(int exchange, String kind, String name, String job, String expected) {}
