import { BIN_NAME } from '../../../shared/library/binned-story.ts';
import { DatelineError } from '../../../shared/result.ts';

/** The name, held to the form that can stand in a path. */
export function checkedBinName(name: string): string {
  if (BIN_NAME.test(name)) return name;
  throw new DatelineError('not-found', 'This story is not in the bin any more: look at the bin again.');
}

/** The id that a story had before it was binned. */
export function idOfBinName(name: string): string {
  return name.split('.')[0] ?? name;
}
