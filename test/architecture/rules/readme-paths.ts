const SPAN = /`([^`\n]+)`/g;
const LINK = /\]\(([^)\s]+)\)/g;
const FENCE = /^```[^\n]*\n([\s\S]*?)^```/gm;
const CODE_FILE = /^[\w.-]+(?:\/[\w.-]+)*\.(?:tsx?|mjs|css|txt|yml)$/;
const FOLDER = /^(?:[\w.-]+\/)+$/;
const IN_TOP_FOLDER = /^(?:shared|electron|renderer|test|assets)(?:\/[\w-]+)+$/;
/** What the recipes make up to be added: its folder has to be there. */
const INVENTED = /\/(?:[^/]*callout[^/]*|text\/story-to-text\.ts|where-command\.ts)(?:\/.*)?$/i;

/** The entries at the beginning of a line of a folder list, up to the first two spaces. */
function listed(fence: string): readonly string[] {
  return fence.split('\n').flatMap((line) => {
    const entries = (line.trim().split(/\s{2,}/)[0] ?? '').split(' ');
    return entries.every((entry) => CODE_FILE.test(entry) || FOLDER.test(entry)) ? entries : [];
  });
}

function said(prose: string): readonly string[] {
  return [...prose.matchAll(SPAN)]
    .map(([, span = '']) => span)
    .filter((span) => CODE_FILE.test(span) || FOLDER.test(span) || IN_TOP_FOLDER.test(span));
}

/**
 * Paths in a README that lead nowhere: links, files of code and folders in backticks or in a list of folders.
 * A path may be said from anywhere on (`nodes/block-units.ts`). `paths` are all files of the project.
 */
export function readmePathViolations(readme: string, text: string, paths: readonly string[]): string[] {
  const tree = paths.map((path) => `/${path}`);
  const isThere = (path: string) => tree.some((file) => file.endsWith(`/${path}`) || isIn(file, path));
  const prose = text.replace(FENCE, '');
  // The README for users lists the folders of a library.
  const fences = readme === 'README.md' ? [] : [...text.matchAll(FENCE)];
  const named = [...said(prose), ...fences.flatMap(([, fence = '']) => listed(fence))].map((path) =>
    path.replace(INVENTED, '/'),
  );
  const base = new URL(readme, 'file:///');
  const linked = [...prose.replace(SPAN, '').matchAll(LINK)]
    .map(([, link = '']) => link.replace(/#.*$/, ''))
    .filter((link) => /[./]/.test(link) && !link.includes(':'))
    .map((link) => decodeURIComponent(new URL(link, base).pathname).slice(1));
  return [
    ...named.filter((path) => !isThere(path)),
    ...linked.filter(
      (path) => !tree.includes(`/${path}`) && !tree.some((file) => file.startsWith(`/${path}`)),
    ),
  ].map((path) => `${readme} names ${path}, which is not there`);
}

function isIn(file: string, folder: string): boolean {
  return file.includes(`/${folder.replace(/\/$/, '')}/`);
}

/** Commands in a README that `package.json` does not have. */
export function readmeScriptViolations(
  readme: string,
  text: string,
  scripts: Readonly<Record<string, string>>,
): string[] {
  return [...text.matchAll(/\bnpm run (?:--\w+ )?([a-z][\w:-]*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !Object.hasOwn(scripts, name))
    .map((name) => `${readme} names npm run ${name}, which is not there`);
}
