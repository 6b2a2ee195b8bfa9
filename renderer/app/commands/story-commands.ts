import type { CommandWhere } from '../../../shared/commands/commands.ts';
import { COPY_KINDS, type CopyTarget } from '../../../shared/export/handovers.ts';
import type { CommandTargets } from './command-targets.ts';

type Copies = Readonly<Record<`copy-${CopyTarget}`, (targets: CommandTargets, storyId: string) => void>>;

/** One for each target of a copy. */
const COPIES = Object.fromEntries(
  COPY_KINDS.map((target) => [
    `copy-${target}`,
    ({ desk }: CommandTargets, id: string) => void desk.handovers.run(`copy-${target}`, id),
  ]),
) as Copies;

/** What is done with the open story, whose id comes second, and in its text, which is shown by then. */
export const STORY_COMMANDS: Readonly<
  Record<CommandWhere<'story' | 'text'>, (targets: CommandTargets, storyId: string) => void>
> = {
  'duplicate-story': ({ desk }, id) => void desk.stories.duplicate(id),
  'follow-up-story': ({ desk }, id) => void desk.stories.followUp(id),
  'save-as-template': ({ desk }, id) => void desk.keepAsTemplate(id),
  'merge-story': ({ desk }, id) => desk.stories.bulk.merge([id]),
  'bin-story': ({ desk }, id) => void desk.stories.bin(id),
  export: ({ desk }) => desk.exports.openExport(),
  print: ({ desk }, id) => void desk.handovers.run('print', id),
  ...COPIES,
  find: ({ desk }) => desk.writing.finder.open(false),
  replace: ({ desk }) => desk.writing.finder.open(true),
  'find-next': ({ desk }) => void desk.writing.finder.go(1),
  'find-previous': ({ desk }) => void desk.writing.finder.go(-1),
  'next-tk': ({ desk }) => desk.writing.tks.next(),
  'next-misspelling': ({ desk }) => desk.writing.spelling.next(),
  'next-long-sentence'({ desk, preferences }) {
    preferences.set({ readability: true });
    desk.writing.readability.next();
  },
  'read-beside': ({ openDialog }) => openDialog('beside'),
};
