import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '../../../shared/story/block.ts';
import { openEditor } from './open-editor.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const divider: Block = { type: 'divider' };

it('another body takes the place of the present one as one step of undo, and what stays stays the same', () => {
  const { editor, body, touched } = openEditor([paragraph('One.'), paragraph('Two.'), paragraph('Three.')]);
  const before = body.read();
  const next = [before[0] as Block, divider, paragraph('Zwei.'), before[2] as Block];
  body.write(next);
  expect(body.read()).toEqual(next);
  expect(body.read()[0]).toBe(before[0]);
  expect(body.read()[3]).toBe(before[2]);
  expect(touched()).toBe(1);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(body.read()).toEqual(before);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(body.read()).toEqual(next);
});

it('an empty body is written to and emptied', () => {
  const { body } = openEditor([]);
  body.write([paragraph('One.')]);
  expect(body.read()).toEqual([paragraph('One.')]);
  body.write([]);
  expect(body.read()).toEqual([]);
});
