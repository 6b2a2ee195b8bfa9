import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { SiteProfileDialog } from '../../../../renderer/features/settings/SiteProfileDialog.tsx';
import { NotifyContext } from '../../../../renderer/ui/notify-context.ts';
import type { ToastMessage } from '../../../../renderer/ui/toast-queue.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { defaultSite, type Site } from '../../../../shared/site-profile/site.ts';
import '../../../support/popover.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';

afterEach(cleanup);

const SITE: Site = {
  ...defaultSite('The Levant Desk'),
  authors: [
    { name: 'Lina Haddad', biography: 'Reports from Beirut.', picture: null },
    { name: 'Amara Okafor', biography: '', picture: null },
  ],
};

function Desk({ bridge }: { readonly bridge: DatelineBridge }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Site profile…
      </button>
      <SiteProfileDialog bridge={bridge} open={open} onOpenChange={setOpen} />
    </>
  );
}

async function openProfile(handlers: Handlers = {}) {
  const saved: Site[] = [];
  const toasts: ToastMessage[] = [];
  const bridge = fakeBridge({
    'site.get': () => ok(saved.at(-1) ?? SITE),
    'site.save': ({ site }) => {
      saved.push(site);
      return ok(site);
    },
    ...handlers,
  });
  const notify = (toast: ToastMessage) => {
    toasts.push(toast);
    return () => {};
  };
  render(
    <NotifyContext value={notify}>
      <Desk bridge={bridge} />
    </NotifyContext>,
  );
  const user = userEvent.setup();
  const opener = screen.getByRole('button', { name: 'Site profile…' });
  await user.click(opener);
  await screen.findByRole('dialog', { name: 'Site profile' });
  return { user, saved, toasts, bridge, opener };
}

async function replace(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
}

