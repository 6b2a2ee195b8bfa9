import type { StoryFields } from '../../story/story.ts';
import type { WireIdentity } from './wire-facts.ts';

/** Keys of front matter that hold what an item of the wire says and no field does. */

/** Codes of subjects that the item did not name. */
export const WIRE_SUBJECTS_KEY = 'wire_subjects';

const ID = 'wire_id';
const VERSION = 'wire_version';
const ISSUED = 'wire_issued';
const SIGNAL = 'wire_signal';

/** What a story's item is called on the wire, and which version of it the story has; null where it came by no wire. */
export function wireOf({ extra }: Pick<StoryFields, 'extra'>): WireIdentity | null {
  const id = textIn(extra, ID);
  if (id === '') return null;
  const signal = textIn(extra, SIGNAL);
  return {
    id,
    version: textIn(extra, VERSION),
    issued: textIn(extra, ISSUED) || null,
    signal: signal === 'kill' || signal === 'correction' ? signal : 'usable',
  };
}

function textIn(extra: StoryFields['extra'], key: string): string {
  const value = new Map(Object.entries(extra)).get(key);
  return typeof value === 'string' ? value : '';
}

/** The keys of a story whose text is this version of an item. */
export function withWire(extra: StoryFields['extra'], wire: WireIdentity): StoryFields['extra'] {
  const { id, version, issued, signal } = wire;
  const said = {
    [ID]: id,
    ...(version !== '' && { [VERSION]: version }),
    ...(issued !== null && { [ISSUED]: issued }),
    ...(signal !== 'usable' && { [SIGNAL]: signal }),
  };
  const others = Object.entries(extra).filter(([key]) => ![ID, VERSION, ISSUED, SIGNAL].includes(key));
  return { ...Object.fromEntries(others), ...said };
}
