import { slugify } from '../../story/slug.ts';

/** A slug as WordPress stores it: what is not ASCII as escapes of its bytes, in lower case (`sanitize_title`). */
export function wxrSlug(name: string): string {
  return encodeURIComponent(slugify(name.toWellFormed())).toLowerCase();
}

/**
 * Logins for authors by their names, which WordPress wants in ASCII; a name in another script is numbered.
 * Equal names are one author.
 */
export function wxrLogins(names: Iterable<string>): ReadonlyMap<string, string> {
  const logins = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    if (logins.has(name)) continue;
    const slug = slugify(name);
    const base = /^[a-z0-9-]{1,50}$/.test(slug) ? slug : 'author';
    let login = base;
    for (let number = 2; taken.has(login); number++) login = `${base}-${number}`;
    taken.add(login);
    logins.set(name, login);
  }
  return logins;
}
