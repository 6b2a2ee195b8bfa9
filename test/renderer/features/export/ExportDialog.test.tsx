import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ExportButton } from '../../../../renderer/features/export/ExportButton.tsx';
import { ExportDialog } from '../../../../renderer/features/export/ExportDialog.tsx';
import { createExportStore } from '../../../../renderer/features/export/export-store.ts';
import { SessionContext } from '../../../../renderer/session/session-context.ts';
import { FORMAT_GROUPS, type FormatGroup, formatOf, kindsFor } from '../../../../shared/export/formats.ts';
import type { GateRow } from '../../../../shared/gate/row.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';
import { type FakeSession, fakeSession } from '../../../support/fake-session.ts';

afterEach(cleanup);

const AS_USUAL = { profile: 'publication', reason: '' };
const EXPORTED = { exportId: '0b6f1d5e-9c50-4a53-9d52-0c1d6a2f7a10', fileName: 'talks.html', warnings: [] };

function desk(
  handlers: Handlers,
  fields: Partial<StoryFields> = {},
  change?: (session: FakeSession) => void,
) {
  const session = fakeSession({ headline: 'Talks', slug: 'talks', ...fields });
  change?.(session);
  const bridge = fakeBridge({ 'export.ask': () => ok([]), ...handlers });
  const exports = createExportStore(bridge, session);
  render(
    <SessionContext value={session}>
      <ExportButton exports={exports} />
      <ExportDialog exports={exports} />
    </SessionContext>,
  );
  return { session, bridge, exports, user: userEvent.setup() };
}

