const NOTIFICATIONS = 'Notifications';
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

function visibleRegions(): readonly HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('section[aria-label], [role="region"][aria-label]');
  return [...all].filter((region) => {
    const name = region.getAttribute('aria-label') ?? '';
    const empty = name === NOTIFICATIONS && region.querySelector('button') === null;
    return REGIONS.includes(name) && !empty && region.checkVisibility();
  });
}

/** The thing in a region that a person most likely wants: the list, the text, the first field. */
function target(region: HTMLElement): HTMLElement {
  const wanted = [
    '[data-read-first]',
    ':is([role="grid"], [role="gridcell"], [role="listbox"])[tabindex="0"]',
    '[aria-label="Story body"]',
    'input, textarea, [role="combobox"]',
    'button',
  ];
  for (const selector of wanted) {
    const found = region.querySelector<HTMLElement>(selector);
    if (found?.checkVisibility()) return found;
  }
  region.tabIndex = -1;
  return region;
}

/**
 * The first button along the top of the window, or the bottom where the paper is alone: the way out of a
 * pane that has no other beside it.
 */
function buttonAtEdge(): HTMLElement | undefined {
  const buttons = document.querySelectorAll<HTMLElement>(':is(header, footer) button:not(:disabled)');
  return [...buttons].find((button) => button.checkVisibility());
}

/** Moves the focus to the next (or previous) pane of the window, round and round. */
export function cycleRegions(step: 1 | -1): void {
  const regions = visibleRegions();
  if (regions.length === 0) return;
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = at < 0 && step < 0 ? regions.length - 1 : (at + step + regions.length) % regions.length;
  const region = regions[next];
  if (regions.length === 1 && at === 0) buttonAtEdge()?.focus();
  else if (region) target(region).focus();
}
