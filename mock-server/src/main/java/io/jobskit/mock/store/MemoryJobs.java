package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import java.time.Duration;
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

/** Jobs in memory: they end with the process. */
final class MemoryJobs implements JobStore {

    private final JobChanges changes;
    private final FirmStore firms;
    private final AtomicLong lastNumber = new AtomicLong();
    private final JobSlots slots = new JobSlots();
    private final Map<String, Map<Owner, JobIndex>> numbers = new ConcurrentHashMap<>();

    /** A store without jobs, in the time of those firms, whose changes are told. */
    MemoryJobs(JobChanges changes, FirmStore firms) {
        this.changes = changes;
        this.firms = firms;
    }

    @Override
    public Job add(Owner owner, LongFunction<Job> maker) {
        while (true) {
            JobIndex own = newNumbers(owner);
            synchronized (own) {
                // Removed meanwhile: a job added to it would be in no listing.
                if (numbers(owner) != own) {
                    continue;
                }
                long number = lastNumber.incrementAndGet();
                Job job = maker.apply(number);
                slots.put(number, job);
                own.append(number);
                changes.changed(owner.firm(), number);
                return job;
            }
        }
    }

    @Override
    public @Nullable Job get(long number) {
        return number <= 0 || number > lastNumber.get() ? null : slots.get(number);
    }

    @Override
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
                changes.changed(changed.owner().firm(), number);
                return changed;
            }
        }
    }

    @Override
    public Page page(Owner owner, long after, int limit) {
        JobIndex own = numbers(owner);
        return own == null ? new Page(List.of(), OptionalLong.empty()) : page(own.after(after, limit + 1), limit);
    }

    @Override
    public Page pageOfFirm(String firm, long after, int limit) {
        long[] first = ofFirm(firm).values().stream()
                .flatMapToLong(own -> LongStream.of(own.after(after, limit + 1)))
                .sorted()
                .limit(limit + 1L)
                .toArray();
        return page(first, limit);
    }

    /** All jobs of a firm, oldest first. */
    List<Job> jobsOfFirm(String firm) {
        return ofFirm(firm).values().stream()
                .flatMapToLong(own -> LongStream.of(own.all()))
                .sorted()
                .mapToObj(slots::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Job> newestOfFirm(String firm, int limit) {
        long[] newest = ofFirm(firm).values().stream()
                .flatMapToLong(own -> LongStream.of(own.newest(limit)))
                .sorted()
                .toArray();
        return Arrays.stream(newest, Math.max(0, newest.length - limit), newest.length)
                .mapToObj(this::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public int countOfFirm(String firm) {
        return ofFirm(firm).values().stream().mapToInt(JobIndex::size).sum();
    }

    @Override
    public long lastNumber() {
        return lastNumber.get();
    }

    /** Puts those jobs in the place of all jobs of that firm; no new one is given that number, nor any below it. */
    void replaceFirm(String firm, List<Job> jobs, long atLeast) {
        removeFirm(firm);
        lastNumber.accumulateAndGet(atLeast, Math::max);
        for (Job job : jobs) {
            JobIndex own = newNumbers(job.owner());
            synchronized (own) {
                slots.put(job.number(), job);
                own.append(job.number());
            }
            changes.changed(firm, job.number());
        }
    }

    private void removeFirm(String firm) {
        ofFirm(firm).forEach((owner, own) -> {
            synchronized (own) {
                remove(owner, own);
                Arrays.stream(own.all()).forEach(slots::remove);
            }
        });
        changes.removed(firm);
    }

    @Override
    public int forget(String firm, Duration age, int most) {
        int forgotten = 0;
        for (Map.Entry<Owner, JobIndex> entry : ofFirm(firm).entrySet()) {
            forgotten += forget(entry.getKey(), entry.getValue(), age, most - forgotten);
        }
        if (forgotten > 0) {
            changes.forgotten(firm);
        }
        return forgotten;
    }

    private int forget(Owner owner, JobIndex own, Duration age, int most) {
        // Most often none is old, which is found out while others go on.
        if (most == 0 || old(owner, own, age, most).length == 0) {
            return 0;
        }
        synchronized (own) {
            if (numbers(owner) != own) {
                return 0;
            }
            long[] forgotten = LongStream.of(old(owner, own, age, most))
                    .filter(slots::remove)
                    .toArray();
            own.removeAll(forgotten);
            if (own.size() == 0) {
                remove(owner, own);
            }
            return forgotten.length;
        }
    }

    private long[] old(Owner owner, JobIndex own, Duration age, int most) {
        KeptFirm firm = firms.known(owner.firm());
        if (firm == null) {
            return new long[0];
        }
        long before = firm.createdBefore(age);
        return own.first(most, number -> {
            Job job = slots.get(number);
            return job != null && job.createdAt() < before;
        });
    }

    private Map<Owner, JobIndex> ofFirm(String firm) {
        return numbers.getOrDefault(firm, Map.of());
    }

    private @Nullable JobIndex numbers(Owner owner) {
        return ofFirm(owner.firm()).get(owner);
    }

    /** Those of the owner; they may be removed until somebody holds their lock, and has looked again. */
    private JobIndex newNumbers(Owner owner) {
        JobIndex known = numbers(owner);
        return known != null
                ? known
                : numbers.computeIfAbsent(owner.firm(), firm -> new ConcurrentHashMap<>())
                        .computeIfAbsent(owner, o -> new JobIndex());
    }

    /** Removes those of an owner, and their firm with the last of them. Callers hold their lock. */
    private void remove(Owner owner, JobIndex own) {
        numbers.computeIfPresent(owner.firm(), (firm, owners) -> {
            owners.remove(owner, own);
            return owners.isEmpty() ? null : owners;
        });
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
