import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<{ asked: boolean }>();

/** Runs a request so that it can be told afterwards whether any policy or visible rule was consulted in it. */
export function watchForAsking<T>(work: () => T): T {
  return requests.run({ asked: false }, work);
}

/** Said by every policy and every visible rule when it is consulted. */
export function noteAsked(): void {
  const request = requests.getStore();
  if (request) request.asked = true;
}

export const wasAsked = (): boolean => requests.getStore()?.asked ?? false;

/** Runs work whose questions do not count, such as drawing the menu that stands on every page. */
export function withoutNoting<T>(work: () => T): T {
  return requests.run({ asked: false }, work);
}
