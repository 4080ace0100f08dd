package dev.skyc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolRenderersTest {
    private static final DiagnosticReport REPORT = DiagnosticReport.of(List.of(Diagnostic.of(
                    DiagnosticCode.error("SKY2003", "duplicate-route"),
                    new SourceSpan("src/main/java/shop/My Orders.java", 41, 5, 41, 25),
                    "two handlers answer `GET /orders/{id}`")
            .label("conflicts")
            .also(SourceSpan.ofFile("serverless.yaml"), "asked for here")
            .help("give one of them another path")));

    @Test
    void rendersJson() {
        assertThat(JsonRenderer.render(REPORT)).isEqualTo("""
                {
                  "format" : 1,
                  "errors" : 1,
                  "warnings" : 0,
                  "notes" : 0,
                  "diagnostics" : [
                    {
                      "code" : "SKY2003",
                      "name" : "duplicate-route",
                      "severity" : "error",
                      "message" : "two handlers answer `GET /orders/{id}`",
                      "primary" : {
                        "file" : "src/main/java/shop/My Orders.java",
                        "line" : 41,
                        "column" : 5,
                        "endLine" : 41,
                        "endColumn" : 25,
                        "text" : "conflicts"
                      },
                      "secondary" : [
                        {
                          "file" : "serverless.yaml",
                          "text" : "asked for here"
                        }
                      ],
                      "help" : [
                        "give one of them another path"
                      ],
                      "page" : "docs/diagnostics/SKY2003.md"
                    }
                  ]
                }
                """);
    }

    @Test
    void rendersSarif() {
        assertThat(new SarifRenderer("https://skyc.example/blob/main").render(REPORT))
                .isEqualTo("""
                {
                  "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
                  "version" : "2.1.0",
                  "runs" : [
                    {
                      "tool" : {
                        "driver" : {
                          "name" : "skyc",
                          "rules" : [
                            {
                              "id" : "SKY2003",
                              "name" : "duplicate-route",
                              "shortDescription" : {
                                "text" : "duplicate route"
                              },
                              "helpUri" : "https://skyc.example/blob/main/docs/diagnostics/SKY2003.md",
                              "defaultConfiguration" : {
                                "level" : "error"
                              }
                            }
                          ]
                        }
                      },
                      "columnKind" : "utf16CodeUnits",
                      "results" : [
                        {
                          "ruleId" : "SKY2003",
                          "ruleIndex" : 0,
                          "level" : "error",
                          "message" : {
                            "text" : "two handlers answer `GET /orders/{id}`\\nhelp: give one of them another path"
                          },
                          "locations" : [
                            {
                              "physicalLocation" : {
                                "artifactLocation" : {
                                  "uri" : "src/main/java/shop/My%20Orders.java",
                                  "uriBaseId" : "SRCROOT"
                                },
                                "region" : {
                                  "startLine" : 41,
                                  "startColumn" : 5,
                                  "endLine" : 41,
                                  "endColumn" : 26
                                }
                              },
                              "message" : {
                                "text" : "conflicts"
                              }
                            }
                          ],
                          "relatedLocations" : [
                            {
                              "id" : 1,
                              "physicalLocation" : {
                                "artifactLocation" : {
                                  "uri" : "serverless.yaml",
                                  "uriBaseId" : "SRCROOT"
                                }
                              },
                              "message" : {
                                "text" : "asked for here"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void rendersEmptyReports() {
        DiagnosticReport empty = DiagnosticReport.of(List.of());

        assertThat(empty.summary()).isEmpty();
        assertThat(JsonRenderer.render(empty)).contains("\"diagnostics\" : [ ]");
        assertThat(new SarifRenderer("https://skyc.example").render(empty)).contains("\"results\" : [ ]");
    }
}
