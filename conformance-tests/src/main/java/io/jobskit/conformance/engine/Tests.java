package io.jobskit.conformance.engine;

import io.jobskit.conformance.run.Features;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;

/** The tree of tests: below each noun its requirements. */
final class Tests {

    private Tests() {}

    static UniqueId id(UniqueId engine, Requirement requirement) {
        return engine.append("noun", requirement.noun()).append("requirement", requirement.id());
    }

    /** The tree of the requirements that are selected; empty if none is. */
    static TestDescriptor tree(UniqueId engine, Catalogue catalogue, Selection selection) {
        TestDescriptor root = new EngineDescriptor(engine, "Jobs API conformance");
        if (selection.isEmpty()) {
            return root;
        }
        Map<String, List<String>> places =
                Features.shipped(Tests.class::getClassLoader).places();
        for (Requirement requirement : catalogue.requirements()) {
            if (selection.has(requirement)) {
                UniqueId noun = engine.append("noun", requirement.noun());
                if (root.findByUniqueId(noun).isEmpty()) {
                    root.addChild(new Group(noun, requirement.noun()));
                }
                root.findByUniqueId(noun)
                        .orElseThrow()
                        .addChild(new Leaf(requirement, id(engine, requirement), places));
            }
        }
        return root;
    }

    /** The tests of requirements that are left in a tree, after filters. */
    static List<Leaf> leaves(TestDescriptor root) {
        return root.getDescendants().stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .toList();
    }

    /** A noun. */
    static final class Group extends AbstractTestDescriptor {
        Group(UniqueId id, String noun) {
            super(id, noun);
        }

        @Override
        public Type getType() {
            return Type.CONTAINER;
        }
    }

    /** A requirement, found in the feature that it is written in. */
    static final class Leaf extends AbstractTestDescriptor {

        private final Requirement requirement;

        Leaf(Requirement requirement, UniqueId id, Map<String, List<String>> places) {
            super(id, requirement.id() + " " + requirement.says(), source(requirement, places));
            this.requirement = requirement;
        }

        Requirement requirement() {
            return requirement;
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }

        @Override
        public Set<TestTag> getTags() {
            return Stream.of(requirement.noun(), requirement.level().label(), requirement.id())
                    .map(TestTag::create)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static TestSource source(Requirement requirement, Map<String, List<String>> places) {
            return places.getOrDefault(requirement.id(), List.of()).stream()
                    .findFirst()
                    .map(Leaf::source)
                    .orElseGet(() -> ClasspathResourceSource.from(Selection.CATALOGUE));
        }

        private static TestSource source(String place) {
            int colon = place.lastIndexOf(':');
            return ClasspathResourceSource.from(
                    place.substring(0, colon), FilePosition.from(Integer.parseInt(place.substring(colon + 1))));
        }
    }
}
