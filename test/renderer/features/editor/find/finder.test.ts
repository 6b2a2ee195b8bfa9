import { $getRoot } from 'lexical';
import { expect, it, vi } from 'vitest';
import { EditorText } from '../../../../../renderer/editor/find/editor-text.ts';
import { createFinder, type Finder } from '../../../../../renderer/features/editor/find/finder.ts';
import { runPatternJob } from '../../../../../renderer/features/editor/find/pattern-job.ts';
import { createOpenText } from '../../../../../renderer/features/editor/open-text.ts';
import type { Block } from '../../../../../shared/story/block.ts';
import { footnote, text } from '../../../../../shared/story/inline.ts';
import { type OpenEditor, openEditor } from '../../../editor/open-editor.ts';

const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });

function openFinder(...lines: string[]): OpenEditor & { finder: Finder } {
  return openFinderOn(lines.map(paragraph));
}

function openFinderOn(body: readonly Block[]): OpenEditor & { finder: Finder } {
  const open = openEditor(body);
  const openText = createOpenText();
  openText.attach(new EditorText(open.editor));
  const finder = createFinder(openText, () => ({
    ready: Promise.resolve(),
    run: async (job) => runPatternJob(job),
    end: () => {},
  }));
  return { ...open, finder };
}

async function expectAt(finder: Finder, at: number, count: number): Promise<void> {
  await vi.waitFor(() => expect(finder.store.getState()).toMatchObject({ at, count }));
}

it('begins at the caret and goes round', async () => {
  const { finder, update } = openFinder('a cat', 'a cat, a cat');
  update(() => $getRoot().getLastChild()?.selectStart());
  finder.open(false);
  finder.change({ text: 'cat' });
  await expectAt(finder, 2, 3);
  await finder.go(1);
  await finder.go(1);
  await expectAt(finder, 1, 3);
  await finder.go(-1);
  await expectAt(finder, 3, 3);
});

it('looks for what is selected', async () => {
  const { finder, update } = openFinder('one two', 'two');
  update(() => $getRoot().getAllTextNodes()[0]?.select(4, 7));
  finder.open(false);
  expect(finder.store.getState().query.text).toBe('two');
  await expectAt(finder, 1, 2);
});

it('takes what is written in “Replace with” as it is, unless it looks for a pattern', async () => {
  const { finder, body } = openFinder('cost 5', 'cost 7');
  finder.open(true);
  finder.change({ text: 'cost' });
  finder.setReplacement('$& $1');
  await expectAt(finder, 1, 2);
  await finder.replaceAll();
  expect(body.read()).toEqual([paragraph('$& $1 5'), paragraph('$& $1 7')]);
  expect(finder.store.getState().replaced).toBe(2);

  finder.change({ text: '(\\d)$', isPattern: true });
  finder.setReplacement('<$1>');
  // At once, before the pause after the last key.
  await finder.replaceAll();
  expect(body.read()).toEqual([paragraph('$& $1 <5>'), paragraph('$& $1 <7>')]);
  finder.undo('undo');
  expect(body.read()).toEqual([paragraph('$& $1 5'), paragraph('$& $1 7')]);
});

it('goes on after what it replaced, also when the words found are in it', async () => {
  const { finder, body } = openFinder('a a a');
  finder.open(true);
  finder.change({ text: 'a' });
  finder.setReplacement('aa');
  await expectAt(finder, 1, 3);
  await finder.replace();
  await expectAt(finder, 3, 4);
  await finder.replace();
  expect(body.read()).toEqual([paragraph('aa aa a')]);
});

it('replaces in the text as it stands, however fast somebody writes', async () => {
  const { finder, update, body } = openFinder('cat');
  finder.open(true);
  finder.change({ text: 'cat' });
  finder.setReplacement('dog');
  await expectAt(finder, 1, 1);
  update(() => void $getRoot().selectEnd().insertText(' cat'));
  await finder.replaceAll();
  expect(body.read()).toEqual([paragraph('dog dog')]);
});

it('says at once what is wrong with a pattern, and forgets the hits', async () => {
  const { finder } = openFinder('cat');
  finder.open(false);
  finder.change({ text: 'cat' });
  await expectAt(finder, 1, 1);
  finder.change({ text: 'cat(', isPattern: true });
  expect(finder.store.getState()).toMatchObject({
    count: null,
    at: 0,
    problem: 'The pattern is not complete: unterminated group.',
  });
});

it('does nothing while no story is open', async () => {
  const finder = createFinder(createOpenText(), () => {
    throw new Error('no thread');
  });
  finder.open(true);
  await finder.go(1);
  await finder.replaceAll();
  expect(finder.store.getState().open).toBe(false);
});

it('goes to what a search of the library was made for, and marks all of it by the rules of that search', async () => {
  const { finder } = openFinder('The CAFÉ opens', 'No port here', 'Port Sudan and its cafe');
  const terms = [
    { tokens: ['port', 'sudan'], prefix: false },
    { tokens: ['caf'], prefix: true },
  ];
  finder.seek(terms, 'port sudan caf', null);
  await expectAt(finder, 1, 3);
  expect(finder.store.getState()).toMatchObject({ open: true, query: { text: 'port sudan caf' } });
  finder.seek([{ tokens: ['oslo'], prefix: false }], 'oslo', null);
  await vi.waitFor(() => expect(finder.store.getState()).toMatchObject({ open: false, count: null }));
});

it('says where a hit is that stands apart, and shows it among the words that no page shows', async () => {
  const { finder } = openFinderOn([
    paragraph('The quay'),
    { type: 'paragraph', children: [text('Told'), footnote([text('On the quay, at night')])] },
    { type: 'figure', media: 'a.png', alt: '', caption: 'The quay', credit: '' },
  ]);
  finder.open(false);
  finder.change({ text: 'quay' });
  await expectAt(finder, 1, 3);
  expect(finder.store.getState().place).toBe(null);
  await finder.go(1);
  expect(finder.store.getState().place).toEqual({
    field: 'note 1',
    shown: { before: 'On the ', found: 'quay', after: ', at night' },
  });
  await finder.go(1);
  expect(finder.store.getState().place).toEqual({ field: 'caption', shown: null });
});

it('goes to the place that was chosen among those of all stories', async () => {
  const { finder } = openFinder('a cat', 'Cat and cat');
  finder.goTo({ text: 'cat', matchCase: true, wholeWord: false, isPattern: false }, 1, null);
  await expectAt(finder, 2, 2);
  expect(finder.store.getState()).toMatchObject({ open: true, query: { text: 'cat', matchCase: true } });
});
