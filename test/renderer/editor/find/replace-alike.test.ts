import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StoryText } from '../../../../renderer/editor/find/story-text.ts';
import { findInLine } from '../../../../shared/find/find-in-line.ts';
import { findInStory, replaceInStory } from '../../../../shared/find/story-hits.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { canonicalBody } from '../../../../shared/story/canonical-body.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { arbitraryBody } from '../../../support/arbitrary-story.ts';
import { openEditor } from '../open-editor.ts';

/** What the editor searches too: pictures, cards and notes have fields of their own there. */
const LINES = new Set<Block['type']>(['paragraph', 'heading', 'list', 'quote', 'pullquote', 'code', 'table']);

/** The editor makes links of addresses as they change, and does not search the words of notes. */
const UNLIKE = /"footnote"|www\.|:\/\/|@/i;

it('does to many stories what the editor does to the open one', () => {
  fc.assert(
    fc.property(
      arbitraryBody,
      fc.constantFrom('a', 'e ', ' ', 'n'),
      fc.constantFrom('', 'x', 'new words'),
      (any, what, by) => {
        const body = canonicalBody(
          any.filter((block) => LINES.has(block.type) && !UNLIKE.test(JSON.stringify(block))),
        );
        const pattern = new RegExp(what, 'gu');
        const story = createStory('story-0001', '2026-01-01T00:00:00.000Z', emptyFields('en'), body);
        const replaced = replaceInStory(story, findInStory(story, pattern, null, 10_000), () => by);

        const open = openEditor(body);
        const text = new StoryText(open.editor);
        text.follow(() => {});
        text.replace(
          text
            .blocks()
            .flatMap((block) =>
              block.lines.flatMap((line, at) =>
                findInLine(line, pattern).map((hit) => ({ ...hit, block, line: at, replacement: by })),
              ),
            ),
        );
        expect(replaced.ok && canonicalBody(replaced.story.body)).toEqual(open.body.read());
      },
    ),
    { numRuns: 60 },
  );
});
