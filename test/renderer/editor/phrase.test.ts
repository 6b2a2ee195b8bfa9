import { $getRoot, $isTextNode, $selectAll, type TextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  $phraseAtSelection,
  $removePhrase,
  $selectWordAtCaret,
  $setPhrase,
} from '../../../renderer/editor/nodes/phrase/phrase-command.ts';
import type { Block } from '../../../shared/story/block.ts';
import { type Inline, link, readText, text } from '../../../shared/story/inline.ts';
import type { Phrase } from '../../../shared/story/phrase.ts';
import { openEditor } from './open-editor.ts';

const HEBREW: Phrase = { language: 'he', direction: 'rtl' };
const FRENCH: Phrase = { language: 'fr', direction: 'ltr' };

function paragraph(...children: readonly Inline[]): readonly Block[] {
  return [{ type: 'paragraph', children }];
}

function $texts(): readonly TextNode[] {
  return $getRoot().getAllTextNodes().filter($isTextNode);
}

function $select(word: string): void {
  const node = $texts().find((one) => one.getTextContent().includes(word));
  const at = node?.getTextContent().indexOf(word) ?? 0;
  node?.select(at, at + word.length);
}

describe('marking a phrase', () => {
  test('parts the words from their line, and says language and direction on the page', () => {
    const { editor, body, update } = openEditor(paragraph(text('The daily הארץ said so.')));
    update(() => {
      $select('הארץ');
      $setPhrase(HEBREW, null);
    });
    expect(body.read()).toEqual(
      paragraph(text('The daily '), readText('הארץ', [], HEBREW), text(' said so.')),
    );
    const element = editor.getRootElement()?.querySelector('bdi');
    expect(element?.outerHTML).toContain('lang="he"');
    expect(element?.dir).toBe('rtl');
  });

  test('is one element over bold words and a whole link', () => {
    const { editor, body, update } = openEditor(
      paragraph(text('a', 'bold'), text(' b '), link('https://a.org/', [text('c'), text('d', 'italic')])),
    );
    update(() => {
      $selectAll();
      $setPhrase(FRENCH, null);
    });
    expect(editor.getRootElement()?.querySelectorAll('bdi')).toHaveLength(1);
    expect(body.read()).toEqual(
      paragraph(
        readText('a', ['bold'], FRENCH),
        readText(' b ', [], FRENCH),
        link('https://a.org/', [readText('c', [], FRENCH), readText('d', ['italic'], FRENCH)]),
      ),
    );
  });

  test('takes the place of a phrase that it covers, and stands in one that it does not', () => {
    const whole = openEditor(paragraph(readText('oui', [], HEBREW), text(' yes')));
    whole.update(() => {
      $select('oui');
      $setPhrase(FRENCH, null);
    });
    expect(whole.body.read()).toEqual(paragraph(readText('oui', [], FRENCH), text(' yes')));
    expect(whole.editor.getRootElement()?.querySelectorAll('bdi')).toHaveLength(1);

    const part = openEditor(paragraph(readText('oui non', [], HEBREW)));
    part.update(() => {
      $select('non');
      $setPhrase(FRENCH, null);
    });
    expect(part.body.read()).toEqual(paragraph(readText('oui ', [], HEBREW), readText('non', [], FRENCH)));
  });

  test('is changed and taken away by the caret', () => {
    const { body, update } = openEditor(paragraph(text('say '), readText('oui', [], HEBREW)));
    update(() => {
      $texts()[1]?.select(1, 1);
      const key = $phraseAtSelection()?.getKey() ?? null;
      $setPhrase(FRENCH, key);
    });
    expect(body.read()).toEqual(paragraph(text('say '), readText('oui', [], FRENCH)));
    update(() => $removePhrase($phraseAtSelection()?.getKey() ?? ''));
    expect(body.read()).toEqual(paragraph(text('say oui')));
  });

  test.each([
    ['in a word', 'The daily הארץ said', 12, 'הארץ'],
    ['at its end', 'A Côte-d’Or wine', 11, 'Côte-d’Or'],
    ['between spaces', 'a  b', 2, null],
  ])('takes the word at a caret %s', (_, line, offset, word) => {
    const { editor, update } = openEditor(paragraph(text(line)));
    let found = false;
    update(() => {
      $texts()[0]?.select(offset, offset);
      found = $selectWordAtCaret();
    });
    expect(found).toBe(word !== null);
    if (word !== null) {
      const selected = editor.read(() => editor.getEditorState()._selection?.getTextContent());
      expect(selected).toBe(word);
    }
  });

  test('what is written behind it is no part of it', () => {
    const { body, update } = openEditor(paragraph(readText('oui', [], FRENCH)));
    update(() => {
      $texts()[0]?.select(3, 3).insertText(', he said');
    });
    expect(body.read()).toEqual(paragraph(readText('oui', [], FRENCH), text(', he said')));
  });
});
