import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { placeDictionaries } from '../../electron/runtime/ensure-dictionaries.mjs';
import {
  createDictionaryRegistry,
  type DictionaryRegistry,
} from '../../electron/spelling/dictionary-registry.ts';

/** The dictionaries that Dateline comes with, and an empty folder for others. */
export async function bundledShelf(): Promise<DictionaryRegistry> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-dictionaries-'));
  await placeDictionaries(path.join(folder, 'bundled'));
  return createDictionaryRegistry({
    bundled: path.join(folder, 'bundled'),
    added: path.join(folder, 'added'),
  });
}
