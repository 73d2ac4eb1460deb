package io.jobskit.conformance.report;

/** Text that may stand in an XML 1.0 document, and on a terminal. */
final class XmlText {

    private XmlText() {}

    /**
     * The text without control characters but line ends and tabs, and without what XML does not have at all, which no
     * escape can bring in either.
     */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character < 0x7F)
                || (character >= 0xA0 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
