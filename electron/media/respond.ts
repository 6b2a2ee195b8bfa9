import path from 'node:path';
import { errnoOf } from '../library/disk/disk-error.ts';
import { LARGEST } from '../library/files/largest.ts';
import type { GuardedFileSystem } from '../library/ports/library-files.ts';
import type { LibraryLayout } from '../library/ports/library-layout.ts';
import { type AppRoute, appRoute } from './app-route.ts';
import { contentType } from './content-type.ts';
import { FILE_POLICY, PAGE_FRAME_POLICY, SCRIPT_POLICY, windowPolicy } from './policy.ts';
import { readServedFile } from './served-file.ts';

/** What the open library tells about its pictures: absolute paths, null for anything that is not one of them. */
export interface ServedLibrary {
  readonly context: {
    readonly fileSystem: Pick<GuardedFileSystem, 'readFile'>;
    readonly layout: LibraryLayout;
  };
  mediaFile(storyId: string, name: string): Promise<string | null>;
  siteMediaFile(name: string): Promise<string | null>;
}

export interface SchemeRequest {
  readonly url: string;
  readonly method: string;
}

/** An answer of the app's scheme. */
export interface SchemeResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Where the files behind the app's scheme lie. */
export interface ServedFolders {
  /** The built window. */
  readonly window: string;
  /** Fonts of the page theme. */
  readonly theme: string;
  /** Null while no library is open. */
  library(): ServedLibrary | null;
}

const PAGE_FRAME = '<!doctype html><html><head></head><body></body></html>';

/** Answers one request to the app's scheme from the folders; everything else is 404. */
export async function respond(request: SchemeRequest, folders: ServedFolders): Promise<SchemeResponse> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Only reading is possible here.');
  const route = appRoute(request.url);
  if (!route) return plain(404, 'There is nothing at this address.');
  if (route.kind === 'page-frame')
    return respondWith(PAGE_FRAME, 'text/html; charset=utf-8', PAGE_FRAME_POLICY);
  const file = await locate(route, folders);
  const type = file && contentType(file);
  const bytes = file && type && (await read(route, folders, file));
  if (!bytes || !type) return plain(404, 'There is nothing at this address.');
  return respondWith(bytes, type, route.kind === 'window' ? policyOfWindow(type) : FILE_POLICY);
}

function policyOfWindow(type: string): string {
  if (type.startsWith('text/html')) return windowPolicy(null);
  return type.startsWith('text/javascript') ? SCRIPT_POLICY : FILE_POLICY;
}

async function locate(
  route: Exclude<AppRoute, { kind: 'page-frame' }>,
  folders: ServedFolders,
): Promise<string | null> {
  if (route.kind === 'window' || route.kind === 'theme') return path.join(folders[route.kind], route.file);
  const library = folders.library();
  if (!library) return null;
  return route.kind === 'media'
    ? library.mediaFile(route.storyId, route.name)
    : library.siteMediaFile(route.name);
}

async function read(
  { kind }: Exclude<AppRoute, { kind: 'page-frame' }>,
  folders: ServedFolders,
  file: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (kind === 'window' || kind === 'theme') return readServedFile(folders[kind], file);
  try {
    const library = folders.library();
    if (!library) return null;
    const bytes = await library.context.fileSystem.readFile(file, LARGEST.picture);
    if (!isWebpWithExif(bytes)) return bytes;
    // Few pictures need it, and the start none.
    const { uprightWebp } = await import('../library/media/upright-webp.ts');
    return await uprightWebp(library.context, bytes);
  } catch (cause) {
    // Not there any more, or no file of the library.
    if (errnoOf(cause) === undefined) throw cause;
    return null;
  }
}

/** As the flags of its extended header say. */
function isWebpWithExif(bytes: Buffer): boolean {
  return (
    bytes.length > 20 &&
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.toString('latin1', 8, 16) === 'WEBPVP8X' &&
    ((bytes[20] ?? 0) & 8) !== 0
  );
}

/** A response with the headers that every answer of the app's scheme carries. */
export function respondWith(
  body: Uint8Array<ArrayBuffer> | string,
  type: string,
  policy: string,
  status = 200,
): SchemeResponse {
  return {
    status,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    },
  };
}

function plain(status: number, sentence: string): SchemeResponse {
  return respondWith(`${sentence}\n`, 'text/plain; charset=utf-8', FILE_POLICY, status);
}
