package io.jobskit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/** Rules that hold in every module. */
public final class HouseRules {

    private HouseRules() {}

    /** No field is static and changes. */
    public static ArchRule nothingIsStaticAndChanges() {
        return fields().that(describe(
                        "are static", (JavaField field) -> field.getModifiers().contains(JavaModifier.STATIC)))
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal();
    }

    /** Of the packages below that root, a room knows only these others; names are relative to the root. */
    public static ArchRule knowsOnly(String root, String room, String... below) {
        List<String> allowed =
                Arrays.stream(below).map(name -> root + "." + name).toList();
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room)
                .should()
                .dependOnClassesThat(describe(
                        "are in another room than " + String.join(", ", below),
                        (JavaClass type) -> type.getPackageName().startsWith(root)
                                && !type.getPackageName().equals(root + "." + room)
                                && !allowed.contains(type.getPackageName())));
    }
}
