package io.jobskit.mock.job;

/**
 * Who created a job: a user of a firm. There is one object for each.
 *
 * @param firm the firm's id, as in the header Addepar-Firm
 * @param name the user's name, as in the credentials
 * @param id the user's id, as in the creator relationship
 */
public record Owner(String firm, String name, String id) {}
