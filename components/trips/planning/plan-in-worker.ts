import type { PlannerAnswer, PlannerRequest } from "./planner-messages";

/** Far more than any plan needs; then something is wrong, and the traveller is told. */
const timeLimitMs = 10_000;

/** Runs the planner beside the page, which goes on answering; always answers, at the latest after ten seconds. */
export function planInWorker(request: PlannerRequest): Promise<PlannerAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./planner.worker.ts", import.meta.url), { type: "module" });
    const finish = (answer: PlannerAnswer) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const fail = (message: string) => finish({ status: "failed", message });
    const timer = setTimeout(
      () => fail("Planning took too long and was stopped. Try a single day."),
      timeLimitMs,
    );
    worker.addEventListener("message", (event: MessageEvent<PlannerAnswer>) => finish(event.data));
    worker.addEventListener("error", () => fail("The planner could not start in this browser."));
    worker.postMessage(request);
  });
}
