/** An event and what is told with it, for each name of the map `Events`. */
export type EventOf<Events> = { [Name in keyof Events]: [name: Name, payload: Events[Name]] }[keyof Events];

/** Where events of a map (name -> payload) are listened to. The functions that it returns end the listening. */
export interface EventSource<Events> {
  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  /** Every event of the map, for whoever passes them on. */
  onAny(listener: (...event: EventOf<Events>) => void): () => void;
}

export interface TypedEmitter<Events> extends EventSource<Events> {
  /** Calls every listener at once. */
  emit(...event: EventOf<Events>): void;
}

/** An emitter without listeners. A listener is called once for each time that it was added. */
export function createTypedEmitter<Events>(): TypedEmitter<Events> {
  const listeners = new Set<(...event: EventOf<Events>) => void>();
  const onAny: TypedEmitter<Events>['onAny'] = (listener) => {
    // One of its own each time: who listens twice is told twice.
    const relay: typeof listener = (...event) => listener(...event);
    listeners.add(relay);
    return () => {
      listeners.delete(relay);
    };
  };
  return {
    onAny,
    on: (name, listener) =>
      onAny((told, payload) => {
        if (told === name) listener(payload as Events[typeof name]);
      }),
    emit(...event) {
      for (const listener of listeners) listener(...event);
    },
  };
}
