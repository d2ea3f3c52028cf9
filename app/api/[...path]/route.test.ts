import { expect, test } from "vitest";
import { GET, POST } from "./route";

test.each([
  ["GET", GET],
  ["POST", POST],
])("%s of a route that does not exist is answered with a problem", async (method, handle) => {
  const answer = await handle(new Request("http://localhost/api/nowhere", { method }), {
    params: Promise.resolve({ path: ["nowhere"] }),
  });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ code: "not_found", detail: "There is no such route." });
});
