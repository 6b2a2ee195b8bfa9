/**
 * Calls `step` in listeners of their own on the way of the event to what it is meant for and back, until it
 * answers false. A listener ends with everything done that it set off, as a task does.
 */
export function duringPropagation(event: Event, step: () => boolean): void {
  const { type } = event;
  let isEnded = false;
  const go = (on: Event) => {
    if (on === event && !isEnded) isEnded = !step();
  };
  const nodes = event.composedPath();
  for (const node of nodes) for (const capture of [true, false]) node.addEventListener(type, go, capture);
  setTimeout(() => {
    for (const node of nodes)
      for (const capture of [true, false]) node.removeEventListener(type, go, capture);
  });
}
