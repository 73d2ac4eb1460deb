package io.jobskit.conformance.lie;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries variants by name, or all, and says what the kit made of each. */
final class Matrix {

    private Matrix() {}

    public static void main(String[] names) throws Exception {
        Set<String> wanted = Set.of(names);
        long begun = System.nanoTime();
        ExecutorService judges = Executors.newFixedThreadPool(Integer.getInteger("judges", 3));
        try (Court court = new Court()) {
            List<Future<Trial>> trials = new ArrayList<>();
            Court.variants().stream()
                    .filter(broken -> isWanted(wanted, broken))
                    .forEach(broken -> trials.add(judges.submit(() -> court.judge(broken))));
            Mappings.all().stream()
                    .filter(broken -> isWanted(wanted, broken))
                    .forEach(broken -> trials.add(judges.submit(() -> court.judgeMapped(broken))));
            int caught = 0;
            int clean = 0;
            for (Future<Trial> trial : trials) {
                Trial done = trial.get();
                caught += done.isCaught() ? 1 : 0;
                clean += done.wronglyBlamed().isEmpty() ? 1 : 0;
                System.out.print(done.told());
                System.out.flush();
            }
            System.out.printf(
                    "caught %d/%d, rightly blamed %d, %.1f s%n",
                    caught, trials.size(), clean, (System.nanoTime() - begun) / 1e9);
        } finally {
            judges.shutdownNow();
        }
        System.exit(0);
    }

    private static boolean isWanted(Set<String> wanted, Broken broken) {
        return wanted.isEmpty() || wanted.contains(broken.name()) || wanted.contains(broken.requirement());
    }
}
