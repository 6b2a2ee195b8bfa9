import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { expect, it, onTestFinished } from 'vitest';
import { ChipMenu } from '../../../renderer/ui/ChipMenu.tsx';
import { ContextMenu } from '../../../renderer/ui/ContextMenu.tsx';
import { MenuAt } from '../../../renderer/ui/MenuAt.tsx';
import type { MenuEntry } from '../../../renderer/ui/menu-entry.ts';

const ENTRIES: readonly MenuEntry[] = [
  { kind: 'action', label: 'Paste', disabled: true, onSelect: () => {} },
  { kind: 'action', label: 'Rename', onSelect: () => {} },
  { kind: 'action', label: 'Remove', onSelect: () => {} },
];

function show(menu: ReactElement): void {
  onTestFinished(render(menu).unmount);
}

const isAtFirst = () =>
  waitFor(() => expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Rename' })));

it('begins with the first row that can be chosen: beside a place', async () => {
  show(<MenuAt label="Text" box={() => new DOMRect()} entries={ENTRIES} onClose={() => {}} />);
  await isAtFirst();
});

it('begins with the first row that can be chosen: of a chip', async () => {
  const chip = document.body.appendChild(document.createElement('button'));
  onTestFinished(() => chip.remove());
  show(<ChipMenu chip={chip} entries={ENTRIES} onClose={() => {}} />);
  await isAtFirst();
});

it('begins with the first row that can be chosen: of what is pointed at', async () => {
  show(
    <ContextMenu entries={ENTRIES}>
      <div>Talks resume</div>
    </ContextMenu>,
  );
  await userEvent.pointer({ target: screen.getByText('Talks resume'), keys: '[MouseRight]' });
  await isAtFirst();
});
