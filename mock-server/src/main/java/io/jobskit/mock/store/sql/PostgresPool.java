package io.jobskit.mock.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.jobskit.mock.store.StoreAddress;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The connections of a server to a database of PostgreSQL. */
final class PostgresPool {

    /** More would wait for the processors of the database. */
    private static final int MOST_CONNECTIONS = 10;

    private static final long CONNECTION_MILLIS = 2500;
    private static final long CHECK_MILLIS = 1000;

    /** In seconds, as the driver has them. What the address says of them goes before. */
    private static final String CONNECT_SECONDS = "2";

    private static final String ANSWER_SECONDS = "4";

    private PostgresPool() {}

    /**
     * Connections to the database at that address.
     *
     * @throws IllegalArgumentException if there are none to be had; the message says why, and what to do
     */
    static HikariDataSource open(StoreAddress address) {
        if (Driver.parseURL(address.url(), null) == null) {
            throw unusable(address, "it must be an address such as jdbc:postgresql://localhost:5432/jobs", null);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("jobs-mock");
        config.setDriverClassName(Driver.class.getName());
        config.setJdbcUrl(address.url());
        if (address.user() != null) {
            config.setUsername(address.user());
        }
        if (address.password() != null) {
            config.setPassword(address.password());
        }
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setValidationTimeout(CHECK_MILLIS);
        config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        config.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        config.addDataSourceProperty("ApplicationName", "jobs-mock");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException none) {
            throw none.getCause() instanceof SQLException failed
                    ? unusable(address, PostgresTrouble.said(failed) + PostgresTrouble.remedy(failed), failed)
                    : unusable(address, String.valueOf(none.getMessage()), none);
        }
    }

    static IllegalArgumentException unusable(StoreAddress address, String why, @Nullable Exception cause) {
        return new IllegalArgumentException("The store '" + address.shown() + "' cannot be used: " + why, cause);
    }
}
