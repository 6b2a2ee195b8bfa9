// What the judges are told to let pass: the binaries of the runtime alone, each with its reason.
import { ABOUT } from './about.mjs';

const FOLDER = `usr/lib/${ABOUT.name}`;

/**
 * Findings of lintian. The runtime ships as Electron's makers build it, tested by them as it is.
 * @type {readonly { readonly reason: string, readonly tag: string, readonly files: readonly string[] }[]}
 */
export const LINTIAN_FINDINGS = [
  {
    reason: 'Chromium is built with its own, patched copies of these libraries and runs with no others.',
    tag: 'embedded-library *',
    files: [ABOUT.name],
  },
  {
    reason:
      'The runtime’s binaries stay as its makers built and signed them, so that their hashes can be compared.',
    tag: 'unstripped-binary-or-object',
    files: [
      ABOUT.name,
      'chrome-sandbox',
      'chrome_crashpad_handler',
      'libEGL.so',
      'libGLESv2.so',
      'libffmpeg.so',
      'libvk_swiftshader.so',
      'libvulkan.so.1',
    ],
  },
  {
    reason:
      'The helper of Chromium’s sandbox has to be setuid root where the kernel lets no user make namespaces.',
    tag: 'elevated-privileges *',
    files: ['chrome-sandbox'],
  },
];

export const LINTIAN_OVERRIDES = LINTIAN_FINDINGS.map(
  ({ reason, tag, files }) =>
    `# ${reason}\n${files.map((file) => `${ABOUT.name}: ${tag} [${FOLDER}/${file}]\n`).join('')}`,
).join('');

/**
 * Findings of rpmlint.
 * @type {readonly { readonly reason: string, readonly filter: string }[]}
 */
export const RPMLINT_FINDINGS = [
  {
    reason: 'The helper of Chromium’s sandbox has to be setuid root, as above.',
    filter: `(setuid-binary|non-standard-executable-perm) /${FOLDER}/chrome-sandbox`,
  },
  { reason: 'Packages are signed where releases are made, and nowhere else.', filter: 'no-signature' },
];

export const RPMLINT_CONFIG = `Filters = [\n${RPMLINT_FINDINGS.map(
  ({ reason, filter }) => `  # ${reason}\n  '${filter}',\n`,
).join('')}]\n`;
