package io.jobskit.reports.junit;

import io.jobskit.reports.junit.Case.State;
import io.jobskit.reports.text.PlainText;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes test cases in the form that continuous integration reads. */
final class JunitWriter {

    private final Instant startedAt;
    private final Duration took;
    private final Map<String, String> properties;

    /** Suites that began then and took so long together, each with these properties. */
    JunitWriter(Instant startedAt, Duration took, Map<String, String> properties) {
        this.startedAt = startedAt;
        this.took = took;
        this.properties = properties;
    }

    void write(Map<String, List<Case>> suites, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        newLine(xml, 0);
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "Jobs API");
        counts(xml, suites.values().stream().flatMap(Collection::stream).toList(), took);
        for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
            suite(xml, suite.getKey(), suite.getValue());
        }
        newLine(xml, 0);
        xml.writeEndElement();
        newLine(xml, 0);
        xml.writeEndDocument();
        xml.close();
    }

    private void suite(XMLStreamWriter xml, String name, List<Case> cases) throws XMLStreamException {
        newLine(xml, 1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", PlainText.onOneLine(name));
        counts(xml, cases, cases.stream().map(Case::time).reduce(Duration.ZERO, Duration::plus));
        xml.writeAttribute("timestamp", withoutZone(startedAt));
        properties(xml, 2, properties);
        for (Case one : cases) {
            testCase(xml, one);
        }
        newLine(xml, 1);
        xml.writeEndElement();
    }

    /** The form has no place for a zone; it is UTC. */
    private static String withoutZone(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        return text.substring(0, text.length() - 1);
    }

    private static void counts(XMLStreamWriter xml, List<Case> cases, Duration time) throws XMLStreamException {
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, State.FAILURE));
        xml.writeAttribute("errors", count(cases, State.ERROR));
        xml.writeAttribute("skipped", count(cases, State.SKIPPED));
        xml.writeAttribute("time", seconds(time));
    }

    private static String count(List<Case> cases, State state) {
        return Long.toString(cases.stream().filter(one -> one.state() == state).count());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    private static void testCase(XMLStreamWriter xml, Case one) throws XMLStreamException {
        newLine(xml, 2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", PlainText.onOneLine(one.className()));
        xml.writeAttribute("name", PlainText.onOneLine(one.name()));
        xml.writeAttribute("time", seconds(one.time()));
        place(xml, one.location());
        properties(xml, 3, one.properties());
        switch (one.state()) {
            case FAILURE -> problem(xml, "failure", one);
            case ERROR -> problem(xml, "error", one);
            case SKIPPED -> {
                newLine(xml, 3);
                xml.writeStartElement("skipped");
                xml.writeAttribute("message", PlainText.onOneLine(one.message()));
                xml.writeCharacters(PlainText.of(one.message()));
                xml.writeEndElement();
                output(xml, one);
            }
            case PASSED -> output(xml, one);
        }
        newLine(xml, 2);
        xml.writeEndElement();
    }

    private static void place(XMLStreamWriter xml, String location) throws XMLStreamException {
        int colon = location.lastIndexOf(':');
        if (colon > 0 && location.substring(colon + 1).matches("\\d{1,9}")) {
            xml.writeAttribute("file", PlainText.onOneLine(location.substring(0, colon)));
            xml.writeAttribute("line", location.substring(colon + 1));
        } else if (!location.isEmpty()) {
            xml.writeAttribute("file", PlainText.onOneLine(location));
        }
    }

    private static void properties(XMLStreamWriter xml, int depth, Map<String, String> properties)
            throws XMLStreamException {
        newLine(xml, depth);
        xml.writeStartElement("properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            newLine(xml, depth + 1);
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", property.getKey());
            xml.writeAttribute("value", PlainText.onOneLine(property.getValue()));
        }
        newLine(xml, depth);
        xml.writeEndElement();
    }

    private static void problem(XMLStreamWriter xml, String element, Case one) throws XMLStreamException {
        newLine(xml, 3);
        xml.writeStartElement(element);
        xml.writeAttribute("type", one.type());
        xml.writeAttribute("message", PlainText.onOneLine(one.message()));
        xml.writeCharacters(PlainText.of(one.text()));
        xml.writeEndElement();
    }

    private static void output(XMLStreamWriter xml, Case one) throws XMLStreamException {
        if (!one.text().isEmpty()) {
            newLine(xml, 3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(PlainText.of(one.text()));
            xml.writeEndElement();
        }
    }

    /** Readers of XML turn line ends in attributes into blanks; so all attributes are on one line anyway. */
    private static void newLine(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
