const LONGEST = 120;

/** The slug itself, or with the first number from 2 that nobody has. An empty slug stays empty. */
export function uniqueSlug(slug: string, taken: ReadonlySet<string>): string {
  if (slug === '' || !taken.has(slug)) return slug;
  const stem = stemOf(slug, taken);
  for (let number = 2; ; number++) {
    const candidate = `${shortened(stem, `-${number}`.length)}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** `talks-2` beside `talks` is a numbered copy already; `election-2024` alone is not. */
function stemOf(slug: string, taken: ReadonlySet<string>): string {
  const stem = /^(.+)-[1-9]\d{0,2}$/u.exec(slug)?.[1];
  return stem !== undefined && taken.has(stem) ? stem : slug;
}

function shortened(stem: string, suffix: number): string {
  if (stem.length + suffix <= LONGEST) return stem;
  return Array.from(stem)
    .slice(0, LONGEST - suffix - 20)
    .join('')
    .replace(/-+$/, '');
}
