const regions = () => [...document.querySelectorAll('body > [aria-live="polite"]')];

/** Forgets what the window has said to whoever hears it; answers what it says from now on, '' for nothing. */
export function listenToWindow(): () => string {
  // Tests share the page, and what others had said stays in it.
  for (const region of regions()) region.remove();
  return () =>
    regions()
      .map((region) => region.textContent)
      .filter((sentence) => sentence !== '')
      .join(' ');
}
