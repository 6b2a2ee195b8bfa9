import type { Library } from '../../../electron/library/library.ts';

/** Enough of a library for whoever only opens, shows and closes one; it notes what is done to it in `log`. */
export function fakeLibrary(name: string, log: string[] = []): Library & { changed(): void } {
  const listeners = new Set<() => void>();
  const part: Partial<Library> = {
    folder: `/libraries/${name}`,
    info: { name, path: `/libraries/${name}`, readOnly: false, holder: null },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onProblem: () => () => {},
    onExternalChange: () => () => {},
    onHolder: () => () => {},
    onReading: () => () => {},
    onRewritten: () => () => {},
    onBulkProgress: () => () => {},
    onFound: () => () => {},
    acquire: async () => {},
    prepare: () => {},
    close: async () => {
      log.push(`close ${name}`);
    },
  };
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return { ...(part as Library), changed };
}
