import { AsyncLocalStorage } from "node:async_hooks";

/** Who is being served: carried beside the call, so that a provider's log line can name the request it belongs to. */
export type RequestContext = { requestId: string; userId?: string };

const storage = new AsyncLocalStorage<RequestContext>();

export function withRequestContext<Result>(context: RequestContext, work: () => Result): Result {
  return storage.run(context, work);
}

export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}
