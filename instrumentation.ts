import { registerOTel } from "@vercel/otel";

/** Runs once when the server starts: tracing, the request log, the AI SDK's spans, and the check of the settings. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ registerTelemetry }, { OpenTelemetry }, { requestLogProcessor }, { serverEnv }] =
    await Promise.all([
      import("ai"),
      import("@ai-sdk/otel"),
      import("@/lib/telemetry/request-log"),
      import("@/lib/env/server"),
    ]);
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT: all,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces,
    VERCEL: vercel,
  } = process.env;
  // Without a collector the library would still send every batch of spans to one on this machine.
  const exporters = all || traces || vercel ? (["auto"] as const) : [];
  registerOTel({ serviceName: "tripsage", spanProcessors: [requestLogProcessor, ...exporters] });
  registerTelemetry(new OpenTelemetry());
  serverEnv();
}
