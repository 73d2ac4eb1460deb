package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.ErrorDetail;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.SavedJob;
import io.jobskit.mock.job.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as bytes, but for its number and its owner, which stand beside it. Words go by their labels, so that they may be
 * given another order; the first byte is the version of the form.
 */
final class JobCodec {

    private static final int VERSION = 1;

    private JobCodec() {}

    static byte[] write(SavedJob job) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(job.jobType());
            out.writeInt(job.parameters().length);
            out.write(job.parameters());
            out.writeShort(job.behavior().number());
            out.writeUTF(job.progressMode().toString());
            out.writeLong(job.createdAt());
            out.writeShort(job.changes().size());
            for (SavedJob.Change change : job.changes()) {
                out.writeUTF(change.status().label());
                out.writeLong(change.moment());
            }
            out.writeShort(job.settled());
            out.writeLong(job.settledAt());
            out.writeDouble(job.percent());
            out.writeBoolean(job.held());
            writeErrors(out, job.errors());
            out.writeShort(job.ahead().size());
            for (SavedJob.Ahead step : job.ahead()) {
                out.writeUTF(step.status().label());
                out.writeDouble(step.share());
            }
            out.writeInt(job.readings());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A byte array took no bytes", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The job that the bytes hold.
     *
     * @throws IOException if they hold none; the message says what is wrong
     */
    static SavedJob read(long number, Owner owner, byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IOException("it has the form " + version + ", of which only " + VERSION + " is known here");
            }
            String jobType = in.readUTF().intern();
            byte[] parameters = in.readNBytes(in.readInt());
            Behavior behavior = behavior(in.readUnsignedShort());
            ProgressMode progressMode = ProgressMode.parse(in.readUTF());
            long createdAt = in.readLong();
            List<SavedJob.Change> changes = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                changes.add(new SavedJob.Change(status(in), in.readLong()));
            }
            return new SavedJob(
                    number,
                    owner,
                    jobType,
                    parameters,
                    behavior,
                    progressMode,
                    createdAt,
                    changes,
                    in.readUnsignedShort(),
                    in.readLong(),
                    in.readDouble(),
                    in.readBoolean(),
                    readErrors(in),
                    readAhead(in),
                    in.readInt());
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    private static void writeErrors(DataOutputStream out, @Nullable List<ErrorDetail> errors) throws IOException {
        out.writeShort(errors == null ? 0 : errors.size());
        for (ErrorDetail error : errors == null ? List.<ErrorDetail>of() : errors) {
            writeText(out, error.status());
            writeText(out, error.title());
            writeText(out, error.detail());
        }
    }

    private static @Nullable List<ErrorDetail> readErrors(DataInputStream in) throws IOException {
        List<ErrorDetail> errors = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            errors.add(new ErrorDetail(readText(in), readText(in), readText(in)));
        }
        return errors.isEmpty() ? null : List.copyOf(errors);
    }

    private static List<SavedJob.Ahead> readAhead(DataInputStream in) throws IOException {
        List<SavedJob.Ahead> ahead = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            ahead.add(new SavedJob.Ahead(status(in), in.readDouble()));
        }
        return ahead;
    }

    /** As long as anybody likes, unlike {@link DataOutputStream#writeUTF}. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static Status status(DataInputStream in) throws IOException {
        String label = in.readUTF();
        return Status.labelled(label).orElseThrow(() -> new IOException("'" + label + "' is no status"));
    }

    private static Behavior behavior(int number) throws IOException {
        return number == 0
                ? Behavior.COMPLETES
                : Behavior.numbered(String.valueOf(number))
                        .orElseThrow(() -> new IOException(number + " is no behavior"));
    }
}
