package io.jobskit.mock.files;

import io.jobskit.mock.results.JobResults;
import io.jobskit.mock.results.ResultSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results of the user's own: the files of a directory. A file that is named after a view and a portfolio is the results of
 * jobs for both, one that is named after a view those of the view for any other portfolio, and one that is named after a
 * portfolio those of its queries and of its other views. A query of several portfolios has a file that names them all. Files
 * may be added, changed and removed at any time.
 */
public final class ResultFiles {

    /** Up to this size, in bytes, a file is read again for each download, however much it looks like the one before. */
    private static final long ALWAYS_READ = 4L * 1024 * 1024;

    private final Path directory;
    private final Map<Path, CheckedFile> checked = new ConcurrentHashMap<>();

    private ResultFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * The files of that directory, all of which are read once. Names that begin with a dot are passed over.
     *
     * @throws ResultFileException if one of them cannot be results, or has a name that says nothing of what it is for
     */
    public static ResultFiles in(Path directory) throws ResultFileException {
        ResultFiles files = new ResultFiles(directory);
        Map<FileName.Key, Path> seen = new HashMap<>();
        for (Path path : files.list()) {
            FileName name = name(path);
            if (name == null || !Files.isRegularFile(path)) {
                throw ResultFileException.of(path, "is not named as results are: the name must be " + FileName.WORDS);
            }
            Path other = seen.put(name.key(), path);
            if (other != null) {
                throw twice(other, path);
            }
            files.check(path, name.json());
        }
        return files;
    }

    /**
     * The results that a file holds for such a job; nothing if no file is for it.
     *
     * @throws ResultFileException if the file, which was right before, no longer is
     */
    public Optional<JobResults> of(ResultSubject subject) throws ResultFileException {
        Map<FileName.Key, List<Path>> present = new HashMap<>();
        for (Path path : list()) {
            FileName name = name(path);
            if (name != null) {
                present.computeIfAbsent(name.key(), key -> new ArrayList<>()).add(path);
            }
        }
        for (FileName.Key key : keys(subject)) {
            List<Path> paths = present.getOrDefault(key, List.of());
            if (paths.size() > 1) {
                throw twice(paths.get(0), paths.get(1));
            }
            if (!paths.isEmpty()) {
                Path path = paths.get(0);
                FileName name = name(path);
                return Optional.of(new FileResults(check(path, name != null && name.json()), subject.outputType()));
            }
        }
        return Optional.empty();
    }

    /** What a file for the job may be named after, the most particular first. */
    private static List<FileName.Key> keys(ResultSubject subject) {
        String portfolio = FileName.portfolios(subject.portfolios());
        if (subject.view() == null) {
            return List.of(new FileName.Key(null, portfolio));
        }
        String view = FileName.id(subject.view());
        return List.of(
                new FileName.Key(view, portfolio), new FileName.Key(view, null), new FileName.Key(null, portfolio));
    }

    private CheckedFile check(Path path, boolean json) throws ResultFileException {
        CheckedFile before = checked.get(path);
        try {
            if (before != null
                    && before.version().size() > ALWAYS_READ
                    && before.version().equals(CheckedFile.Version.of(path))) {
                return before;
            }
        } catch (IOException unreadable) {
            throw ResultFileException.unreadable(path, unreadable);
        }
        CheckedFile now = CheckedFile.check(path, json);
        checked.put(path, now);
        return now;
    }

    private List<Path> list() throws ResultFileException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw ResultFileException.unreadable(directory, unreadable);
        }
    }

    private static @Nullable FileName name(Path path) {
        return FileName.parse(String.valueOf(path.getFileName())).orElse(null);
    }

    private static ResultFileException twice(Path one, Path other) {
        return ResultFileException.of(
                other, "is for the same results as " + one.getFileName() + ": keep one of the two");
    }
}
