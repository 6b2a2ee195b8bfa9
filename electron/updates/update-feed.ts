import type { IncomingMessage } from 'node:http';
import { DatelineError } from '../../shared/result.ts';
import { chooseFile } from './choose-file.ts';
import { keepUpdate } from './keep-update.ts';
import { LARGEST_NOTICE, notOurs, readSignedNotice } from './signed-notice.ts';
import type { FoundUpdate, Installed } from './update-archive.ts';

const PATIENCE_MS = 30_000;
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** The address of a feed as it is asked for, or a sentence: it may lie on this computer, else it has to be `https:`. */
export function feedAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.test(url.hostname));
  if (url && isSafe && url.username === '' && url.password === '') return url;
  throw new DatelineError(
    'invalid-argument',
    'The address of the updates has to begin with https:// and hold no password: correct it.',
  );
}

/** Asks the feed once, and fetches what it names where that is newer. Nothing is sent but the request itself. */
export async function askFeed(address: string, installed: Installed): Promise<FoundUpdate> {
  const url = feedAddress(address);
  const notice = readSignedNotice(await wholeAnswer(url), installed.key);
  const wanted = chooseFile(notice, installed.version, installed.platform);
  if (!wanted) return { notice, kept: null };
  const answer = await ask(new URL(wanted.name, url));
  try {
    return { notice, kept: await keepUpdate(installed.folder, wanted, answer) };
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause;
    throw unreachable(url, cause);
  } finally {
    answer.destroy();
  }
}

async function wholeAnswer(url: URL): Promise<Buffer> {
  const answer = await ask(url);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer) {
      size += (chunk as Buffer).length;
      if (size > LARGEST_NOTICE) throw notOurs('it is no signed notice');
      chunks.push(chunk as Buffer);
    }
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause;
    throw unreachable(url, cause);
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

/** By Node's own client: the window's network stays closed. Another address is not followed. */
async function ask(url: URL): Promise<IncomingMessage> {
  const { get } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: PATIENCE_MS, headers: { 'user-agent': 'Dateline' } }, (answer) => {
      if (answer.statusCode === 200) return resolve(answer);
      answer.destroy();
      reject(unreachable(url, new Error(`it answers ${answer.statusCode}`)));
    });
    request.once('timeout', () => request.destroy(new Error('it does not answer')));
    request.once('error', (cause) => reject(unreachable(url, cause)));
  });
}

function unreachable(url: URL, cause: unknown): DatelineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatelineError(
    'not-found',
    `The updates at ${url.host} could not be read (${reason}): check the address and the connection, then ask again.`,
    { cause },
  );
}
