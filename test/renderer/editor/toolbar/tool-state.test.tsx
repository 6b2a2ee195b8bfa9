import { act, render } from '@testing-library/react';
import { CAN_UNDO_COMMAND, createEditor } from 'lexical';
import { expect, it } from 'vitest';
import { createFormatStore } from '../../../../renderer/editor/toolbar/format-state.ts';
import { FormatContext, useToolState } from '../../../../renderer/editor/toolbar/tool-state.ts';
import type { ToolbarAction } from '../../../../renderer/editor/toolbar/toolbar-fit.ts';

const drawn: string[] = [];

function Shown({ action }: { readonly action: ToolbarAction }) {
  const { pressed, disabled } = useToolState(action);
  drawn.push(`${action} ${pressed ?? '-'} ${disabled ?? '-'}`);
  return null;
}

it('draws the one button again whose state has changed', () => {
  drawn.length = 0;
  const format = createFormatStore();
  const editor = createEditor();
  render(
    <FormatContext value={format}>
      {(['bold', 'link', 'heading2', 'undo', 'redo', 'table'] as const).map((action) => (
        <Shown key={action} action={action} />
      ))}
    </FormatContext>,
  );
  expect(drawn).toEqual([
    'bold false -',
    'link false -',
    'heading2 false -',
    'undo - true',
    'redo - true',
    'table - -',
  ]);
  drawn.length = 0;
  const stop = format.follow(editor);
  act(() => void editor.dispatchCommand(CAN_UNDO_COMMAND, true));
  expect(drawn).toEqual(['undo - -']);
  stop();
  act(() => void editor.dispatchCommand(CAN_UNDO_COMMAND, false));
  expect(drawn).toEqual(['undo - -']);
});
