import type {
  DatelineBridge,
  EventName,
  Events,
  Replies,
  RequestArgument,
  RequestName,
} from '../../shared/ipc/contract.ts';
import { fail, type Result } from '../../shared/result.ts';

type Handler<N extends RequestName> = (
  argument: RequestArgument<N>,
) => Result<Replies[N]> | Promise<Result<Replies[N]>>;
export type Handlers = { [N in RequestName]?: Handler<N> };

export interface FakeBridge extends DatelineBridge {
  readonly asked: readonly { readonly name: RequestName; readonly argument: unknown }[];
  readonly handlers: Handlers;
  /** The arguments of every question of that name, in order. */
  called(name: RequestName): readonly unknown[];
  emit<E extends EventName>(name: E, payload: Events[E]): void;
}

/** A bridge that answers from `handlers`; what nobody handles fails as the main process would. */
export function fakeBridge(handlers: Handlers = {}): FakeBridge {
  const asked: { name: RequestName; argument: unknown }[] = [];
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  return {
    asked,
    handlers,
    called: (name) => asked.filter((question) => question.name === name).map(({ argument }) => argument),
    async request(name, argument) {
      asked.push({ name, argument });
      const handler = handlers[name] as Handler<typeof name> | undefined;
      return handler ? await handler(argument) : fail('internal', `Nothing answers ${name}.`);
    },
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    },
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? [])
        (listener as (value: typeof payload) => void)(payload);
    },
  };
}
