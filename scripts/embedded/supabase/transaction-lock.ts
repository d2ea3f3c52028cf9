import { AsyncLocalStorage } from "node:async_hooks";

/**
 * One request at a time on the one connection, from BEGIN to COMMIT. Without it the role and claims of two requests
 * interleave, and somebody reads as somebody else. Code that already holds the lock passes through.
 */
export class TransactionLock {
  #tail: Promise<void> = Promise.resolve();
  readonly #holder = new AsyncLocalStorage<{ isOpen: boolean }>();

  get #isHeld(): boolean {
    return this.#holder.getStore()?.isOpen === true;
  }

  /** Waits for its turn and answers the function that ends it. */
  async acquire(): Promise<() => void> {
    if (this.#isHeld) return () => {};
    const { promise, resolve } = Promise.withResolvers<void>();
    const previous = this.#tail;
    this.#tail = promise;
    await previous;
    return resolve;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isHeld) return work();
    const release = await this.acquire();
    const turn = { isOpen: true };
    return this.#holder.run(turn, async () => {
      try {
        return await work();
      } finally {
        turn.isOpen = false;
        release();
      }
    });
  }
}
