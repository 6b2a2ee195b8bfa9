import { onTestFinished } from 'vitest';

const SCROLLS = '[role="grid"], [role="listbox"], [role="document"]';
const MEASURES = ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth'] as const;

/**
 * The DOM of the unit tests lays nothing out. For one test, what scrolls is as high as a window and what lies
 * in it as high as a row, so that lists of which only the visible part exists show some of it.
 */
export function giveShape(): void {
  const { prototype } = HTMLElement;
  const before = MEASURES.map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const);
  onTestFinished(() => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(prototype, name, descriptor);
      else Reflect.deleteProperty(prototype, name);
    }
  });
  for (const name of MEASURES) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        if (name.endsWith('Width')) return 1200;
        return this.matches(SCROLLS) ? 800 : 40;
      },
    });
  }
}
