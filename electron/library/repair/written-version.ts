import { salvageJson } from '../../../shared/story/salvage-json.ts';

/** The version of its format that a file of a library names, however damaged; 0 where it names none. */
export function writtenVersion(text: string): number {
  const { version } = salvageJson(text).root;
  return typeof version === 'number' ? version : 0;
}

/** Told of a file that is not damaged: this Dateline only cannot read it. */
export const LEFT_AS_NEWER = 'left as it is, for a newer Dateline wrote it';
