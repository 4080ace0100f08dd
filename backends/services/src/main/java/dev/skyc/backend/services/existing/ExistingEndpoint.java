package dev.skyc.backend.services.existing;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A service outside the application: a name in the code, an address here. */
public final class ExistingEndpoint implements ResourceProvider {
    /** An address or time limit that cannot be used. */
    static final DiagnosticCode INVALID = DiagnosticCode.error("SKY5050", "invalid-endpoint");

    private static final String URL = "url";
    private static final String TIMEOUT = "timeout";
    private static final Pattern DURATION = Pattern.compile("PT(?=[0-9])([0-9]+M)?([0-9]+(\\.[0-9]{1,3})?S)?");

    @Override
    public String kind() {
        return "endpoint";
    }

    @Override
    public String id() {
        return ExistingResource.ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(URL, Setting.Type.STRING, true, "Its address, such as https://api.psp.example."),
                new Setting(TIMEOUT, Setting.Type.STRING, false, "The longest a call may take, as ISO 8601 duration."),
                SettingRules.EGRESS_SETTING);
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        String url = request.settings().string(URL).orElse("");
        Optional<String> timeout = request.settings().string(TIMEOUT);
        if (!isAddress(url)) {
            rules.report(INVALID, URL, "`" + url + "` is no absolute URL with a host")
                    .help("write it like `https://api.psp.example`");
        }
        if (timeout.isPresent() && !DURATION.matcher(timeout.get()).matches()) {
            rules.report(INVALID, TIMEOUT, "`" + timeout.get() + "` is no ISO 8601 duration of minutes and seconds")
                    .help("write it like `PT5S`");
        }
        if (rules.isBroken()) {
            return rules.nothing();
        }
        Bindings bindings = new Bindings(request, ExistingResource.ID);
        bindings.constant("uri", url);
        timeout.ifPresent(text -> bindings.constant(TIMEOUT, text));
        return bindings.bindAll(new Provision.Builder()).build();
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && uri.getHost() != null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
