import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CANARIES } from './canaries.ts';
import { formsOfWords } from './forms-of-words.ts';
import { openedFile } from './opened-file.ts';

const FORMS = CANARIES.map((canary) => [canary, formsOfWords(canary)] as const);

/** Each canary that stands in bytes, in whatever form. */
export function canariesIn(bytes: Buffer): readonly string[] {
  const texts = openedFile(bytes);
  return FORMS.filter(([, forms]) => forms.some((form) => texts.some((text) => text.includes(form)))).map(
    ([canary]) => canary,
  );
}

/** Each canary that a file below the folder, or its name, says. There must be files. */
export async function leaksIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`Nothing was written to ${folder}`);
  const leaks: string[] = [];
  for (const file of files) {
    const name = file.slice(folder.length);
    const said = [...canariesIn(Buffer.from(name)), ...canariesIn(await readFile(file))];
    leaks.push(...said.map((canary) => `${name} says ${canary}`));
  }
  return [...new Set(leaks)];
}