it('exports one file by default, names it and shows it in its folder', async () => {
  const { bridge, user } = desk({
    'export.run': () => ok(EXPORTED),
    'export.open': () => ok(null),
    'export.reveal': () => ok(null),
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await screen.findByText('talks.html');
  expect(bridge.called('export.run')).toEqual([{ id: 'story-0001', kind: 'html-file', ...AS_USUAL }]);
  await user.click(screen.getByRole('button', { name: 'Open in browser' }));
  expect(bridge.called('export.open')).toEqual([{ exportId: EXPORTED.exportId }]);
  await user.click(screen.getByRole('button', { name: 'Show in folder' }));
  expect(bridge.called('export.reveal')).toEqual([{ exportId: EXPORTED.exportId }]);
});

it('offers every kind by whom it is for, with what it gives', async () => {
  const { exports, user } = desk({});
  act(() => exports.openExport());
  for (const [group, label] of Object.entries(FORMAT_GROUPS)) {
    await user.click(await screen.findByRole('radio', { name: label }));
    const kinds = kindsFor(group as FormatGroup);
    const list = within(screen.getByRole('radiogroup', { name: 'Format' }));
    const offered = list.getAllByRole('radio').map((one) => one.getAttribute('aria-label'));
    expect(offered).toEqual(kinds.map((kind) => formatOf(kind).label));
    for (const kind of kinds) expect(screen.getByText(formatOf(kind).detail)).toBeTruthy();
  }
});

it('comes back to what was chosen of a group', async () => {
  const { exports, user } = desk({});
  act(() => exports.openExport());
  await user.click(await screen.findByRole('radio', { name: 'The wire' }));
  await user.click(screen.getByRole('radio', { name: 'NITF 3.6' }));
  await user.click(screen.getByRole('radio', { name: 'A site' }));
  expect(exports.store.getState().exportKind).toBe('html-file');
  await user.click(screen.getByRole('radio', { name: 'The wire' }));
  expect(exports.store.getState().exportKind).toBe('nitf');
});

it.each([
  ['A site', 'Web page, folder', { kind: 'html' }],
  ['Site generators', 'Hugo', { kind: 'hugo' }],
])('exports for %s as %s, by keyboard', async (group, name, request) => {
  const { bridge, exports, user } = desk({ 'export.run': () => ok(EXPORTED) });
  act(() => exports.openExport());
  (await screen.findByRole('radio', { name: group })).focus();
  await user.keyboard(' ');
  const choice = await screen.findByRole('radio', { name });
  choice.focus();
  await user.keyboard(' ');
  screen.getByRole('button', { name: 'Export…' }).focus();
  await user.keyboard('{Enter}');
  await screen.findByText('talks.html');
  expect(bridge.called('export.run')).toEqual([{ id: 'story-0001', ...request, ...AS_USUAL }]);
});

it('tells what was left out of what was exported', async () => {
  const warning = 'The picture a.jpg of “Talks” has no address yet.';
  const { exports, user } = desk({ 'export.run': () => ok({ ...EXPORTED, warnings: [warning] }) });
  act(() => exports.openExport());
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await screen.findByText('talks.html');
  const told = screen.getByText(/has no address yet/);
  expect(told.textContent).toBe(warning);
  expect(told.closest('[aria-live]')).toBeTruthy();
});

it('keeps its success when the folder cannot be shown', async () => {
  const { user } = desk({
    'export.run': () => ok(EXPORTED),
    'export.reveal': () => fail('not-found', 'The file is no longer there.'),
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await user.click(await screen.findByRole('button', { name: 'Show in folder' }));
  await screen.findByText('The file is no longer there.');
  expect(screen.getByText('talks.html')).toBeDefined();
});

it('says so when the bridge itself fails, instead of exporting for ever', async () => {
  const { user } = desk({
    'export.run': () => {
      throw new Error('gone');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await screen.findByText(/Dateline has a fault \(gone\)/);
});

it('refuses with the reason when the latest words are not on the disk', async () => {
  const { bridge, user } = desk({ 'export.run': () => ok(EXPORTED) }, {}, (session) => {
    session.flush = async () => {
      session.store.setState({
        saveState: { kind: 'failed', message: 'The disk is full; free some space.' },
      });
      return false;
    };
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await screen.findByText(/latest changes are not on the disk yet. The disk is full/);
  expect(bridge.called('export.run')).toEqual([]);
});

it('says in one sentence why an export failed, and can be tried again', async () => {
  let tries = 0;
  const { user } = desk({
    'export.run': () =>
      tries++ === 0 ? fail('access-denied', 'The folder cannot be written to.') : ok(EXPORTED),
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  const run = await screen.findByRole('button', { name: 'Export…' });
  await user.click(run);
  await screen.findByText('The folder cannot be written to.');
  await user.click(run);
  await screen.findByText('talks.html');
  expect(screen.queryByText('The folder cannot be written to.')).toBeNull();
});

it('says nothing when the person cancels the save dialog', async () => {
  const { exports, user } = desk({ 'export.run': () => ok(null) });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await waitFor(() => expect(exports.store.getState().progress).toEqual({ kind: 'idle' }));
  expect(screen.queryByText(/Exported/)).toBeNull();
});

const row = (change: Partial<GateRow>): GateRow => ({
  id: 'headline',
  level: 'told',
  message: 'The story has no headline.',
  place: { kind: 'field', field: 'Headline' },
  fix: null,
  ...change,
});

it('lists what the desk should know first, and exports all the same', async () => {
  const { user } = desk({ 'export.run': () => ok(EXPORTED), 'export.ask': () => ok([row({})]) });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  const list = await screen.findByRole('list', { name: 'Before it goes out' });
  expect(list.textContent).toContain('The story has no headline.');
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  await screen.findByText('talks.html');
});

it('exports nothing that is held back, and goes to where that is changed', async () => {
  const held = row({
    id: 'embargo',
    level: 'blocks',
    message: 'Under embargo.',
    place: { kind: 'field', field: 'Embargo' },
  });
  const { bridge, exports, user } = desk({ 'export.ask': () => ok([held, row({})]) });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect((await screen.findByRole('list', { name: 'Before it goes out' })).textContent).toContain(
    'It cannot leave yet',
  );
  const run = screen.getByRole('button', { name: 'Export…' });
  expect(run.getAttribute('aria-disabled')).toBe('true');
  await user.click(run);
  expect(bridge.called('export.run')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Under embargo.' }));
  expect(exports.store.getState()).toMatchObject({ open: false, going: held });
});

it('wants a reason where the rules of the desk are not kept, and sends it along', async () => {
  const { bridge, user } = desk({
    'export.run': () => ok(EXPORTED),
    'export.ask': () => ok([row({ level: 'needs-reason' })]),
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  const reason = await screen.findByRole('textbox', { name: /^Reason/ });
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  await screen.findByText(/Give a reason/);
  expect(document.activeElement).toBe(reason);
  expect(bridge.called('export.run')).toEqual([]);
  await user.type(reason, ' The credits  come at six ');
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  await screen.findByText('talks.html');
  expect(bridge.called('export.run')).toMatchObject([{ reason: 'The credits come at six' }]);
});

it('mends with one press what it can, and asks again', async () => {
  const slugless = row({ id: 'slug', message: 'The story has no slug.', fix: 'slug-from-headline' });
  let asked = 0;
  const { session, user } = desk({ 'export.ask': () => ok(asked++ === 0 ? [slugless] : []) }, { slug: '' });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('button', { name: 'Make it from the headline' }));
  await waitFor(() => expect(screen.queryByText('The story has no slug.')).toBeNull());
  expect(session.store.getState().fields?.slug).toBe('talks');
});

it('confirms the clock of this computer', async () => {
  const ahead = row({ id: 'clock', level: 'blocks', message: 'The clock is ahead.', fix: 'confirm-clock' });
  let confirmed = false;
  const { bridge, user } = desk({
    'export.ask': () => ok(confirmed ? [] : [ahead]),
    'export.confirmClock': () => {
      confirmed = true;
      return ok(null);
    },
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('button', { name: 'The clock is right' }));
  await waitFor(() => expect(screen.queryByText('The clock is ahead.')).toBeNull());
  expect(bridge.called('export.confirmClock')).toHaveLength(1);
});

it('writes a desk copy where its name is ticked, this time alone', async () => {
  const { bridge, exports, user } = desk({ 'export.run': () => ok(EXPORTED) });
  act(() => exports.openExport());
  const copy = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Desk copy' });
  expect(copy.disabled).toBe(true);
  expect(screen.getByText('With all fields of the desk; only Markdown can be one.')).toBeTruthy();
  await user.click(await screen.findByRole('radio', { name: 'Markdown' }));
  await user.click(screen.getByRole('checkbox', { name: 'Desk copy' }));
  await user.click(screen.getByRole('button', { name: 'Export desk copy…' }));
  await screen.findByText('talks.html');
  expect(bridge.called('export.run')).toMatchObject([{ kind: 'markdown', profile: 'desk-copy' }]);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  act(() => exports.openExport());
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Desk copy' })).checked).toBe(false);
});

it('runs one export at a time, shows slow ones, and keeps the focus', async () => {
  let finish = () => {};
  const { bridge, user } = desk({
    'export.run': () =>
      new Promise((resolve) => {
        finish = () => resolve(ok(EXPORTED));
      }),
  });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  const run = await screen.findByRole('button', { name: 'Export…' });
  await user.click(run);
  await user.click(run);
  expect(document.activeElement).toBe(run);
  expect(screen.queryByRole('progressbar')).toBeNull();
  await screen.findByRole('progressbar', { name: 'Exporting' });
  finish();
  await screen.findByText('talks.html');
  expect(bridge.called('export.run')).toHaveLength(1);
});

it('has nothing to open while no story is', () => {
  const { session, exports } = desk({});
  act(() => session.store.setState({ loaded: null, fields: null }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export' }).disabled).toBe(true);
  act(() => exports.openExport());
  expect(exports.store.getState().open).toBe(false);
});

it('says what the chosen format has no place for', async () => {
  const { exports, user } = desk({});
  act(() => exports.openExport());
  await user.click(await screen.findByRole('radio', { name: 'A CMS' }));
  await user.click(screen.getByRole('radio', { name: formatOf('wxr').label }));
  expect(screen.getByText('Without codes of topics, language and series.')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'A site' }));
  await user.click(screen.getByRole('radio', { name: 'Markdown' }));
  expect(screen.queryByText(/^Without/)).toBeNull();
});
