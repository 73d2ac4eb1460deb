package io.jobskit.mock.client;

/**
 * Why a job was cancelled by an error.
 *
 * @param status a status code, such as {@code 400}
 * @param title its name, such as {@code Bad Request}
 * @param detail what went wrong
 */
public record JobError(String status, String title, String detail) {}