it('edits the site, saves it whole and gives the focus back', async () => {
  const { user, saved, opener } = await openProfile();
  await replace(user, await screen.findByRole('textbox', { name: 'Site name' }), 'The Cairo Desk');
  await user.type(screen.getByRole('textbox', { name: 'Address' }), 'https://example.org');
  await replace(user, screen.getByRole('combobox', { name: 'Language' }), 'Arabic');
  await replace(user, screen.getByRole('combobox', { name: 'Time zone' }), 'Asia/Damascus');
  await user.click(screen.getByRole('checkbox', { name: 'Comment form under each story' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saved).toEqual([
    {
      ...SITE,
      name: 'The Cairo Desk',
      address: 'https://example.org',
      language: 'ar',
      timeZone: 'Asia/Damascus',
      comments: false,
    },
  ]);
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

it('shows today in the chosen way', async () => {
  const { user } = await openProfile();
  const year = new Date().getUTCFullYear();
  expect(await screen.findByText(new RegExp(`^Today is \\p{L}+ \\d+, ${year}$`, 'u'))).toBeDefined();
  await user.click(screen.getByRole('combobox', { name: 'Dates' }));
  await user.click(await screen.findByRole('option', { name: 'Year-month-day' }));
  expect(await screen.findByText(new RegExp(`^Today is ${year}-\\d\\d-\\d\\d$`))).toBeDefined();
});

it('says what is wrong at its field, keeps what was typed and saves nothing', async () => {
  const { user, saved } = await openProfile();
  const address = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Address' });
  await user.type(address, 'example.org');
  expect(address.getAttribute('aria-invalid')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(address.getAttribute('aria-invalid')).toBe('true');
  expect(address.value).toBe('example.org');
  expect(screen.getByRole('alert').textContent).toContain('Not saved yet');
  await waitFor(() => expect(document.activeElement).toBe(address));
  expect(saved).toEqual([]);
  await replace(user, address, 'https://example.org');
  expect(address.getAttribute('aria-invalid')).toBeNull();
});

it('adds, orders, removes and brings back authors', async () => {
  const { user, saved } = await openProfile();
  await user.click(await screen.findByRole('button', { name: 'Add author' }));
  expect(document.activeElement).toBe(
    within(screen.getByRole('group', { name: 'author 3' })).getByRole('textbox', { name: 'Name' }),
  );
  await user.keyboard('Omar Said');
  await user.click(screen.getByRole('button', { name: 'Move Omar Said up' }));
  await user.click(screen.getByRole('button', { name: 'Remove Lina Haddad' }));
  expect(screen.queryByRole('group', { name: 'Lina Haddad' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Remove Amara Okafor' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.authors.map(({ name }) => name)).toEqual(['Lina Haddad', 'Omar Said']);
});

it('takes a picture from the library’s dialog, and drops it again', async () => {
  const { user, saved } = await openProfile({ 'site.choosePicture': () => ok('lina.jpg') });
  await user.click(await screen.findByRole('button', { name: 'Choose a picture of Lina Haddad' }));
  await user.click(await screen.findByRole('button', { name: 'Take the picture of Lina Haddad away' }));
  await user.click(screen.getByRole('button', { name: 'Choose a picture of Amara Okafor' }));
  await screen.findByRole('button', { name: 'Take the picture of Amara Okafor away' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved[0]?.authors.map(({ picture }) => picture)).toEqual([null, 'lina.jpg']));
});

it('keeps the dialog and its words when the library cannot be written', async () => {
  const { user } = await openProfile({
    'site.save': () => fail('disk-full', 'The disk is full; free some space.'),
  });
  await replace(user, await screen.findByRole('textbox', { name: 'Site name' }), 'The Cairo Desk');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('The disk is full; free some space.');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Site name' }).value).toBe('The Cairo Desk');
});

it('offers no form where the library has gone', async () => {
  await openProfile({ 'site.get': () => fail('library-missing', 'site.json cannot be read.') });
  await screen.findByText('site.json cannot be read.');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
});

it('gives back what was typed when the dialog was left by mistake', async () => {
  const { user, toasts } = await openProfile();
  await replace(user, await screen.findByRole('textbox', { name: 'Site name' }), 'The Cairo Desk');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(toasts.map(({ message }) => message)).toEqual(['The changes to the site profile were not saved.']);
  toasts[0]?.action?.run();
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Site name' });
  expect(name.value).toBe('The Cairo Desk');
});

it('leaves without a word when nothing was changed', async () => {
  const { user, toasts } = await openProfile();
  await screen.findByRole('textbox', { name: 'Site name' });
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(toasts).toEqual([]);
});

it('edits what the desk asks of its stories, and says what is no number', async () => {
  const { user, saved } = await openProfile();
  const fold = await screen.findByRole('button', { name: 'Rules' });
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  expect(screen.getByText('as usual')).toBeDefined();
  await user.click(fold);
  await user.click(screen.getByRole('combobox', { name: 'Kicker: asked for' }));
  await user.click(await screen.findByRole('option', { name: 'From Published' }));
  const longest = screen.getByRole<HTMLInputElement>('textbox', { name: 'Longest headline' });
  await replace(user, longest, 'eighty');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(document.activeElement).toBe(longest));
  expect(screen.getByText('Give characters from 1 to 10000, or nothing for any.')).toBeDefined();
  await replace(user, longest, '80');
  await user.type(screen.getByRole('textbox', { name: 'Lines of a headline on a phone' }), '3');
  expect(screen.getByText('3 differ from the usual ones')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saved[0]?.rules.from).toEqual({ ...SITE.rules.from, kicker: 'published' });
  expect(saved[0]?.rules.lengths).toEqual({ ...SITE.rules.lengths, headline: 80 });
  expect(saved[0]?.rules.headlineLines).toEqual({ phone: 3, tablet: null, desktop: null });
});

it('takes the usual rules, and takes that back', async () => {
  const { user } = await openProfile({
    'site.get': () =>
      ok({ ...SITE, rules: { ...SITE.rules, lengths: { ...SITE.rules.lengths, headline: 70 } } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Rules' }));
  expect(screen.getByText('1 differs from the usual ones')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Take the usual rules' }));
  expect(screen.getByText('as usual')).toBeDefined();
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Longest headline' }).value).toBe('70');
});

it('lets keys and formats of the wire out', async () => {
  const { user, saved } = await openProfile();
  await user.type(
    await screen.findByRole('combobox', { name: 'Front matter for readers' }),
    'layout,weight{Enter}',
  );
  await user.click(screen.getByRole('checkbox', { name: 'NITF 3.6' }));
  await user.click(screen.getByRole('checkbox', { name: 'ninjs 3.1' }));
  await user.click(screen.getByRole('checkbox', { name: 'NITF 3.6' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ publicKeys: ['layout', 'weight'], underEmbargo: ['ninjs'] });
});

it('takes back what was saved', async () => {
  const { user, saved, toasts } = await openProfile();
  await replace(user, await screen.findByRole('textbox', { name: 'Site name' }), 'The Cairo Desk');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(toasts.at(-1)?.message).toBe('The site profile is saved.'));
  toasts.at(-1)?.action?.run();
  await waitFor(() => expect(toasts.at(-1)?.message).toBe('The site profile is as it was before.'));
  expect(saved.map(({ name }) => name)).toEqual(['The Cairo Desk', 'The Levant Desk']);
});

it('takes in what another program has written, and lets a person choose where both wrote the same', async () => {
  const theirs = { ...SITE, name: 'The Aleppo Desk', timeZone: 'Asia/Damascus' };
  const bases: (Site | null)[] = [];
  let site: Site = SITE;
  const { user } = await openProfile({
    'site.get': () => ok(site),
    'site.save': (asked) => {
      bases.push(asked.base);
      if (bases.length > 1) return ok(asked.site);
      site = theirs;
      return fail('stale', 'Another program has changed the site’s name too.');
    },
  });
  await replace(user, await screen.findByRole('textbox', { name: 'Site name' }), 'The Cairo Desk');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Another program has changed');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Site name' }).value).toBe('The Cairo Desk');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Time zone' }).value).toBe('Asia/Damascus');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bases).toEqual([SITE, theirs]);
});

it('begins anew where the profile is damaged, and says so', async () => {
  const { user, saved } = await openProfile({
    'site.get': () => fail('damaged', 'The site profile cannot be read.'),
  });
  expect((await screen.findByRole('alert')).textContent).toBe('The site profile cannot be read.');
  await replace(user, await screen.findByRole('textbox', { name: 'Site name' }), 'The Cairo Desk');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['The Cairo Desk']));
});
