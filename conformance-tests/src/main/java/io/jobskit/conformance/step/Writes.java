package io.jobskit.conformance.step;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a step writes, so that a run can be planned before anything is sent. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Writes {

    /** What it writes, once for each job in hand where it acts on those. */
    Write[] value();

    /** Whether it writes once for each row of its table. */
    boolean each() default false;

    /** Whether it writes as often as the number in its phrase says. */
    boolean times() default false;
}
