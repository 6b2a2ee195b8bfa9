import type { Library } from '../../../electron/library/library.ts';
import type { LibraryEvents } from '../../../shared/library/library-events.ts';
import { createTypedEmitter, type TypedEmitter } from '../../../shared/typed-emitter.ts';

type FakeLibrary = Library & { readonly events: TypedEmitter<LibraryEvents> };

/** Enough of a library for whoever only opens, shows and closes one; it notes what is done to it in `log`. */
export function fakeLibrary(name: string, log: string[] = []): FakeLibrary {
  const part: Partial<FakeLibrary> = {
    folder: `/libraries/${name}`,
    info: { name, path: `/libraries/${name}`, readOnly: false, holder: null },
    events: createTypedEmitter(),
    acquire: async () => {},
    prepare: () => {},
    close: async () => {
      log.push(`close ${name}`);
    },
  };
  return part as FakeLibrary;
}
