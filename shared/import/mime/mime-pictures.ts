import type { MimePart } from './mime-part.ts';

/** The pictures of a message under addresses that a reader of HTML takes for files beside it. */
export interface MimePictures {
  /**
   * HTML in which what was named by a part's id or address (RFC 2392, RFC 2557) is named by its file; `base` is the
   * address that the HTML stands at, empty where it has none.
   */
  placed(html: string, base?: string): string;
  /** Addresses of the pictures that no HTML shows, in their order. */
  attached(): readonly string[];
  /** The part behind each address. */
  readonly parts: ReadonlyMap<string, MimePart>;
}

const PICTURE = /^image\/(?:png|jpe?g|pjpeg|gif|webp|avif)$/;

/** True for a part that a page may show. */
export function isPicturePart({ type, filename }: MimePart): boolean {
  const named = type === 'application/octet-stream' && /\.(?:png|jpe?g|gif|webp|avif)$/i.test(filename ?? '');
  return PICTURE.test(type) || named;
}

export function mimePictures(leaves: readonly MimePart[]): MimePictures {
  const parts = new Map<string, MimePart>();
  const byId = new Map<string, string>();
  const shown = new Set<string>();
  for (const [at, part] of leaves.entries()) {
    if (!isPicturePart(part)) continue;
    const address = `part-${at}/${fileName(part)}`;
    parts.set(address, part);
    if (part.contentId !== null) byId.set(part.contentId, address);
    if (part.location !== null) byId.set(part.location, address);
  }
  const placedBy =
    (names: (id: string) => readonly string[]) => (whole: string, before: string, id: string) => {
      const address = names(id)
        .map((name) => byId.get(name))
        .find((found) => found !== undefined);
      if (address === undefined) return whole;
      shown.add(address);
      return `${before}${address}`;
    };
  const byContentId = placedBy((id) => [id, decoded(id)]);
  return {
    parts,
    placed(html, base = '') {
      const folder = base.replace(/[?#].*$/s, '').replace(/[^/\\]*$/, '');
      const byLocation = placedBy((id) => {
        const address = id.replaceAll('&amp;', '&');
        return [address, decoded(address), `${folder}${address}`, `${folder}${decoded(address)}`];
      });
      return html
        .replace(/(\b(?:src|background)\s*=\s*["']?)cid:([^"'\s>]{1,2000})/gi, byContentId)
        .replace(/(\bsrc\s*=\s*")([^">]{1,4000})/gi, byLocation)
        .replace(/(\bsrc\s*=\s*')([^'>]{1,4000})/gi, byLocation);
    },
    attached: () => [...parts.keys()].filter((address) => !shown.has(address)),
  };
}

function fileName({ filename, location, type }: MimePart): string {
  const last = (filename ?? location?.replace(/[?#].*$/s, '') ?? '')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}#?%]/gu, '')
    .trim();
  const ending = type.slice(type.indexOf('/') + 1).replace(/^p?jpeg$/, 'jpg');
  if (last === '') return `picture.${ending}`;
  return /\.[a-z]{3,4}$/i.test(last) ? last : `${last}.${ending}`;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
