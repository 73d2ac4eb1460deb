package io.jobskit.conformance.report;

import io.jobskit.conformance.report.JunitCase.State;
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

    JunitWriter(Instant startedAt) {
        this.startedAt = startedAt;
    }

    void write(Map<String, List<JunitCase>> suites, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        newLine(xml, 0);
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "Jobs API");
        counts(xml, suites.values().stream().flatMap(Collection::stream).toList());
        for (Map.Entry<String, List<JunitCase>> suite : suites.entrySet()) {
            suite(xml, suite.getKey(), suite.getValue());
        }
        newLine(xml, 0);
        xml.writeEndElement();
        newLine(xml, 0);
        xml.writeEndDocument();
        xml.close();
    }

    private void suite(XMLStreamWriter xml, String name, List<JunitCase> cases) throws XMLStreamException {
        newLine(xml, 1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", XmlText.of(name));
        counts(xml, cases);
        xml.writeAttribute("timestamp", withoutZone(startedAt));
        for (JunitCase one : cases) {
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

    private static void counts(XMLStreamWriter xml, List<JunitCase> cases) throws XMLStreamException {
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, State.FAILURE));
        xml.writeAttribute("errors", count(cases, State.ERROR));
        xml.writeAttribute("skipped", count(cases, State.SKIPPED));
        xml.writeAttribute("time", seconds(cases.stream().map(JunitCase::time).reduce(Duration.ZERO, Duration::plus)));
    }

    private static String count(List<JunitCase> cases, State state) {
        return Long.toString(cases.stream().filter(one -> one.state() == state).count());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    private static void testCase(XMLStreamWriter xml, JunitCase one) throws XMLStreamException {
        newLine(xml, 2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", XmlText.of(one.className()));
        xml.writeAttribute("name", oneLine(one.name()));
        xml.writeAttribute("time", seconds(one.time()));
        newLine(xml, 3);
        xml.writeStartElement("properties");
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", "outcome");
        xml.writeAttribute("value", one.outcome());
        xml.writeEndElement();
        switch (one.state()) {
            case FAILURE -> problem(xml, "failure", one);
            case ERROR -> problem(xml, "error", one);
            case SKIPPED -> {
                newLine(xml, 3);
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", oneLine(one.message()));
                output(xml, one);
            }
            case PASSED -> output(xml, one);
        }
        newLine(xml, 2);
        xml.writeEndElement();
    }

    private static void problem(XMLStreamWriter xml, String element, JunitCase one) throws XMLStreamException {
        newLine(xml, 3);
        xml.writeStartElement(element);
        xml.writeAttribute("type", one.outcome());
        xml.writeAttribute("message", oneLine(one.message()));
        xml.writeCharacters(XmlText.of(one.text()));
        xml.writeEndElement();
    }

    private static void output(XMLStreamWriter xml, JunitCase one) throws XMLStreamException {
        if (!one.text().isEmpty()) {
            newLine(xml, 3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(XmlText.of(one.text()));
            xml.writeEndElement();
        }
    }

    /** Readers of XML turn line ends in attributes into blanks; so it is done here, and looks the same everywhere. */
    private static String oneLine(String text) {
        return XmlText.of(text).replaceAll("\\s+", " ").strip();
    }

    private static void newLine(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
