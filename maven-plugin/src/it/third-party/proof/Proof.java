import com.example.search.SearchClient;
import com.example.search.SearchIndex;
import dev.skyc.runtime.contract.Connectors;
import dev.skyc.runtime.contract.EventSender;
import dev.skyc.runtime.contract.FunctionRuntime;
import dev.skyc.runtime.contract.Json;
import dev.skyc.runtime.contract.ServiceBinding;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the stranger's capability as generated code does, from the directory that the emitted objects project. */
public class Proof {
    public static void main(String[] args) {
        FunctionRuntime runtime = new FunctionRuntime() {
            @Override
            public String application() {
                return "shop";
            }

            @Override
            public Json json() {
                throw new AssertionError("a search index carries no payload");
            }

            @Override
            public Optional<String> config(String name) {
                return Optional.empty();
            }

            @Override
            public ServiceBinding binding(String directory) {
                return new ServiceBinding(Path.of(args[0], directory));
            }

            @Override
            public EventSender events() {
                throw new AssertionError("nothing is published");
            }

            @Override
            public Connectors connectors() {
                return new Connectors();
            }
        };
        SearchIndex index = SearchClient.open(runtime.claim("catalog", "search", "products", "query"));
        System.out.println(index.find("shoes"));
    }
}
