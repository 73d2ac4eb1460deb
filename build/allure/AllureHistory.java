import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of Allure's page what the page of the next build needs to show how each requirement fared. Run as {@code java
 * AllureHistory.java PAGE FOLDER}; what the folder holds of an earlier page is replaced.
 */
final class AllureHistory {

    /** Allure's page of one file holds the files that a page of many would have beside it. */
    private static final Pattern FILE = Pattern.compile("d\\('history/([a-z-]+\\.json)', ?'([A-Za-z0-9+/=]+)'\\)");

    private AllureHistory() {}

    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Matcher file = FILE.matcher(Files.readString(page));
        int files = 0;
        while (file.find()) {
            Files.write(folder.resolve(file.group(1)), Base64.getDecoder().decode(file.group(2)));
            files++;
        }
        if (files == 0) {
            throw new IllegalStateException(page + " holds no history: is it Allure's page of one file?");
        }
    }
}
