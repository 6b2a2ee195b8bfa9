const NOTIFICATIONS = 'Notifications';
/** Of a group of radio buttons Tab comes to the one that is checked. */
const ONE_OF_RADIOS = ':not([type="radio"]:not(:checked))';
const REGIONS = [
  'Stories',
  'Editor',
  'Inspector',
  'Preview',
  'Beside',
  'Board',
  'Planner',
  'Reading',
  NOTIFICATIONS,
];

/** The parts of the window that are shown, as they stand in it. */
export function visibleRegions(): readonly HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('section[aria-label], [role="region"][aria-label]');
  return [...all].filter((region) => {
    const name = region.getAttribute('aria-label') ?? '';
    const empty = name === NOTIFICATIONS && region.querySelector('button') === null;
    return REGIONS.includes(name) && !empty && region.checkVisibility();
  });
}

/** The thing in a region that a person most likely wants: the list, the text, the first field. */
export function targetOfRegion(region: HTMLElement): HTMLElement {
  const wanted = [
    '[data-read-first]',
    ':is([role="grid"], [role="gridcell"], [role="listbox"])[tabindex="0"]',
    '[aria-label="Story body"]',
    `input${ONE_OF_RADIOS}, textarea, [role="combobox"]`,
    'button:not(:disabled)',
  ];
  for (const selector of wanted) {
    const found = region.querySelector<HTMLElement>(selector);
    if (found?.checkVisibility()) return found;
  }
  region.tabIndex = -1;
  return region;
}

/** The bars along the top and the bottom of the window; those of a room or a dialog belong to it. */
function visibleBars(): readonly HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('header, footer');
  return [...all].filter(
    (bar) => bar.closest('main, section, article, [role="dialog"]') === null && firstStop(bar) !== undefined,
  );
}

/** Where Tab would come to first: of a radio group that is the one that is checked. */
function firstStop(bar: HTMLElement): HTMLElement | undefined {
  const all = bar.querySelectorAll<HTMLElement>(
    `button:not(:disabled), input:not(:disabled)${ONE_OF_RADIOS}, [tabindex]`,
  );
  return [...all].find((element) => element.tabIndex >= 0 && element.checkVisibility());
}

function isBefore(one: HTMLElement, other: HTMLElement): -1 | 1 {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Moves the focus to the next (or previous) part of the window, its bars among them, round and round. */
export function cycleRegions(step: 1 | -1): void {
  const regions = visibleRegions();
  const parts = [...regions, ...visibleBars()].sort(isBefore);
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  // From nowhere one goes to a pane first, and not to a bar.
  const from = at < 0 ? regions : parts;
  const next = from[at < 0 ? (step < 0 ? from.length - 1 : 0) : (at + step + from.length) % from.length];
  if (next) (regions.includes(next) ? targetOfRegion(next) : firstStop(next))?.focus();
}
