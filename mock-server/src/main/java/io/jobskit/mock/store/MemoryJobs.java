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

/** Jobs in memory: they end with the process. */
final class MemoryJobs implements JobStore {

    private final JobChanges changes;
    private final AtomicLong lastNumber = new AtomicLong();
    private final Slots slots = new Slots();
    private final Map<Owner, Numbers> numbers = new ConcurrentHashMap<>();

    /** A store without jobs, whose changes are told. */
    MemoryJobs(JobChanges changes) {
        this.changes = changes;
    }

    @Override
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
        Numbers own = numbers.get(owner);
        return own == null ? new Page(List.of(), OptionalLong.empty()) : page(own.after(after, limit + 1), limit);
    }

    @Override
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
    List<Job> jobsOfFirm(String firm) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().firm().equals(firm))
                .flatMapToLong(entry -> LongStream.of(entry.getValue().all()))
                .sorted()
                .mapToObj(slots::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
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

    @Override
    public int countOfFirm(String firm) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().firm().equals(firm))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
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
            Numbers own = numbers.computeIfAbsent(job.owner(), o -> new Numbers());
            synchronized (own) {
                slots.put(job.number(), job);
                own.append(job.number());
            }
            changes.changed(firm, job.number());
        }
    }

    private void removeFirm(String firm) {
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
