/** What a copy of a story is for, in the order in which it is offered. */
export const COPY_TARGETS = {
  wordpress: { label: 'WordPress' },
  word: { label: 'Google Docs and Word' },
  fragment: { label: 'HTML fragment' },
  text: { label: 'plain text' },
  markdown: { label: 'Markdown' },
} as const satisfies Readonly<Record<string, { readonly label: string }>>;

/** Names what a copy is for, between window and main process and in the names of commands. */
export type CopyTarget = keyof typeof COPY_TARGETS;

export const COPY_KINDS = Object.keys(COPY_TARGETS) as readonly CopyTarget[];

/** A way out that writes no file: onto paper, or to the clipboard for one of the targets. */
export type Handover = 'print' | `copy-${CopyTarget}`;

/** All of them, the copies last. */
export const HANDOVERS: readonly Handover[] = [
  'print',
  ...COPY_KINDS.map((target) => `copy-${target}` as const),
];

/** How a person asks for it: `Copy for Markdown`. */
export function copyLabel(target: CopyTarget): string {
  return `Copy for ${COPY_TARGETS[target].label}`;
}

/** What a copy is for that leaves in this way or is made by this command; null for any other. */
export function copyTargetOf(name: string): CopyTarget | null {
  return COPY_KINDS.find((target) => name === `copy-${target}`) ?? null;
}

/** True for a way out that writes no file, among all ways by their names. */
export function isHandover(kind: string): kind is Handover {
  return (HANDOVERS as readonly string[]).includes(kind);
}
