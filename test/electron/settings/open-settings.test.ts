import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings, type SettingsPlace } from '../../../electron/settings/open-settings.ts';
import { DEFAULT_PREFERENCES } from '../../../shared/preferences.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-settings-'));
  file = path.join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (more: Partial<SettingsPlace> = {}) => openSettings({ folder, version: '0.1.0', ...more });

describe('openSettings', () => {
  it('starts with the defaults', async () => {
    const { settings, notice } = await open();
    expect(notice).toBeNull();
    expect(settings.preferences).toEqual(DEFAULT_PREFERENCES);
    expect(settings.current.lastLibrary).toBeUndefined();
  });

  it('remembers everything for the next start', async () => {
    const window = { x: -20, y: 40, width: 1200, height: 800, maximised: true };
    const first = (await open()).settings;
    await first.updatePreferences({ theme: 'dark', storiesWidth: 300 });
    await first.updatePreferences({ view: 'split' });
    await first.update({ window, lastLibrary: '/desk' });
    first.remember({ lastExportFolder: '/out' });
    await first.idle();
    const { settings, notice } = await open();
    expect(notice).toBeNull();
    expect(settings.preferences).toEqual({
      ...DEFAULT_PREFERENCES,
      theme: 'dark',
      storiesWidth: 300,
      view: 'split',
    });
    expect(settings.current).toMatchObject({ window, lastLibrary: '/desk', lastExportFolder: '/out' });
  });

  it('does not touch a file that is whole until something changes', async () => {
    await (await open()).settings.update({ lastLibrary: '/desk' });
    const before = statSync(file);
    const { settings } = await open();
    await settings.update({ lastLibrary: '/desk' });
    expect(statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    await settings.update({ lastLibrary: '/other' });
    expect((await open()).settings.current.lastLibrary).toBe('/other');
  });

  it('takes a preference that is not in the file from the defaults', async () => {
    writeFileSync(file, JSON.stringify({ preferences: { theme: 'light' } }));
    expect((await open()).settings.preferences).toEqual({ ...DEFAULT_PREFERENCES, theme: 'light' });
  });

  it('takes a preference that is given but undefined from what was there', async () => {
    const { settings } = await open();
    await settings.updatePreferences({ theme: 'dark' });
    expect(await settings.updatePreferences({ theme: undefined, view: 'preview' })).toMatchObject({
      theme: 'dark',
      view: 'preview',
    });
  });

  it('leaves what a newer Dateline has added where it is', async () => {
    writeFileSync(file, JSON.stringify({ futureThing: 7, lastLibrary: '/desk' }));
    const { settings, notice } = await open();
    expect(notice).toBeNull();
    await settings.update({ lastExportFolder: '/out' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ futureThing: 7, lastLibrary: '/desk' });
  });

  const broken: [string, string | Uint8Array][] = [
    ['empty', ''],
    ['cut off', '{"preferences": {"theme": "da'],
    ['not JSON', 'theme = dark'],
    ['binary', new Uint8Array([0, 255, 254, 1, 2, 3])],
    ['a list', '[]'],
    ['null', 'null'],
    ['of the wrong kind inside', '{"preferences": 7}'],
    ['holding a theme that does not exist', '{"preferences": {"theme": "pink"}}'],
    ['holding a window without a size', '{"window": {"x": 1, "y": 1}}'],
    ['holding a library that is no path', '{"lastLibrary": {"path": "/desk"}}'],
  ];
  it.each(broken)('sets a file aside that is %s, and says so', async (_name, content) => {
    writeFileSync(file, content);
    const { settings, notice } = await open({ now: () => new Date('2025-02-10T08:00:00Z') });
    const aside = `${file}.broken-2025-02-10T08-00-00-000Z`;
    expect(settings.preferences).toEqual(DEFAULT_PREFERENCES);
    expect(notice).toMatchObject({ code: 'damaged' });
    expect(notice?.message).toContain(aside);
    expect(readFileSync(aside)).toEqual(Buffer.from(content));
    await settings.updatePreferences({ theme: 'dark' });
    const next = await open();
    expect(next.notice).toBeNull();
    expect(next.settings.preferences.theme).toBe('dark');
  });

  it('starts without a file where none can be', async () => {
    const notAFolder = path.join(folder, 'file');
    writeFileSync(notAFolder, 'x');
    const { settings, notice } = await open({ folder: notAFolder });
    expect(notice?.code).toBe('read-only');
    expect(notice?.message).toContain(path.join(notAFolder, 'settings.json'));
    expect((await settings.updatePreferences({ theme: 'dark' })).theme).toBe('dark');
  });

  it('says when a choice cannot be kept, and lets it hold until the end', async () => {
    const { settings } = await open();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    await expect(settings.updatePreferences({ theme: 'dark' })).rejects.toThrowError(
      expect.objectContaining({ code: 'read-only', message: expect.stringContaining(file) }),
    );
    expect(settings.preferences.theme).toBe('dark');
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    settings.remember({ lastLibrary: '/desk' });
    await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
    log.mockRestore();
    expect(settings.current.lastLibrary).toBe('/desk');
  });
});

describe('migrations', () => {
  it('run once, and also on a fresh install', async () => {
    const migrate = vi.fn();
    await open({ version: '0.2.0', migrations: { '0.2.0': migrate } });
    await open({ version: '0.2.0', migrations: { '0.2.0': migrate } });
    expect(migrate).toHaveBeenCalledOnce();
  });

  it('bring an older file into today’s shape before it is checked', async () => {
    writeFileSync(file, JSON.stringify({ lastLibrary: ['/desk', '/other'] }));
    const { settings, notice } = await open({
      version: '0.2.0',
      migrations: {
        '0.2.0': (store) => {
          const old: unknown = store.get('lastLibrary');
          if (Array.isArray(old)) store.set('lastLibrary', old[0]);
        },
      },
    });
    expect(notice).toBeNull();
    expect(settings.current.lastLibrary).toBe('/desk');
  });

  it('that fail leave the old file readable under another name', async () => {
    writeFileSync(file, JSON.stringify({ lastLibrary: '/desk' }));
    let attempts = 0;
    const { notice } = await open({
      version: '0.2.0',
      migrations: {
        '0.2.0': () => {
          attempts++;
          if (attempts === 1) throw new Error('no');
        },
      },
    });
    expect(notice?.code).toBe('damaged');
    const aside = readdirSync(folder).find((name) => name.includes('.broken-'));
    expect(JSON.parse(readFileSync(path.join(folder, aside ?? ''), 'utf8'))).toMatchObject({
      lastLibrary: '/desk',
    });
  });
});
