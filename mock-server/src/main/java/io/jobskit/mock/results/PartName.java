package io.jobskit.mock.results;

/** The names of the parts of a divided row: {@code Equity 000001} and so on, at least six digits. */
final class PartName {
    private final StringBuilder name;
    private final int prefix;

    PartName(String whole) {
        this.name = new StringBuilder(whole).append(' ');
        this.prefix = name.length();
    }

    /** The name of that part, valid until the next call. */
    CharSequence numbered(int part) {
        name.setLength(prefix);
        for (int digit = 100_000; digit > Math.max(part, 1); digit /= 10) {
            name.append('0');
        }
        return name.append(part);
    }
}
