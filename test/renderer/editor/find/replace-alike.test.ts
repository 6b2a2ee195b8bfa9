import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EditorText } from '../../../../renderer/editor/find/editor-text.ts';
import { findInLine } from '../../../../shared/find/find-in-line.ts';
import { findInStory, replaceInStory } from '../../../../shared/find/story-hits.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { canonicalBody } from '../../../../shared/story/canonical-body.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { arbitraryBody } from '../../../support/arbitrary-story.ts';
import { openEditor } from '../open-editor.ts';

/** The editor makes links of addresses in the text as they change. */
const UNLIKE = /www\.|:\/\/|@/i;
const WITHOUT_LINKS = new Set<Block['type']>(['figure', 'gallery', 'embed', 'related']);

it('does to many stories what the editor does to the open one', () => {
  fc.assert(
    fc.property(
      arbitraryBody,
      fc.constantFrom('a', 'e ', ' ', 'n'),
      fc.constantFrom('', 'x', 'new words'),
      (any, what, by) => {
        const body = canonicalBody(
          any.filter((block) => WITHOUT_LINKS.has(block.type) || !UNLIKE.test(JSON.stringify(block))),
        );
        const pattern = { expression: new RegExp(what, 'gu'), fold: 'composed' } as const;
        const story = createStory('story-0001', '2026-01-01T00:00:00.000Z', emptyFields('en'), body);
        const hits = findInStory(story, pattern, null, 10_000);
        const replaced = replaceInStory(story, hits, () => by);

        const open = openEditor(body);
        const text = new EditorText(open.editor);
        text.follow(() => {});
        // The same places in the same order: a place of the one is gone to in the other by its number.
        const lines = text.blocks().flatMap((block) => block.lines);
        expect(lines.flatMap((line) => findInLine(line, pattern).map(({ start }) => start))).toEqual(
          hits.map(({ start }) => start),
        );
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
