package io.jobskit.conformance.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manifest is what Kubernetes knows, and fits the image. */
class KubernetesManifestTest {

    private static final Path TOP = Path.of(System.getProperty("jobs.top", ".."));

    private final List<KubernetesResource> resources = read();
    private final Deployment deployment = (Deployment) resources.get(0);
    private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().get(0);

    @Test
    void aServiceLeadsToThePodsOfADeployment() {
        assertThat(resources).hasSize(2);
        Service service = (Service) resources.get(1);
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
        assertThat(container.getEnv()).singleElement().satisfies(token -> {
            assertThat(token.getName()).isEqualTo("JOBS_CONTROL_TOKEN");
            assertThat(token.getValue()).isNull();
            assertThat(token.getValueFrom().getSecretKeyRef().getKey()).isEqualTo("control-token");
        });
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
    private static List<KubernetesResource> read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(new NothingElse())
                .build();
        try (MappingIterator<KubernetesResource> documents = yaml.readerFor(KubernetesResource.class)
                .readValues(TOP.resolve("deploy/kubernetes.yaml").toFile())) {
            return documents.readAll();
        } catch (IOException wrong) {
            throw new AssertionError("deploy/kubernetes.yaml is nothing that Kubernetes knows", wrong);
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
