package io.jobskit.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An image of the stub that is made without any registry, and is gone when it is closed. */
final class StubImage implements AutoCloseable {

    private final String run = UUID.randomUUID().toString();
    private final String jdk = "jobs-jdk:" + run;
    private final String base = "jobs-base:" + run;
    private final String java = "jobs-java:" + run;
    private final String name = "jobs-mock:" + run;

    private StubImage() {}

    /** Builds it as docs/install.md says, of images that are made here, from the jar that the build has made. */
    static StubImage build() throws IOException {
        File top = new File(System.getProperty("jobs.top", ".."));
        StubImage image = new StubImage();
        Docker.succeed(top, List.of("conformance-tests/src/test/containers/base-images.sh", image.jdk, image.base));
        // The stage between has a name, too, so that it can be removed.
        List<String> stage = image.command(top, image.java);
        stage.addAll(List.of("--target", "java"));
        Docker.succeed(top, stage);
        Docker.succeed(top, image.command(top, image.name));
        return image;
    }

    private List<String> command(File top, String tag) throws IOException {
        Matcher page = Pattern.compile("`(docker build [^`]*)`")
                .matcher(Files.readString(top.toPath().resolve("docs/install.md")));
        assertThat(page.find()).as("docker build in docs/install.md").isTrue();
        List<String> command = new ArrayList<>(List.of(page.group(1).split(" ")));
        assertThat(Collections.replaceAll(command, "jobs-mock", tag)).isTrue();
        String platform = "linux/" + Docker.docker("version", "--format", "{{.Server.Arch}}");
        for (String argument : List.of("JDK=" + jdk, "BASE=" + base, "PLATFORM=" + platform, "BUILDER=" + platform)) {
            command.addAll(List.of("--build-arg", argument));
        }
        return command;
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        Docker.docker("image", "rm", "--force", name, java, base, jdk);
    }
}
