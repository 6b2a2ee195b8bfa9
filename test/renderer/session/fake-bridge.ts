import type {
  DatelineBridge,
  EventName,
  Events,
  Replies,
  RequestArgument,
  RequestName,
} from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export type Handler<N extends RequestName> = (
  argument: RequestArgument<N>,
) => Result<Replies[N]> | Promise<Result<Replies[N]>>;
export type Handlers = { [N in RequestName]?: Handler<N> };

export interface FakeBridge extends DatelineBridge {
  readonly calls: { readonly name: RequestName; readonly argument: unknown }[];
  readonly handlers: Handlers;
  emit<E extends EventName>(name: E, payload: Events[E]): void;
  called(name: RequestName): unknown[];
}

/** A bridge that answers from `handlers` and remembers what it was asked. */
export function fakeBridge(handlers: Handlers = {}): FakeBridge {
  const calls: { name: RequestName; argument: unknown }[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  return {
    calls,
    handlers,
    called: (name) => calls.filter((call) => call.name === name).map((call) => call.argument),
    async request(name, argument) {
      calls.push({ name, argument });
      const handler = handlers[name] as Handler<typeof name> | undefined;
      if (!handler) return fail('internal', `nothing answers ${name}`);
      return handler(argument);
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener as (payload: never) => void);
      return () => set.delete(listener as (payload: never) => void);
    },
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
  };
}

export const done = ok(null);
