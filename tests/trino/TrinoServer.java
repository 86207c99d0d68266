import static io.trino.testing.TestingSession.testSessionBuilder;

import io.trino.plugin.hive.HivePlugin;
import io.trino.testing.DistributedQueryRunner;
import java.io.File;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * One Trino on a free port of this machine, with Hive catalogues only.
 *
 * <p>The arguments are a folder with a file of properties per catalogue, named like it, and the file that the address is
 * written to once the server answers.
 */
public final class TrinoServer {
    private TrinoServer() {}

    public static void main(String[] arguments) throws Exception {
        DistributedQueryRunner runner =
                DistributedQueryRunner.builder(testSessionBuilder().build()).setWorkerCount(0).build();
        runner.installPlugin(new HivePlugin());
        for (File file : new File(arguments[0]).listFiles()) {
            runner.createCatalog(file.getName().replace(".properties", ""), "hive", properties(file));
        }
        Files.writeString(Path.of(arguments[1]), runner.getCoordinator().getBaseUrl() + "\n");
        Thread.currentThread().join();
    }

    private static Map<String, String> properties(File file) throws Exception {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file.toPath())) {
            properties.load(text);
        }
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
