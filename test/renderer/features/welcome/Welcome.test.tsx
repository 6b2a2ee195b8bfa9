import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Welcome } from '../../../../renderer/features/welcome/Welcome.tsx';
import type { UnfinishedLibrary } from '../../../../shared/ipc/app.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';

afterEach(cleanup);

const library = { name: 'desk', path: '/desk', readOnly: false, holder: null };

function setUp(handlers: Handlers, unfinished: UnfinishedLibrary | null = null) {
  const bridge = fakeBridge(handlers);
  const onLibrary = vi.fn();
  render(<Welcome bridge={bridge} notice={null} unfinished={unfinished} onLibrary={onLibrary} />);
  return { bridge, onLibrary, user: userEvent.setup() };
}

it.each([
  ['Open the sample library', 'library.openSample', undefined],
  ['Start an empty library…', 'library.choose', { purpose: 'create' }],
  ['Open an existing library…', 'library.choose', { purpose: 'open' }],
] as const)('%s', async (name, request, argument) => {
  const { bridge, onLibrary, user } = setUp({ [request]: () => ok(library) });
  await user.click(screen.getByRole('button', { name }));
  expect(bridge.asked).toEqual([{ name: request, argument }]);
  expect(onLibrary).toHaveBeenCalledWith(library);
});

it('stays when the person cancels the folder dialog', async () => {
  const { onLibrary, user } = setUp({ 'library.choose': () => ok(null) });
  await user.click(screen.getByRole('button', { name: 'Start an empty library…' }));
  expect(onLibrary).not.toHaveBeenCalled();
  expect(screen.queryByRole('alert')).toBe(null);
});

it('says what went wrong and lets the person try again', async () => {
  const { user } = setUp({ 'library.choose': () => fail('no-library', 'The folder is not a library.') });
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Open an existing library…' });
  await user.click(button);
  expect(screen.getByRole('alert').textContent).toBe('The folder is not a library.');
  expect(button.disabled).toBe(false);
});

it.each([
  ['Open “desk” again', 'library.openUnfinished', undefined],
  ['Open another library…', 'library.choose', { purpose: 'open' }],
  ['Open the sample library', 'library.openSample', undefined],
  ['Start an empty library…', 'library.choose', { purpose: 'create' }],
] as const)(
  'asks before a library is opened that the last start ended over: %s',
  async (name, request, argument) => {
    const { bridge, onLibrary, user } = setUp(
      { [request]: () => ok(library) },
      { name: 'desk', path: '/desk' },
    );
    const heading = screen.getByRole('heading', { name: /^Open “\s*desk\s*” again\?$/ });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('/desk')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open an existing library…' })).toBe(null);
    await user.keyboard('{Enter}');
    expect(bridge.asked).toEqual([]);
    const button = screen.getByRole('button', { name });
    while (document.activeElement !== button) await user.tab();
    await user.keyboard('{Enter}');
    expect(bridge.asked).toEqual([{ name: request, argument }]);
    expect(onLibrary).toHaveBeenCalledWith(library);
  },
);
