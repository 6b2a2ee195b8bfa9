/** Listens before what the event is meant for; returns what ends it. */
export function listenFirst<K extends keyof WindowEventMap>(
  window: Window,
  type: K,
  listener: (event: WindowEventMap[K]) => void,
): () => void {
  window.addEventListener(type, listener, true);
  return () => window.removeEventListener(type, listener, true);
}
