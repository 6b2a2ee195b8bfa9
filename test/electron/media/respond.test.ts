import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../electron/library/files/guard-library.ts';
import { libraryLayout } from '../../../electron/library/layout/library-layout.ts';
import { orientationOf } from '../../../electron/library/media/inspect-picture.ts';
import { respond, type SchemeResponse, type ServedFolders } from '../../../electron/media/respond.ts';
import { mediaUrl, PAGE_FRAME_URL, siteMediaUrl, themeUrl } from '../../../shared/ipc/addresses.ts';
import { shownQuarters, turnedPicture } from '../library/media/turned-pictures.ts';

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
const ID = 'story-0001';

let root: string;
let folders: ServedFolders;
const at = (...names: string[]) => path.join(root, ...names);
const media = (...names: string[]) => at('library', 'stories', ID, 'media', ...names);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dateline-serve-'));
  for (const folder of ['window/assets', 'theme', 'library/site-media', 'elsewhere']) {
    mkdirSync(at(folder), { recursive: true });
  }
  mkdirSync(media(), { recursive: true });
  writeFileSync(at('window/index.html'), '<!doctype html>');
  writeFileSync(at('window/assets/app.js'), 'export {};');
  writeFileSync(at('window/assets/notes.exe'), 'x');
  writeFileSync(at('theme/serif.woff2'), 'font');
  writeFileSync(at('elsewhere/secret.png'), 'secret');
  writeFileSync(at('library/site-media/amal.webp'), PICTURE);
  writeFileSync(media('quay.png'), PICTURE);
  const library = {
    context: {
      fileSystem: guardLibrary(diskFileSystem, realpathSync(at('library'))),
      layout: libraryLayout(realpathSync(at('library'))),
    },
    mediaFile: async (id: string, name: string) => at('library', 'stories', id, 'media', name),
    siteMediaFile: async (name: string) => at('library', 'site-media', name),
  };
  folders = { window: at('window'), theme: at('theme'), library: () => library };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const get = (address: string, method = 'GET') => respond({ url: address, method }, folders);
const header = (response: SchemeResponse, name: string) => response.headers[name] ?? null;

describe('respond', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'turns a WebP as its camera was held (%i), for browsers do not',
    async (held) => {
      writeFileSync(media('held.webp'), await turnedPicture('webp', held));
      writeFileSync(media('torn.webp'), (await turnedPicture('webp', held)).subarray(0, 30));
      const { status, body } = await get(mediaUrl(ID, 'held.webp'));
      expect(status).toBe(200);
      expect(orientationOf('webp', body)).toBe(1);
      expect(await shownQuarters(body)).toEqual({
        width: 60,
        height: 40,
        quarters: ['red', 'green', 'blue', 'white'],
      });
      expect((await get(mediaUrl(ID, 'torn.webp'))).body).toHaveLength(30);
    },
  );

  it('serves a picture of a story and nothing that could run in it', async () => {
    const response = await get(mediaUrl(ID, 'quay.png'));
    expect(response.status).toBe(200);
    expect(header(response, 'content-type')).toBe('image/png');
    expect(header(response, 'x-content-type-options')).toBe('nosniff');
    expect(header(response, 'content-security-policy')).toContain("default-src 'none'");
    expect(Buffer.from(response.body)).toEqual(PICTURE);
  });

  it.each([
    [siteMediaUrl('amal.webp'), 'image/webp'],
    [themeUrl('serif.woff2'), 'font/woff2'],
    ['app://dateline/assets/app.js', 'text/javascript; charset=utf-8'],
  ])('serves %s', async (address, type) => {
    const response = await get(address);
    expect([response.status, header(response, 'content-type')]).toEqual([200, type]);
  });

  it('holds the window to a policy without inline scripts, eval or other origins', async () => {
    const policy = header(await get('app://dateline/index.html'), 'content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|wss?:|\*/);
  });

  it('gives the published page’s frame no scripts at all', async () => {
    const response = await get(PAGE_FRAME_URL);
    const policy = header(response, 'content-security-policy') ?? '';
    expect(new TextDecoder().decode(response.body)).toBe(
      '<!doctype html><html><head></head><body></body></html>',
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).not.toMatch(/https?:|wss?:|\*/);
  });

  it('serves no picture while no library is open', async () => {
    folders = { ...folders, library: () => null };
    expect((await get(mediaUrl(ID, 'quay.png'))).status).toBe(404);
  });

  it('follows no link out of the library', async () => {
    symlinkSync(at('elsewhere/secret.png'), media('link.png'));
    symlinkSync(at('elsewhere'), at('library', 'stories', 'story-0002'));
    mkdirSync(at('elsewhere/media'));
    writeFileSync(at('elsewhere/media/secret.png'), 'secret');
    expect((await get(mediaUrl(ID, 'link.png'))).status).toBe(404);
    expect((await get(mediaUrl('story-0002', 'secret.png'))).status).toBe(404);
  });

  it('follows no link out of the window’s own files', async () => {
    symlinkSync(at('elsewhere/secret.png'), at('window/assets/link.png'));
    expect((await get('app://dateline/assets/link.png')).status).toBe(404);
  });

  it.skipIf(process.platform === 'win32')('does not wait at a pipe', async () => {
    execFileSync('mkfifo', [media('pipe.png')]);
    expect((await get(mediaUrl(ID, 'pipe.png'))).status).toBe(404);
  });

  it.each([
    mediaUrl(ID, 'absent.png'),
    mediaUrl('story-9999', 'quay.png'),
    mediaUrl(ID, 'quay.png/..'),
    'app://dateline/assets/notes.exe',
    'app://dateline/assets',
    'app://dateline/../library/site.json',
    'app://dateline/%2e%2e/library/site-media/amal.webp',
    'app://dateline/media/%2e%2e/%2e%2e/library/site-media/amal.webp',
    'app://dateline/theme/../../elsewhere/secret.png',
    'app://elsewhere/index.html',
  ])('answers 404 for %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  it('can only be read', async () => {
    expect((await get('app://dateline/index.html', 'POST')).status).toBe(405);
    expect((await get(mediaUrl(ID, 'quay.png'), 'DELETE')).status).toBe(405);
  });
});
