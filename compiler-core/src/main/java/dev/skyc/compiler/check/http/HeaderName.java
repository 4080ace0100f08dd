package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.regex.Pattern;

/** Names of headers and cookies are tokens of HTTP. */
public final class HeaderName implements Check {
    static final DiagnosticCode INVALID_HEADER_NAME = DiagnosticCode.error("SKY2020", "invalid-header-name");
    static final DiagnosticCode INVALID_COOKIE_NAME = DiagnosticCode.error("SKY2022", "invalid-cookie-name");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_HEADER_NAME, INVALID_COOKIE_NAME);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return ParameterSite.all(application).stream()
                .map(ParameterSite::parameter)
                .filter(HeaderName::isMalformed)
                .map(HeaderName::explain)
                .toList();
    }

    private static boolean isMalformed(Parameter parameter) {
        if (parameter.binding() instanceof Binding.Header header) {
            return !TOKEN.matcher(header.name()).matches();
        }
        return parameter.binding() instanceof Binding.Cookie cookie
                && !TOKEN.matcher(cookie.name()).matches();
    }

    private static Diagnostic explain(Parameter parameter) {
        boolean header = parameter.binding() instanceof Binding.Header;
        return Diagnostic.of(
                        header ? INVALID_HEADER_NAME : INVALID_COOKIE_NAME,
                        parameter.span(),
                        "no request can carry " + Bindings.noun(parameter))
                .label("not a name that HTTP allows")
                .help(
                        header
                                ? "use letters, digits and dashes, such as `X-Signature`; spaces and colons are not allowed"
                                : "use letters, digits, dashes and underscores, such as `session_id`");
    }
}
