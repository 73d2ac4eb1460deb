package io.jobskit.mock.server;

/**
 * The percent-encoding of a request's target, made readable for a server that refuses to read some of it.
 *
 * @param readable the target, with the percent sign of whatever can't be read encoded itself: {@code %zz} is
 *     {@code %25zz}
 * @param isBroken whether a percent sign in the path is followed by other than two hexadecimal digits
 */
record PathEncoding(String readable, boolean isBroken) {

    static PathEncoding of(String target) {
        int percent = target.indexOf('%');
        int end = endOfPath(target);
        if (percent < 0 || percent >= end) {
            return new PathEncoding(target, false);
        }
        StringBuilder readable = new StringBuilder(target.length() + 8);
        boolean broken = false;
        for (int i = 0; i < end; i++) {
            char c = target.charAt(i);
            readable.append(c);
            if (c == '%') {
                boolean encoded = isHex(target, i + 1, end) && isHex(target, i + 2, end);
                broken |= !encoded;
                // A path holds the character NUL as well as any other, but Jetty will not have it.
                if (!encoded || target.startsWith("00", i + 1)) {
                    readable.append("25");
                }
            }
        }
        return new PathEncoding(readable.append(target, end, target.length()).toString(), broken);
    }

    private static int endOfPath(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '?' || c == '#') {
                return i;
            }
        }
        return target.length();
    }

    private static boolean isHex(String text, int at, int end) {
        return at < end && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }
}
