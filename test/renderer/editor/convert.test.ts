import { $createLinkNode } from '@lexical/link';
import { $createQuoteNode } from '@lexical/rich-text';
import fc from 'fast-check';
import { $createTextNode, $getRoot, $isElementNode, $isTextNode, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { EditorBody } from '../../../renderer/editor/body/editor-body.ts';
import type { Block } from '../../../shared/story/block.ts';
import { link, text } from '../../../shared/story/inline.ts';
import { storySchema } from '../../../shared/story/story-schema.ts';
import { arbitraryBody } from '../../support/arbitrary-story.ts';
import { openEditor, throughEditor } from './open-editor.ts';

const paragraph = (...words: string[]): Block => ({
  type: 'paragraph',
  children: words.map((word) => text(word)),
});

describe('a story in the editor', () => {
  test('comes back as it went in', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(throughEditor(body)).toEqual(body);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('is not changed by what tidies a block that was touched', () => {
    fc.assert(
      fc.property(arbitraryBody, fc.nat(), (body, at) => {
        const touched = throughEditor(body, () => {
          const blocks = $getRoot().getChildren();
          blocks[at % blocks.length]?.markDirty();
        });
        expect(touched).toEqual(body);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('keeps two neighbouring lists apart when one is edited', () => {
    const list = (start: number, words: string): Block => ({
      type: 'list',
      ordered: true,
      ...(start !== 1 && { start }),
      items: [{ children: [text(words)], lists: [] }],
    });
    const { body, update } = openEditor([list(1, 'First'), list(5, 'Fifth')]);
    update(() => {
      const words = $getRoot().getFirstDescendant();
      if ($isTextNode(words)) words.setTextContent('One');
    });
    expect(body.read()).toEqual([list(1, 'One'), list(5, 'Fifth')]);
  });

  test('has nothing in it that the format refuses, whatever was typed', () => {
    const { body, update } = openEditor([]);
    update(() => {
      const first = $getRoot().getFirstChild();
      if ($isElementNode(first)) first.append($createTextNode('Cafe\u0301\u0007\tau lait'));
    });
    expect(body.read()).toEqual([paragraph('Café  au lait')]);
    expect(storySchema.shape.body.safeParse(body.read()).success).toBe(true);
  });

  test('drops an address that no story may hold, and keeps its words', () => {
    const { body, update } = openEditor([]);
    update(() => {
      const first = $getRoot().getFirstChild();
      if ($isElementNode(first))
        first.append($createLinkNode('javascript:alert(1)').append($createTextNode('here')));
    });
    expect(body.read()).toEqual([paragraph('here')]);
  });

  test('fails by name on a node that no story can hold', () => {
    const { body, update } = openEditor([paragraph('One')]);
    update(() => $getRoot().append($createQuoteNode()));
    expect(() => body.read()).toThrow('"quote"');
  });
});

describe('reading the body again', () => {
  const story: readonly Block[] = [
    paragraph('One'),
    { type: 'divider' },
    paragraph('Two'),
    paragraph('Three'),
  ];

  test('gives the same objects for what did not change', () => {
    const { body, update, touched } = openEditor(story);
    const before = body.read();
    expect(body.read()).toBe(before);
    update(() => {
      const words = $getRoot().getAllTextNodes()[1];
      if ($isTextNode(words)) words.setTextContent('Two and a half');
    });
    const after = body.read();
    expect(touched()).toBe(1);
    expect(after[2]).toEqual(paragraph('Two and a half'));
    expect([0, 1, 3].map((at) => after[at] === before[at])).toEqual([true, true, true]);
  });

  test('gives the loaded objects for what is still as it was loaded', () => {
    const { editor, update } = openEditor(story);
    const body = new EditorBody(editor, story);
    update(() => {
      const words = $getRoot().getAllTextNodes()[1];
      if ($isTextNode(words)) words.setTextContent('Two and a half');
    });
    const after = body.read();
    expect(after[2]).toEqual(paragraph('Two and a half'));
    expect([0, 1, 2, 3].map((at) => after[at] === story[at])).toEqual([true, true, false, true]);
  });

  test('takes nothing from what was loaded that stands elsewhere now', () => {
    const { editor, update } = openEditor(story);
    const body = new EditorBody(editor, story);
    update(() => $getRoot().getFirstChild()?.remove());
    expect(body.read()).toEqual(story.slice(1));
  });

  test('keeps the neighbours of an inserted block', () => {
    const { body, update } = openEditor(story);
    const before = body.read();
    update(() => $getRoot().getFirstChild()?.insertAfter($getRoot().getLastChildOrThrow()));
    const after = body.read();
    expect(after).toEqual([before[0], before[3], before[1], before[2]]);
    expect(after[1]).toBe(before[3]);
    expect(after[2]).toBe(before[1]);
  });

  test('follows undo, which says nothing of what it changed', async () => {
    const { editor, body, update } = openEditor(story);
    const before = body.read();
    update(() => {
      $getRoot().getAllTextNodes()[0]?.setTextContent('Uno');
    });
    expect(body.read()[0]).toEqual(paragraph('Uno'));
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(body.read()).toEqual(story);
    expect(body.read()[3]).toBe(before[3]);
  });

  test('follows undo and redo that come with other changes', () => {
    const { editor, body, update } = openEditor([paragraph('One'), paragraph('Two')]);
    update(() => {
      $getRoot().getAllTextNodes()[0]?.setTextContent('Uno');
    });
    body.read();
    update(() => {
      $getRoot().getAllTextNodes()[1]?.markDirty();
      editor.dispatchCommand(UNDO_COMMAND, undefined);
    });
    expect(body.read()).toEqual([paragraph('One'), paragraph('Two')]);
    update(() => {
      $getRoot().getAllTextNodes()[1]?.markDirty();
      editor.dispatchCommand(REDO_COMMAND, undefined);
    });
    expect(body.read()).toEqual([paragraph('Uno'), paragraph('Two')]);
  });

  test('is not touched by a caret that moves', () => {
    const { touched, update } = openEditor(story);
    update(() => $getRoot().selectEnd());
    expect(touched()).toBe(0);
  });

  test('calls an empty paragraph alone an empty body', () => {
    expect(openEditor([]).body.read()).toEqual([]);
  });

  test('is read composed where it was typed decomposed, in both directions, with its marks of direction', () => {
    const typed = ['Cafe\u0301 \u05e9\u05c1 \u0627\u0653\u0645\u0646', 'ABC \u200f123'];
    const { body, update } = openEditor([paragraph('x'), paragraph('y')]);
    update(() => {
      for (const [at, node] of $getRoot().getAllTextNodes().entries()) node.setTextContent(typed[at] ?? '');
    });
    expect(body.read()).toEqual(typed.map((words) => paragraph(words.normalize('NFC'))));
    expect(body.read()).not.toEqual(typed.map((words) => paragraph(words)));
  });

  test('keeps links with their titles', () => {
    const linked: Block = {
      type: 'paragraph',
      children: [text('See '), link('https://example.org/', [text('the report', 'bold')], 'Report')],
    };
    expect(openEditor([linked]).body.read()).toEqual([linked]);
  });
});
