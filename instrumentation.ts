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
  registerOTel({ serviceName: "tripsage", spanProcessors: [requestLogProcessor, "auto"] });
  registerTelemetry(new OpenTelemetry());
  serverEnv();
}
