import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FoundUpdate,
  type Installed,
  readUpdateArchive,
} from '../../../electron/updates/update-archive.ts';
import { askFeed, feedAddress } from '../../../electron/updates/update-feed.ts';
import { archiveOf, fileOf, makeKeys, noticeOf, PAYLOAD, signed } from './signed-update.ts';

const { secret, key } = makeKeys();
const stranger = makeKeys();
let work = '';
let server: Server | null = null;
let installed: Installed;

beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'dateline-updates-'));
  installed = { version: '0.1.0', platform: 'linux-x64', key, folder: path.join(work, 'update') };
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  await rm(work, { recursive: true, force: true });
});

interface Offered {
  readonly envelope: Buffer;
  readonly payload: Buffer;
}
const offer = (notice: unknown = noticeOf(), by: KeyObject = secret, payload: Buffer = PAYLOAD): Offered => ({
  envelope: signed(notice, by),
  payload,
});

async function fromStick({ envelope, payload }: Offered): Promise<FoundUpdate> {
  const file = path.join(work, 'stick.dateline-update');
  await writeFile(file, archiveOf(envelope, payload));
  return readUpdateArchive(file, installed);
}

async function serve(answers: Readonly<Record<string, Buffer>>, status = 200): Promise<string> {
  server = createServer((request, response) => {
    const body = answers[request.url ?? ''];
    response.writeHead(body ? status : 404, { location: '/elsewhere' });
    response.end(body);
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/updates/feed.json`;
}

async function fromFeed({ envelope, payload }: Offered): Promise<FoundUpdate> {
  const address = await serve({
    '/updates/feed.json': envelope,
    '/updates/dateline_0.2.0_amd64.deb': payload,
  });
  return askFeed(address, installed);
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
/** Another notice behind the signature of the true one. */
function renoticed(changes: Record<string, unknown>): Offered {
  const { signature } = JSON.parse(offer().envelope.toString());
  const notice = Buffer.from(JSON.stringify(noticeOf(changes))).toString('base64');
  return { envelope: Buffer.from(JSON.stringify({ notice, signature })), payload: PAYLOAD };
}
const without = (name: string): Offered => {
  const { [name]: _, ...rest } = JSON.parse(offer().envelope.toString());
  return { envelope: Buffer.from(JSON.stringify(rest)), payload: PAYLOAD };
};

const REFUSED: [string, () => Offered, string, RegExp][] = [
  [
    'a byte of the program changed',
    () => offer(noticeOf(), secret, flipped(PAYLOAD, 7)),
    'damaged',
    /not those that were signed/,
  ],
  [
    'the last byte changed',
    () => offer(noticeOf(), secret, flipped(PAYLOAD, PAYLOAD.length - 1)),
    'damaged',
    /not those/,
  ],
  ['the program cut short', () => offer(noticeOf(), secret, PAYLOAD.subarray(0, -1)), 'damaged', /cut short/],
  ['no program at all', () => offer(noticeOf(), secret, Buffer.alloc(0)), 'damaged', /cut short/],
  [
    'something behind the program',
    () => offer(noticeOf(), secret, Buffer.concat([PAYLOAD, PAYLOAD])),
    'damaged',
    /longer/,
  ],
  ['the key of a stranger', () => offer(noticeOf(), stranger.secret), 'damaged', /signature/],
  ['a later release in the notice', () => renoticed({ release: '9.0.0' }), 'damaged', /signature/],
  [
    'another program in the notice',
    () => renoticed({ files: [fileOf({ sha512: 'a'.repeat(128) })] }),
    'damaged',
    /signature/,
  ],
  ['no signature', () => without('signature'), 'damaged', /no signed notice/],
  ['no notice', () => without('notice'), 'damaged', /no signed notice/],
  [
    'a notice that is not JSON',
    () => ({ envelope: Buffer.from('<html>'), payload: PAYLOAD }),
    'damaged',
    /no signed notice/,
  ],
  [
    'an empty notice',
    () => ({ envelope: Buffer.from(' '), payload: PAYLOAD }),
    'damaged',
    /no signed notice/,
  ],
  [
    'a notice without an end',
    () => ({ envelope: Buffer.alloc(200_000, 0x20), payload: PAYLOAD }),
    'damaged',
    /thrown away/,
  ],
  ['an older release', () => offer(noticeOf({ release: '0.0.9' })), 'stale', /older than yours/],
  [
    'no file for this computer',
    () => offer(noticeOf({ files: [fileOf({ platform: 'win32-x64' })] })),
    'unsupported',
    /linux-x64/,
  ],
  [
    'a name that leaves the folder',
    () => offer(noticeOf({ files: [fileOf({ name: '../dateline' })] })),
    'unsupported',
    /newer Dateline/,
  ],
  [
    'a name that is hidden',
    () => offer(noticeOf({ files: [fileOf({ name: '.bashrc' })] })),
    'unsupported',
    /newer Dateline/,
  ],
  [
    'a release that is no version',
    () => offer(noticeOf({ release: '1.0.0-x' })),
    'unsupported',
    /newer Dateline/,
  ],
  ['a notice of a later format', () => offer(noticeOf({ version: 2 })), 'unsupported', /newer Dateline/],
];

describe.each([
  ['from a stick', fromStick],
  ['from a feed', fromFeed],
])('an update %s', (_where, take) => {
  it('that is ours and newer waits apart, whole', async () => {
    const { notice, kept } = await take(offer());
    expect(notice.release).toBe('0.2.0');
    expect(kept).toBe(path.join(installed.folder, 'dateline_0.2.0_amd64.deb'));
    expect(await readFile(kept ?? '')).toEqual(PAYLOAD);
    expect(await readdir(installed.folder)).toHaveLength(1);
  });

  it('that is the one installed is not kept', async () => {
    expect((await take(offer(noticeOf({ release: '0.1.0' })))).kept).toBeNull();
    expect(existsSync(installed.folder)).toBe(false);
  });

  it.each(REFUSED)('with %s is refused and leaves nothing', async (_what, offered, code, message) => {
    await expect(take(offered())).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(existsSync(installed.folder)).toBe(false);
  });

  it('takes the place of one that waited', async () => {
    await take(offer());
    server?.close();
    await expect(take(offer(noticeOf(), secret, flipped(PAYLOAD, 0)))).rejects.toThrow();
    expect(existsSync(installed.folder)).toBe(false);
  });
});

describe('an update file', () => {
  it.each([
    ['nothing', ''],
    ['another kind of file', 'PK\u0003\u0004 and more than enough bytes'],
    ['no length', 'dateline-update 1\nabc\n'],
    ['a length that is too long', 'dateline-update 1\n9999999\n{}'],
    ['a length beyond its end', 'dateline-update 1\n5000\n{}'],
  ])('that holds %s is refused', async (_what, text) => {
    const file = path.join(work, 'file');
    await writeFile(file, text, 'latin1');
    await expect(readUpdateArchive(file, installed)).rejects.toMatchObject({ code: 'damaged' });
    expect(existsSync(installed.folder)).toBe(false);
  });
});

describe('a feed', () => {
  it.each([
    ['http://updates.example/feed.json'],
    ['ftp://updates.example/feed.json'],
    ['file:///etc/passwd'],
    ['https://name:secret@updates.example/'],
    ['updates.example'],
    [''],
  ])('at %j is not asked', (address) => {
    expect(() => feedAddress(address)).toThrow(/has to begin with https/);
  });

  it('is asked by https, or on this computer', () => {
    expect(feedAddress('https://updates.example/feed.json').host).toBe('updates.example');
    expect(feedAddress('http://127.0.0.1:8000/').port).toBe('8000');
  });

  it('that sends elsewhere is not followed', async () => {
    const address = await serve({ '/updates/feed.json': offer().envelope }, 302);
    await expect(askFeed(address, installed)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('it answers 302'),
    });
  });

  it('that names a program which is not there is told as it is', async () => {
    const address = await serve({ '/updates/feed.json': offer().envelope });
    await expect(askFeed(address, installed)).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(installed.folder)).toBe(false);
  });

  it('that nobody answers at is told as it is', async () => {
    const address = await serve({});
    server?.close();
    await expect(askFeed(address, installed)).rejects.toMatchObject({ code: 'not-found' });
  });
});
