// The names are put together here, or this file would break its own rule.
const dotted = (...parts: string[]) => parts.join('.');
const slashed = (...parts: string[]) => ['', ...parts].join('/');

const HOSTS = [
  dotted('registry', 'npmjs', 'org'),
  dotted('registry', 'yarnpkg', 'com'),
  dotted('registry', 'npmmirror', 'com'),
  dotted('npm', 'pkg', 'github', 'com'),
  dotted('deb', 'debian', 'org'),
  dotted('security', 'debian', 'org'),
  dotted('archive', 'ubuntu', 'com'),
  dotted('security', 'ubuntu', 'com'),
  dotted('pypi', 'org'),
  dotted('crates', 'io'),
];
const FOLDERS = [slashed('work'), slashed('root'), slashed('tmp', 'team'), slashed('tmp', 'tooling')];

/** Where a text names a package registry or a folder of one developer's machine. */
export function placeViolations(path: string, text: string): string[] {
  const hosts = HOSTS.filter((host) => text.includes(host));
  const folders = FOLDERS.filter((folder) =>
    new RegExp(`(?:^|[\\s"'\`(=:,])${folder}(?![\\w-])`, 'm').test(text),
  );
  return [...hosts, ...folders].map((place) => `${path} names ${place}`);
}
