import { onTestFinished, vi } from 'vitest';

/** How high each block stands in the window of a test, in pixels, and how far apart. */
export const BLOCK = { height: 40, gap: 10, left: 100, width: 600 } as const;

/** A box as wide as the text. */
export const boxFrom = (top: number, height: number) => new DOMRect(BLOCK.left, top, BLOCK.width, height);

/**
 * The DOM of the unit tests lays nothing out: here the children of the text stand one under the other, and
 * other elements where `boxes` says.
 */
export function layOut(text: Element, boxes: ReadonlyMap<Element, DOMRect> = new Map()): void {
  const spy = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    const given = boxes.get(this);
    if (given) return given;
    const { height, gap } = BLOCK;
    if (this === text) return boxFrom(0, text.children.length * (height + gap));
    const blocks = [...text.children].filter((child) => child.tagName !== 'IMG');
    if (this.parentElement !== text) return new DOMRect(0, 0, 0, 0);
    const at = blocks.indexOf(this);
    if (at >= 0) return boxFrom(at * (height + gap), height);
    // What the library puts beside a picture takes no room.
    return boxFrom(this === text.firstElementChild ? 0 : blocks.length * (height + gap) - gap, 0);
  });
  onTestFinished(() => spy.mockRestore());
}
