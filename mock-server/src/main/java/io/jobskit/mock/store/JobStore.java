package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of all firms. A job is never changed but replaced by another value if nobody else has replaced it meanwhile,
 * so that no change is lost. Numbers are unique on the server and grow with the time of creation.
 */
public final class JobStore {

    /** Hears of what becomes of the jobs. It is called once a change is in place, and must not take long. */
    public interface Changes {

        /** Hears of nothing. */
        Changes UNHEARD = new Changes() {
            @Override
            public void changed(Job job) {}

            @Override
            public void removed(String firm) {}
        };

        /** Hears of a job that was created or changed, as it is now. */
        void changed(Job job);

        /** Hears that all jobs of a firm were forgotten. */
        void removed(String firm);
    }

    private final Changes changes;
    private final AtomicLong lastNumber = new AtomicLong();
    private final Slots slots = new Slots();
    private final Map<Owner, Numbers> numbers = new ConcurrentHashMap<>();

    /** A store without jobs. */
    public JobStore() {
        this(Changes.UNHEARD);
    }

    /** A store without jobs, whose changes are told. */
    public JobStore(Changes changes) {
        this.changes = changes;
    }

    /** Keeps the job that is made with a number of its own. */
    public Job add(Owner owner, LongFunction<Job> maker) {
        while (true) {
            Numbers own = numbers.computeIfAbsent(owner, o -> new Numbers());
            synchronized (own) {
                // Removed meanwhile: a job added to it would be in no listing.
                if (numbers.get(owner) != own) {
                    continue;
                }
                long number = lastNumber.incrementAndGet();
                Job job = maker.apply(number);
                slots.put(number, job);
                own.append(number);
                changes.changed(job);
                return job;
            }
        }
    }

    /** The job with that number, null if there is none. */
    public @Nullable Job get(long number) {
        return number <= 0 || number > lastNumber.get() ? null : slots.get(number);
    }

    /**
     * Replaces a job by what the change makes of it. The change is asked again if somebody else replaced the job
     * meanwhile, so it must have no effects of its own.
     *
     * @return the job that is now in place; null if there is none with that number
     */
    @SuppressWarnings("ReferenceEquality") // a change that changes nothing gives back the very job
    public @Nullable Job update(long number, UnaryOperator<Job> change) {
        while (true) {
            Job job = get(number);
            if (job == null) {
                return null;
            }
            Job changed = change.apply(job);
            if (changed == job) {
                return job;
            }
            if (slots.replace(job, changed)) {
                changes.changed(changed);
                return changed;
            }
        }
    }

    /**
     * A page of the owner's jobs, oldest first. Its place depends on a job's number alone, so jobs created or cancelled
     * between two pages make nobody miss a job or meet one twice.
     *
     * @param after the number after which it starts; 0 for the first page
     * @param limit how many jobs at most
     */
    public Page page(Owner owner, long after, int limit) {
        Numbers own = numbers.get(owner);
        return own == null ? new Page(List.of(), OptionalLong.empty()) : page(own.after(after, limit + 1), limit);
    }

    /** A page of the jobs of all owners of a firm, as {@link #page} gives those of one. */
    public Page pageOfFirm(String firm, long after, int limit) {
        long[] first = numbers.entrySet().stream()
                .filter(entry -> entry.getKey().firm().equals(firm))
                .flatMapToLong(entry -> LongStream.of(entry.getValue().after(after, limit + 1)))
                .sorted()
                .limit(limit + 1L)
                .toArray();
        return page(first, limit);
    }

    /** All jobs of a firm, oldest first. */
    public List<Job> jobsOfFirm(String firm) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().firm().equals(firm))
                .flatMapToLong(entry -> LongStream.of(entry.getValue().all()))
                .sorted()
                .mapToObj(slots::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The newest jobs of all owners of a firm, so many at most, oldest first. */
    public List<Job> newestOfFirm(String firm, int limit) {
        long[] newest = numbers.entrySet().stream()
                .filter(entry -> entry.getKey().firm().equals(firm))
                .flatMapToLong(entry -> LongStream.of(entry.getValue().newest(limit)))
                .sorted()
                .toArray();
        return Arrays.stream(newest, Math.max(0, newest.length - limit), newest.length)
                .mapToObj(this::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many jobs all owners of a firm have. */
    public int countOfFirm(String firm) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().firm().equals(firm))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /** The number that was given to the last job of all. */
    public long lastNumber() {
        return lastNumber.get();
    }

    /**
     * Puts those jobs in the place of all jobs of that firm. Callers see to it that nobody adds a job meanwhile, and that no
     * other firm has a job with one of their numbers.
     *
     * @param jobs the jobs, all of users of that firm, oldest first
     * @param atLeast a number that is given to no new job, nor any below it
     */
    public void replaceFirm(String firm, List<Job> jobs, long atLeast) {
        removeFirm(firm);
        lastNumber.accumulateAndGet(atLeast, Math::max);
        for (Job job : jobs) {
            Numbers own = numbers.computeIfAbsent(job.owner(), o -> new Numbers());
            synchronized (own) {
                slots.put(job.number(), job);
                own.append(job.number());
            }
            changes.changed(job);
        }
    }

    /** Forgets all jobs of a firm. */
    public void removeFirm(String firm) {
        for (Owner owner : List.copyOf(numbers.keySet())) {
            Numbers own = owner.firm().equals(firm) ? numbers.get(owner) : null;
            if (own != null) {
                synchronized (own) {
                    numbers.remove(owner, own);
                    Arrays.stream(own.all()).forEach(slots::remove);
                }
            }
        }
        changes.removed(firm);
    }

    private Page page(long[] candidates, int limit) {
        int size = Math.min(candidates.length, limit);
        List<Job> jobs = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Job job = get(candidates[i]);
            if (job != null) {
                jobs.add(job);
            }
        }
        boolean more = candidates.length > limit;
        return new Page(jobs, more ? OptionalLong.of(candidates[limit - 1]) : OptionalLong.empty());
    }
}
