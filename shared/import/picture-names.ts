import { isMediaName } from '../story/media-name.ts';
import type { ImportedPicture } from './imported-story.ts';

/** Gives each picture of one imported story its media name; the same source keeps the same name. */
export interface PictureNames {
  /** The name for a picture, or null when `source` is no address that a story's picture may come from. */
  nameFor(source: string): string | null;
  /**
   * As `nameFor`, for a picture whose media name is known; false when the name is no media name or belongs
   * to another picture.
   */
  claim(media: string, source: string): boolean;
  readonly pictures: readonly ImportedPicture[];
}

const MIME_EXTENSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'image/png': 'png',
    'image/jpeg': 'jpg',
    'image/jpg': 'jpg',
    'image/gif': 'gif',
    'image/webp': 'webp',
    'image/avif': 'avif',
  }),
);

/** A new, empty set of names. `baseUrl` is the absolute address that relative sources of a saved page stand against. */
export function pictureNames(baseUrl?: string): PictureNames {
  const bySource = new Map<string, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const pictures: ImportedPicture[] = [];
  return {
    pictures,
    nameFor(given) {
      const source = pictureSource(given, baseUrl);
      if (source === null) return null;
      const known = bySource.get(source);
      if (known) return known;
      const media = uniqueName(mediaNameOf(source), taken, counts);
      bySource.set(source, media);
      taken.add(media);
      pictures.push({ media, source });
      return media;
    },
    claim(media, given) {
      const source = pictureSource(given, baseUrl);
      if (source === null || !isMediaName(media)) return false;
      if (taken.has(media))
        return pictures.some((picture) => picture.media === media && picture.source === source);
      taken.add(media);
      bySource.set(source, media);
      pictures.push({ media, source });
      return true;
    },
  };
}

/**
 * The source as `ImportedPicture` holds it, or null: only pictures in `data:`, http(s) and relative
 * addresses without control characters.
 */
function pictureSource(given: string, baseUrl: string | undefined): string | null {
  const source = given.trim();
  if (source === '' || source.startsWith('#')) return null;
  if (/^data:/i.test(source)) return dataExtension(source) === null ? null : source;
  if (/\p{Cc}/u.test(source)) return null;
  if (source.startsWith('//')) return `https:${source}`;
  const scheme = /^([^/?#:]*):/.exec(source)?.[1];
  if (scheme !== undefined) return /^https?$/i.test(scheme) ? source : null;
  return baseUrl === undefined ? source : resolveAddress(source, baseUrl);
}

/** `relative` against an absolute http(s) base: enough of RFC 3986, 5.2 for the addresses that pages write. */
export function resolveAddress(relative: string, base: string): string {
  const parts = /^(https?:\/\/[^/?#]*)([^?#]*)/i.exec(base);
  if (!parts || /^[a-z][a-z0-9+.-]*:/i.test(relative) || relative.startsWith('#')) return relative;
  const [, origin = '', path = ''] = parts;
  if (relative.startsWith('//')) return `${origin.slice(0, origin.indexOf(':') + 1)}${relative}`;
  if (relative.startsWith('?')) return `${origin}${path || '/'}${relative}`;
  const [, relativePath = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(relative) ?? [];
  const folder = relativePath.startsWith('/') ? '' : path.slice(0, path.lastIndexOf('/') + 1);
  return `${origin}${withoutDots(folder + relativePath)}${rest}`;
}

function withoutDots(path: string): string {
  const out: string[] = [];
  const steps = path.split('/');
  for (const [i, step] of steps.entries()) {
    if (step === '..') out.pop();
    if (step !== '.' && step !== '..') out.push(step);
    else if (i === steps.length - 1) out.push('');
  }
  const joined = out.join('/');
  return joined.startsWith('/') ? joined : `/${joined}`;
}

function dataExtension(source: string): string | null {
  const mime = /^data:([^;,]*)/i.exec(source)?.[1]?.trim().toLowerCase() ?? '';
  return MIME_EXTENSIONS.get(mime) ?? null;
}

/**
 * The file name that the address ends in, made safe; a file without a known extension is taken for a JPEG
 * until its bytes are seen.
 */
function mediaNameOf(source: string): string {
  const inline = dataExtension(source);
  if (inline !== null) return `picture.${inline}`;
  const last = /([^/\\]*)$/.exec(source.replace(/[?#].*$/s, ''))?.[1] ?? '';
  const decoded = decodePercent(last);
  if (isMediaName(decoded)) return decoded;
  const [, stem = decoded, extension = 'jpg'] = /^(.*)\.(png|jpe?g|gif|webp|avif)$/is.exec(decoded) ?? [];
  const safe = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${safe || 'picture'}.${extension.toLowerCase()}`;
}

function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** `counts` remembers the last number given to a name, for pages whose thousand pictures are all called alike. */
function uniqueName(name: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const stem = name.slice(0, dot).slice(0, 100);
  let number = (counts.get(name) ?? 1) + 1;
  while (taken.has(`${stem}-${number}${name.slice(dot)}`)) number++;
  counts.set(name, number);
  return `${stem}-${number}${name.slice(dot)}`;
}
