package io.jobskit.conformance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests are what Kubernetes knows, and fit the image. */
@ParameterizedClass
@ValueSource(strings = {"deploy/kubernetes.yaml", KubernetesManifestTest.SHARED})
class KubernetesManifestTest {

    static final String SHARED = "deploy/shared/kubernetes.yaml";

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));

    private final boolean isShared;
    private final List<KubernetesResource> resources;
    private final Deployment deployment;
    private final PodSpec pod;
    private final Container container;

    KubernetesManifestTest(String file) {
        isShared = file.equals(SHARED);
        resources = read(file);
        deployment = only(Deployment.class).orElseThrow();
        pod = deployment.getSpec().getTemplate().getSpec();
        container = pod.getContainers().get(0);
    }

    private <T extends KubernetesResource> Optional<T> only(Class<T> kind) {
        List<T> found =
                resources.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    @Test
    void severalAreThereOnlyWhereTheyShareADatabase() {
        assertThat(container.getArgs().contains("--store")).isEqualTo(isShared);
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(isShared ? 3 : 1);
        assertThat(deployment.getSpec().getStrategy().getType()).isEqualTo(isShared ? "RollingUpdate" : "Recreate");
        assertThat(only(PodDisruptionBudget.class))
                .map(budget -> budget.getSpec().getSelector().getMatchLabels())
                .isEqualTo(
                        isShared
                                ? Optional.of(deployment.getSpec().getSelector().getMatchLabels())
                                : Optional.empty());
    }

    @Test
    void whatIsNamedInAnArgumentIsInTheEnvironment() {
        List<String> named = container.getArgs().stream()
                .filter(argument -> argument.startsWith("$("))
                .map(argument -> argument.replaceAll("[$()]", ""))
                .toList();
        assertThat(container.getEnv()).extracting(EnvVar::getName).containsAll(named);
    }

    @Test
    void aServiceLeadsToThePodsOfADeployment() {
        Service service = only(Service.class).orElseThrow();
        assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                .containsExactlyEntriesOf(service.getSpec().getSelector())
                .containsExactlyEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        assertThat(service.getSpec().getPorts().get(0).getTargetPort().getStrVal())
                .isEqualTo(container.getPorts().get(0).getName());
        assertThat(container.getArgs())
                .as("control is open to whoever comes by the service's name")
                .containsSubsequence("--allow-host", service.getMetadata().getName());
    }

    @Test
    void portUserAndTokenAreThoseOfTheImage() throws IOException {
        String image = Files.readString(TOP.resolve("mock-server/Dockerfile"));
        assertThat(image)
                .contains("\nEXPOSE " + container.getPorts().get(0).getContainerPort() + "\n")
                .contains("\nUSER " + pod.getSecurityContext().getRunAsUser() + ":"
                        + pod.getSecurityContext().getRunAsGroup() + "\n");
        assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().equals("JOBS_CONTROL_TOKEN"))
                .singleElement()
                .satisfies(token -> assertThat(
                                token.getValueFrom().getSecretKeyRef().getKey())
                        .isEqualTo("control-token"));
        assertThat(container.getEnv())
                .as("no secret is in the manifest")
                .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
    }

    @Test
    void itIsAskedWhetherItLivesAndWhetherItIsReady() {
        assertThat(List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                .extracting(Probe::getHttpGet)
                .allSatisfy(asked -> assertThat(asked.getPort().getStrVal()).isEqualTo("http"))
                .extracting(HTTPGetAction::getPath)
                .containsExactly("/__health/live", "/__health/ready", "/__health/live");
    }

    @Test
    void itMayDoNothingThatItNeedNot() {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    }

    /** Strictly: a field that Kubernetes does not know fails. */
    private static List<KubernetesResource> read(String file) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(new NothingElse())
                .build();
        try (MappingIterator<KubernetesResource> documents = yaml.readerFor(KubernetesResource.class)
                .readValues(TOP.resolve(file).toFile())) {
            return documents.readAll();
        } catch (IOException wrong) {
            throw new AssertionError(file + " is nothing that Kubernetes knows", wrong);
        }
    }

    /** These classes keep what they do not know; this overlooks where. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
