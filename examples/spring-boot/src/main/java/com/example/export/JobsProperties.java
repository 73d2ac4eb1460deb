package com.example.export;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the Jobs API is, who asks, and how long is waited between two readings of a job. */
@ConfigurationProperties("jobs")
public record JobsProperties(
        URI server, String firm, String key, String secret, Duration firstPause, Duration longestPause) {}
